// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { excerpt, piecesOf } from "../../docs/assets/excerpts.js";
import { SearchEngine } from "../../docs/assets/search-engine.js";
import { parseFile } from "../../docs/assets/search-file.js";
import { readSuggestions } from "../../docs/assets/search-suggest.js";

const FILE = {
  locale: "cy",
  documents: [
    { location: "tim/", title: "Tîm", kind: "page", text: "Gwaith y tîm, a dau dîm.", names: "team" },
    { location: "dim/", title: "Dim", kind: "page", text: "Nid oes dim yma." },
    { location: "cymru/", title: "Ysgolion", kind: "page", text: "Byd addysg yng Nghymru.\nDysgu yma." },
    { location: "dysgu/", title: "Dysgu yng Nghymru", kind: "term", text: "Mae dysgwr yn dysgu, dysgu, dysgu." },
    { location: "mentor/", title: "Mentor", short: "M", kind: "term", text: "Person sy'n helpu dysgwr." },
    { location: "arall/", title: "Arall", kind: "page", text: "Geiriau eraill." },
    { location: "eto/", title: "Eto", kind: "page", text: "Rhagor o eiriau, a team too." },
  ],
  kinds: { page: "Tudalen", term: "Term" },
  families: [
    "tîm dîm nhîm",
    "dim ddim",
    "team,teams",
    "cymru gymru nghymru chymru",
    "mentor fentor,mentoriaid fentoriaid",
  ],
  mutation: { origin: "ngh|dd|[bdfgm]", origins: { b: ["p"], d: ["t"], ngh: ["c"], f: ["b", "m"] } },
  endings: [["(?:ion|au)$", ["", "yn"]]],
  common: ["beth", "yw", "yn", "y"],
  synonyms: [["dysgwr", "disgybl", "un sy dysgu"]],
};
const ENGINE = new SearchEngine(parseFile(FILE));

/** @param {string} text @param {import("../../docs/assets/search-engine.js").Find} [how] */
const found = async (text, how) => (await ENGINE.find(text, how)).results.map(({ document }) => document.location);

/** @param {string} text @param {string} typed the words that are marked in titles and excerpts */
async function marked(text, typed) {
  const { results } = await ENGINE.find(typed);
  const pieces = results.flatMap((result) => [...result.title, ...result.excerpt]);
  return pieces.filter(([piece, isMarked]) => isMarked && text.includes(piece)).map(([piece]) => piece);
}

/** @param {string[]} words @returns {import("../../docs/assets/excerpts.js").Meant} */
const meaning = (...words) => new Map(words.map((each, word) => [each, { word, weight: 1 }]));

/** @param {import("../../docs/assets/excerpts.js").Piece[]} pieces */
const joined = (pieces) => pieces.map(([text]) => text).join("");

test("what is mutated keeps its accents: tîm is dîm, and not dim", async () => {
  assert.deepEqual(await found("tîm", { literal: true }), ["tim/"]);
  assert.deepEqual(await found("tim", { literal: true }), ["tim/"]);
});

test("an example is told from what is none", () => {
  const [first, ...others] = FILE.documents;
  const { documents } = parseFile({ ...FILE, documents: [{ ...first, example: true }, ...others] });
  assert.deepEqual(
    documents.filter(({ isExample }) => isExample).map(({ location }) => location),
    ["tim/"],
  );
});

test("a word is found without its accents and capitals, and in letters of full width", async () => {
  for (const typed of ["TIM", "ｔｉｍ", "tîm"]) assert.equal((await found(typed))[0], "tim/", typed);
});

test("a word is found in its mutated forms, and by them", async () => {
  for (const typed of ["Cymru", "gymru"]) assert.deepEqual(await found(typed), ["dysgu/", "cymru/"]);
});

test("a mutated form with an accent is not the word that has none", async () => {
  assert.deepEqual(await found("dîm"), ["tim/"]);
  assert.equal((await found("dim"))[0], "dim/");
});

test("a mutated form that no document and no family has is led back by the rules", async () => {
  assert.deepEqual(await found("berson"), ["mentor/"]);
});

test("a radical is found that stands only mutated", async () => {
  assert.deepEqual(await found("geiriau"), ["arall/"]);
});

