// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFile } from "../../docs/assets/search-file.js";
import { SearchIndex } from "../../docs/assets/search-index.js";

const FILE = {
  documents: [
    { location: "tim/", title: "Tîm", kind: "page", text: "Gwaith y tîm, a dau dîm.", names: "team" },
    { location: "dim/", title: "Dim", kind: "page", text: "Nid oes dim yma." },
    { location: "cymru/", title: "Ysgolion", kind: "page", text: "Byd addysg yng Nghymru.\nDysgu yma." },
    { location: "dysgu/", title: "Dysgu yng Nghymru", kind: "term", text: "Mae dysgwr yn dysgu, dysgu, dysgu." },
    { location: "mentor/", title: "Mentor", short: "M", kind: "term", text: "Person sy'n helpu dysgwr." },
    { location: "arall/", title: "Arall", kind: "page", text: "Geiriau eraill." },
    { location: "eto/", title: "Eto", kind: "page", text: "Rhagor o eiriau, teams." },
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
  counts: ["dim", "un"],
  others: [],
};
const INDEX = new SearchIndex(parseFile(FILE));

/** @param {string} text @param {boolean} [typing] */
const found = (text, typing) => INDEX.find(text, typing).map(({ location }) => location);

test("an example is told from what is none", () => {
  const [first, ...others] = FILE.documents;
  const { documents } = parseFile({ ...FILE, documents: [{ ...first, example: true }, ...others] });
  assert.deepEqual(
    documents.filter(({ isExample }) => isExample).map(({ location }) => location),
    ["tim/"],
  );
});

test("a word is found without its accents and capitals", () => {
  assert.deepEqual(found("TIM"), ["tim/"]);
});

test("a word is found in its mutated forms, and by them", () => {
  assert.deepEqual(found("Cymru"), ["dysgu/", "cymru/"]);
  assert.deepEqual(found("gymru"), ["dysgu/", "cymru/"]);
});

test("a mutated form with an accent is not the word that has none", () => {
  assert.deepEqual(found("dîm"), ["tim/"]);
  assert.equal(found("dim")[0], "dim/");
});

test("a mutated form that no document and no family has is led back by the rules", () => {
  assert.deepEqual(found("berson"), ["mentor/"]);
});

test("other forms of a word are found as well", () => {
  assert.deepEqual(found("mentoriaid"), ["mentor/"]);
});

test("a word in the title comes before one in the text, however often it stands there", () => {
  assert.deepEqual(found("dysgu"), ["dysgu/", "cymru/"]);
});

test("documents with more of the words that say something come alone", () => {
  assert.deepEqual(found("dysgu addysg"), ["cymru/"]);
});

test("the beginning of a word finds it only while one types", () => {
  assert.deepEqual(found("rhag"), ["eto/"]);
  assert.deepEqual(found("rhag", false), []);
});

test("a hidden name finds its document, after those that show the word", () => {
  assert.deepEqual(found("team"), ["eto/", "tim/"]);
});

test("what is not there finds nothing", () => {
  assert.deepEqual(found("zzz"), []);
  assert.deepEqual(found(""), []);
  assert.deepEqual(found("constructor"), []);
});

test("a misspelt word of the glossary is offered", () => {
  assert.deepEqual(
    INDEX.nearest("mentro").map(({ title }) => title),
    ["Mentor"],
  );
});

test("names that JavaScript has for itself are no kinds of document", () => {
  assert.equal(INDEX.kinds.get("constructor"), undefined);
  assert.equal(INDEX.kinds.get("term"), "Term");
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

test("a language without mutations has an index too", () => {
  const index = new SearchIndex(parseFile({ ...FILE, mutation: null }));

  assert.deepEqual(
    index.find("berson").map(({ location }) => location),
    [],
  );
  assert.equal(index.find("mentor")[0]?.location, "mentor/");
});
