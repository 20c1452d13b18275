// Files that a reader saves: made in the browser from what the page shows, in the page's language.

export function download(name, type, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // the browser has it by then
}

/** Headings, facts and notes of the journal as Markdown; a note is a quotation, whatever stands in it. */
export function journalAsMarkdown(page) {
  const lines = [`# ${document.querySelector("h1").textContent.trim()}`];
  for (const group of page.querySelectorAll(".journal-group:not([hidden])")) {
    const entries = [...group.querySelectorAll(".entry")];
    if (entries.length > 0) lines.push("", `## ${textOf(group.querySelector("h3"))}`);
    for (const entry of entries) lines.push("", ...entryAsMarkdown(entry));
  }
  return `${lines.join("\n")}\n`;
}

/** The result of a self-review as Markdown: the table, where to begin, then every answer. */
export function reviewAsMarkdown(section) {
  const rows = [...section.querySelectorAll("[data-result] tr")].map((row) =>
    [...row.children].filter((cell) => !cell.hidden).map(visibleTextOf),
  );
  const [head, ...body] = rows.map((cells) => `| ${cells.join(" | ")} |`);
  const lines = [`# ${textOf(section.querySelector("h2"))}`, "", textOf(section.querySelector("[data-on]").parentElement)];
  lines.push("", head, `|${" --- |".repeat(rows[0].length)}`, ...body, "", `## ${textOf(section.querySelector(".begin"))}`);
  for (const area of section.querySelectorAll("[data-serving]:not([hidden])")) {
    const links = [...area.querySelectorAll("li a")].map((link) => `- [${textOf(link)}](${link.href})`);
    lines.push("", `### ${textOf(area.querySelector("h4"))}`, "", ...links);
  }
  lines.push("", `## ${textOf(document.querySelector("h1"))}`, "");
  for (const statement of section.querySelectorAll("[data-statement]")) {
    const answer = statement.querySelector(":checked").parentElement;
    lines.push(`- ${textOf(statement.querySelector("legend"))} **${textOf(answer)}**`);
  }
  return `${lines.join("\n")}\n`;
}

function entryAsMarkdown(entry) {
  const title = entry.querySelector("h4");
  const facts = pairsOf(entry.querySelectorAll(".facts > :not([hidden])")).map(([name, value]) => `- ${name}: ${value}`);
  const notes = pairsOf(entry.querySelectorAll(".written > :not([hidden])")).flatMap(([question, note]) => [
    "",
    `**${question}**`,
    "",
    ...note.split("\n").map((line) => `> ${line}`.trimEnd()),
  ]);
  return [`### ${textOf(title)}`, "", ...facts, ...notes];
}

const pairsOf = (places) =>
  [...places].map((place) => [textOf(place.firstElementChild), place.lastElementChild.textContent.trim()]);
const textOf = (element) => element.textContent.replace(/\s+/g, " ").trim();
const visibleTextOf = (cell) => {
  const parts = [...cell.children].filter((part) => !part.hidden);
  return cell.children.length > 0 ? parts.map(textOf).join(" ") : textOf(cell);
};