test("other forms of a word are found as well, by family and by regular ending", async () => {
  assert.deepEqual(await found("mentoriaid"), ["mentor/"]);
  assert.deepEqual(await found("personau"), ["mentor/"]);
});

test("a word in the title comes before one in the text, however often it stands there", async () => {
  assert.deepEqual((await found("dysgu")).slice(0, 2), ["dysgu/", "cymru/"]);
});

test("any word finds, and documents with more of the words come first", async () => {
  const both = await found("eraill addysg");

  assert.deepEqual(new Set(both), new Set(["cymru/", "arall/"]));
  assert.equal((await found("helpu dysgwr addysg"))[0], "mentor/");
});

test("words of questions count for nothing beside others, and alone as words", async () => {
  assert.deepEqual(await found("beth yw mentor"), ["mentor/"]);
  assert.ok((await found("y")).length > 0);
});

test("a title that was typed comes first, with words of a question and in small letters too", async () => {
  for (const { title, location } of FILE.documents) {
    for (const typed of [title, `beth yw ${title}`, title.toLowerCase()]) {
      assert.equal((await found(typed))[0], location, typed);
    }
  }
});

test("while one types, the last word may be a beginning, and one that is a word itself too", async () => {
  assert.deepEqual(await found("rhag", { typing: true }), ["eto/"]);
  assert.deepEqual(new Set(await found("dysg", { typing: true })), new Set(["dysgu/", "cymru/", "mentor/"]));
  assert.ok((await found("team", { typing: true })).includes("eto/"));
});

test("whoever types a title has its document before them from the third letter to the last", async () => {
  for (const { title, location } of FILE.documents) {
    for (let letters = 3; letters <= title.length; letters += 1) {
      const typed = title.slice(0, letters);
      assert.ok((await found(typed, { typing: true })).includes(location), typed);
    }
  }
});

test("no other document goes and comes back while a word is typed", async () => {
  for (const word of ["dysgu", "mentoriaid", "cymru", "eiriau", "dysgwr"]) {
    const answers = await Promise.all(
      [...word].map((_, at) => found(word.slice(0, at + 1), { typing: true }).then((answer) => new Set(answer))),
    );
    for (const { location } of FILE.documents) {
      const seen = answers.map((answer) => answer.has(location));
      const lost = seen.indexOf(false, seen.indexOf(true));
      assert.ok(lost < 0 || !seen.slice(lost).includes(true), `${word}: ${location}`);
    }
  }
});

for (const [typed, meant] of /** @type {[string, string][]} */ ([
  ["mentr", "mentor"],
  ["mentoor", "mentor"],
  ["mentro", "mentor"],
  ["mantor", "mentor"],
  ["addisg", "addysg"],
  ["adysg", "addysg"],
  ["kymru", "cymru"],
])) {
  test(`${typed} is taken for ${meant}, and that is said`, async () => {
    const answer = await ENGINE.find(`${typed}`);

    assert.equal(answer.corrected, meant);
    assert.deepEqual(new Set(await found(typed)), new Set(await found(meant)));
    assert.equal((await ENGINE.find(typed, { literal: true })).number, 0);
  });
}

test("what is right is not corrected, and short words are not guessed at", async () => {
  assert.equal((await ENGINE.find("mentor addysg")).corrected, "");
  assert.equal((await ENGINE.find("zim")).number, 0);
});

test("where nothing else is asked for, three letters can have lost one, or have two swapped", async () => {
  assert.equal((await ENGINE.find("ryw")).number, 0); // of which one letter is wrong
  assert.equal((await ENGINE.find("tem")).corrected, "team");
  assert.equal((await ENGINE.find("mya")).corrected, "yma");
  assert.equal((await ENGINE.find("mentor tem")).corrected, "");
});

test("what only sounds like what was typed does not keep from being found what one letter is missing of", async () => {
  const [first] = FILE.documents;
  const documents = [
    { ...first, location: "pennaeth/", title: "Pennaeth" },
    { ...first, location: "penned/", title: "Penned" },
  ];
  const { results } = await new SearchEngine(parseFile({ ...FILE, documents })).find("penneth");
  assert.deepEqual(results.map(({ document }) => document.location).sort(), ["pennaeth/", "penned/"]);
});

