// Terms of the glossary in text: the first place on a page where each stands becomes a button that explains it.

import { list } from "./catalogue.js";
import { safe } from "./html.js";

/** A word, or an entity; what follows an apostrophe or hyphen is a word of its own that begins with it. */
const WORD = /[\p{L}\p{N}_]+|(?<=[\p{L}\p{N}_])['’-][\p{L}\p{N}_]+|&#?[\p{L}\p{N}_]+;/gu;
const TAG = /(<[^>]*>)/;
/** Elements that keep their text as it is; so does each that says its own language. */
const UNMARKED = new Set(
  "a button caption cite code dfn dt h1 h2 h3 h4 h5 h6 label nav pre script style summary svg th time".split(" "),
);
/** Signs that no line may begin without, next to a button. */
const BEFORE = /[([“‘"]+$/;
const AFTER = /^(?:['’][\p{L}\p{N}_]+)?[.,;:!?)\]”’"…]*/u;
const plain = (text) => text.toLowerCase().replaceAll("’", "'");
const isAddress = (text) => /@|:\/\/|[\p{L}\p{N}_]\.[\p{L}\p{N}_]/u.test(text);

/** Every term of one language, by the first word of each of its forms. */
export class Naming {
  constructor(catalogue, locale) {
    this.forms = new Map();
    for (const entry of [...catalogue.all("term"), ...catalogue.all("quantity")])
      for (const wording of wordingsOf(entry, locale)) {
        const form = formOf(entry, wording);
        const [first] = form.words;
        this.forms.set(first, [...(this.forms.get(first) ?? []), form]);
      }
    for (const forms of this.forms.values()) forms.sort((one, two) => two.words.length - one.words.length);
  }

  /** Start, end and entry of everything that a text names, the longest form at each place. */
  find(text) {
    const words = [...text.matchAll(WORD)].map((found) => ({
      word: plain(found[0]),
      start: found.index,
      end: found.index + found[0].length,
    }));
    const named = [];
    for (let place = 0; place < words.length; place++) {
      const form = this.forms.get(words[place].word)?.find((each) => stands(each, text, words, place));
      if (!form) continue;
      const last = words[place + form.words.length - 1];
      named.push({ start: words[place].start, end: last.end, entry: form.entry });
      place += form.words.length - 1;
    }
    return named;
  }
}

/** Every way in which an entry stands in text; a quantity only by its phrases. */
function wordingsOf(entry, locale) {
  const forms = list(entry.forms?.[locale]);
  if (entry.of === "quantity") return forms;
  return [entry.title[locale], ...(entry.abbreviation ? [entry.abbreviation[locale]] : []), ...forms];
}

function formOf(entry, wording) {
  const words = [...wording.matchAll(WORD)];
  const gaps = words
    .slice(1)
    .map((word, at) => wording.slice(words[at].index + words[at][0].length, word.index).trim());
  const isName =
    entry.title.en === entry.title.cy || wording.split(/\s+/).some((word) => /\p{Lu}/u.test(word.slice(1)));
  return { words: words.map((word) => plain(word[0])), gaps, spelling: isName ? wording : "", entry };
}

function stands(form, text, words, place) {
  const last = place + form.words.length - 1;
  if (last >= words.length || form.words.some((word, at) => words[place + at].word !== word)) return false;
  const { start } = words[place];
  const { end } = words[last];
  if (/^-[\p{L}\p{N}]/u.test(text.slice(end, end + 2))) return false;
  for (const [at, gap] of form.gaps.entries())
    if (text.slice(words[place + at].end, words[place + at + 1].start).trim() !== gap) return false;
  if (isAddress(`${text.slice(0, start).match(/\S*$/)[0]}x${text.slice(end).match(/^\S*/)[0]}`)) return false;
  return !form.spelling || text.slice(start, end).replaceAll("’", "'") === form.spelling;
}

/** Marks the terms of one page and remembers which it has met. */
export class Explainer {
  constructor(naming, glossary, documents) {
    this.naming = naming;
    this.link = `<a href="${glossary}#`;
    this.documents = documents;
    this.met = [];
    this.done = new Set();
  }

  /** HTML with buttons; a link to an entry of the glossary counts as its explanation. */
  explain(html) {
    if (!html.includes("<")) return this.#mark(html);
    let inside = "";
    let depth = 0;
    const parts = html.split(TAG);
    for (const [place, part] of parts.entries()) {
      if (place % 2 === 0) {
        if (!inside && part) parts[place] = this.#mark(part);
        continue;
      }
      const name = part.match(/^<\/?([a-zA-Z][a-zA-Z0-9]*)/)?.[1] ?? "";
      if (inside) {
        if (name === inside) depth += part[1] === "/" ? -1 : 1;
        if (!depth) inside = "";
      } else if ((UNMARKED.has(name) || part.includes(' lang="')) && part[1] !== "/") {
        inside = name;
        depth = 1;
        if (part.startsWith(this.link)) this.done.add(part.slice(this.link.length).split('"')[0]);
      }
    }
    return parts.join("");
  }

  #mark(text) {
    let marked = "";
    let rest = 0;
    for (const { start, end, entry } of this.naming.find(text)) {
      if (!this.#isNew(entry)) continue;
      this.done.add(entry.id);
      this.met.push(entry);
      const before = text.slice(rest, start).match(BEFORE)?.[0].length ?? 0;
      const after = text.slice(end).match(AFTER)[0].length;
      const button =
        text.slice(start - before, start) + buttonOf(entry, text.slice(start, end)) + text.slice(end, end + after);
      marked += text.slice(rest, start - before);
      marked += before || after ? `<span class="unbroken">${button}</span>` : button;
      rest = end + after;
    }
    return marked + text.slice(rest);
  }

  #isNew(entry) {
    if (this.done.has(entry.id)) return false;
    if (entry.of === "quantity") return list(entry.sources).some((source) => this.documents.has(source.document));
    return entry.explained !== false;
  }
}

const buttonOf = (entry, text) =>
  `<button type="button" class="term-button" popovertarget="${entry.of}-${entry.id}">${text}</button>`;

/** What opens from the button of a term. */
export function explanation(entry, page) {
  const { words, locale } = page.language;
  const name = safe(entry.title[locale]);
  const id = `${entry.of}-${entry.id}`;
  const short = entry.abbreviation ? ` (${safe(entry.abbreviation[locale])})` : "";
  const pair = page.other;
  return `<div class="explanation" id="${id}" popover role="dialog" aria-label="${name}">
  <p tabindex="-1" autofocus><dfn>${name}</dfn>${short}: ${safe(entry.summary[locale])}</p>
${entry.title.en === entry.title.cy ? "" : `  <p class="note">${safe(words.in_other_language)} <span lang="${pair}">${safe(entry.title[pair])}</span></p>\n`}  <p class="explanation-foot"><a href="${page.href(`${entry.of}:${entry.id}`)}">${safe(page.language.say(words.glossary_entry, { name: entry.title[locale] }))}</a> <button type="button" class="explanation-close" popovertarget="${id}" popovertargetaction="hide">${safe(words.close)}</button></p>
</div>
`;
}