test("an apostrophe that was left out, or points between letters, lose nothing", async () => {
  assert.equal((await found("syn helpu"))[0], "mentor/");
  const { documents, ...rest } = FILE;
  const [first] = documents;
  const engine = new SearchEngine(
    parseFile({ ...rest, documents: [...documents, { ...first, location: "c/", short: "CPCP" }] }),
  );
  assert.equal((await engine.find("C.P.C.P.")).results[0]?.document.location, "c/");
});

test("another word for the same finds as much, a phrase too", async () => {
  assert.deepEqual(new Set(await found("disgybl")), new Set(await found("dysgwr")));
  assert.ok((await found("un sy dysgu")).includes("mentor/"));
});

test("a word of the other language finds, and what it is called here is said", async () => {
  const { documents, ...rest } = FILE;
  const term = { location: "cwrs/", title: "Cwrs", kind: "term", text: "", across: ["course"] };
  const engine = new SearchEngine(parseFile({ ...rest, documents: [...documents, term] }));
  const answer = await engine.find("Course");

  assert.equal(answer.results[0]?.document.location, "cwrs/");
  assert.equal(answer.translated, "Cwrs");
  assert.equal((await engine.find("cwrs")).translated, "");
});

test("what has a page of its own stands before the word of the glossary that explains its name", async () => {
  const { documents, ...rest } = FILE;
  const own = {
    location: "rhaglen/",
    title: "Mentor",
    short: "M",
    kind: "page",
    text: "Llawer o eiriau eraill, a mentor.",
  };
  const engine = new SearchEngine(parseFile({ ...rest, documents: [...documents, own] }));

  for (const typed of ["mentor", "m"]) {
    const { results } = await engine.find(typed);
    assert.deepEqual(
      results.slice(0, 2).map(({ document }) => document.location),
      ["rhaglen/", "mentor/"],
      typed,
    );
  }
});

test("a hidden name finds its document, after those that show the word, and is not marked", async () => {
  assert.deepEqual(await found("team"), ["eto/", "tim/"]);
  assert.deepEqual(await marked("Gwaith y tîm, a dau dîm.", "team"), []);
});

test("what is not there finds nothing", async () => {
  for (const typed of ["zzz", "", "constructor", "!?"]) assert.deepEqual(await found(typed), [], typed);
});

test("results are counted by kind, and can be of some kinds alone", async () => {
  const answer = await ENGINE.find("dysgu", { kinds: new Set(["page"]) });

  assert.deepEqual(Object.fromEntries(answer.counts), { term: 1, page: 1 });
  assert.deepEqual(
    answer.results.map(({ document }) => document.kind),
    ["page"],
  );
  assert.equal(answer.number, 2);
});

/** @param {string} line @param {string} text */
const titlesIn = async (line, text) => (await readSuggestions(line)).find(text).map(({ title }) => title);

test("suggestions are titles that begin so, then those that have it in them", async () => {
  const line = JSON.stringify(FILE);

  assert.deepEqual(await titlesIn(line, "dys"), ["Dysgu yng Nghymru"]);
  assert.deepEqual(await titlesIn(line, "ngh"), ["Dysgu yng Nghymru"]);
  assert.deepEqual(await titlesIn(line, "m"), ["Mentor"]);
  assert.deepEqual(await titlesIn(line, ""), []);
});

test("the first line of an index is enough for suggestions", async () => {
  const [document] = FILE.documents;
  const line = `${JSON.stringify({ kinds: FILE.kinds, documents: [document] }).slice(0, -1)},`;

  assert.deepEqual(await titlesIn(line, "tim"), ["Tîm"]);
  assert.equal((await readSuggestions(line)).kinds.get("page"), "Tudalen");
});

test("titles that are none are refused", async () => {
  for (const line of ["no index", "[]", '{"documents":{}},', '{"documents":[{"title":1}]},'])
    await assert.rejects(readSuggestions(line));
});

test("what a document is called and what else is known of it may stand apart", () => {
  const called = FILE.documents.map(({ location, title, kind }) => ({ location, title, kind }));

  assert.deepEqual(parseFile({ ...FILE, documents: called, contents: FILE.documents }), parseFile(FILE));
});

test("a word of the glossary that looks like what was typed is offered", async () => {
  assert.deepEqual(
    (await ENGINE.nearest("mentro")).map(({ title }) => title),
    ["Mentor"],
  );
});

test("words are marked as they stand, and the text between them stays", () => {
  const text = "Yng Nghymru, yng Nghymru!";
  const pieces = piecesOf(text, meaning("nghymru"));

  assert.deepEqual(
    pieces.filter(([, isMarked]) => isMarked).map(([piece]) => piece),
    ["Nghymru", "Nghymru"],
  );
  assert.equal(joined(pieces), text);
});

test("an excerpt is of the line with the word, a line that says something first", () => {
  const line = "This longer line has the word as well, and says something.";

  assert.equal(joined(excerpt(`Another line.\nA word\n${line}`, meaning("word"))), line);
  assert.equal(joined(excerpt("Another line.\nA word", meaning("word"))), "A word");
  assert.equal(joined(excerpt("", meaning("word"))), "");
});

test("an excerpt of a long line is cut between words, on both sides of the word", () => {
  const piece = joined(excerpt(`${"before ".repeat(60)}word ${"after ".repeat(60)}`, meaning("word")));

  assert.match(piece, /^… (before )+word (after )+after …$/);
  assert.ok(piece.length < 190);
});

test("an excerpt shows all the words, from two places where they stand apart", () => {
  const text = `The first word. ${"between ".repeat(60)}The second one is here.`;
  const pieces = excerpt(text, meaning("first", "second"));

  assert.deepEqual(
    pieces.filter(([, isMarked]) => isMarked).map(([piece]) => piece),
    ["first", "second"],
  );
  assert.ok(joined(pieces).length < 230);
});

test("names that JavaScript has for itself are no kinds of document", async () => {
  const { kinds } = await ENGINE.find("mentor");

  assert.equal(kinds.get("constructor"), undefined);
  assert.equal(kinds.get("term"), "Term");
});

for (const [name, part] of /** @type {const} */ ([
  ["a document without a title", { documents: [{ location: "a/", kind: "page", text: "" }] }],
  ["documents in a mapping", { documents: {} }],
  ["a kind that is a number", { kinds: { page: 7 } }],
  ["families that are no texts", { families: [[]] }],
  ["no rules of mutation", { mutation: undefined }],
])) {
  test(`${name}: the file is refused`, () => {
    assert.throws(() => parseFile({ ...FILE, ...part }), TypeError);
  });
}

test("a language without mutations has an index too", async () => {
  const engine = new SearchEngine(parseFile({ ...FILE, locale: "en", mutation: null, endings: [] }));

  assert.equal((await engine.find("gymru", { literal: true })).number, 2);
  assert.equal((await engine.find("berson", { literal: true })).number, 0);
  assert.equal((await engine.find("mentor")).results[0]?.document.location, "mentor/");
});

test("a slip finds what other words for the word that was meant find", async () => {
  assert.deepEqual(await found("disgybl"), await found("disgbyl"));
  const { corrected, results } = await ENGINE.find("disgbyl");
  assert.equal(corrected, "disgybl");
  assert.ok(results.some(({ document }) => document.location === "mentor/"));
});

test("another form of a word that no document has finds what others of its meaning find", async () => {
  assert.ok((await found("disgyblion")).includes("mentor/"));
  assert.equal((await ENGINE.find("disgyblion")).corrected, "");
});

test("a title in another form of its word comes before a title that only has the word", async () => {
  const documents = [
    { location: "adolygiad/", title: "Adolygiad mentoriaid", kind: "page", text: "Mentoriaid, mentoriaid." },
    { location: "mentor/", title: "Mentor", kind: "term", text: "Un sy'n helpu." },
  ];
  const engine = new SearchEngine(parseFile({ ...FILE, documents }));
  const { results } = await engine.find("fentoriaid");
  assert.deepEqual(
    results.map(({ document }) => document.location),
    ["mentor/", "adolygiad/"],
  );
});
