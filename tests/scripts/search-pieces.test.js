// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchEngine } from "../../docs/assets/search-engine.js";
import { parseFile } from "../../docs/assets/search-file.js";

const STATUS = { state: "open", words: "Open" };
const TEXTS = ["Apply by day.\nLead a school.", "Lead by day, and apply at night.", "A school of nine."];
const DOCUMENTS = TEXTS.map((_, at) => ({ location: `${at}/`, title: `Title ${at}`, kind: "page" }));
const LANGUAGE = { locale: "en", kinds: {}, families: [], mutation: null, common: ["a", "by"] };
const WHOLE = {
  ...LANGUAGE,
  documents: DOCUMENTS.map((each, at) => ({ ...each, text: TEXTS[at], status: STATUS })),
};
const INDEX = {
  ...LANGUAGE,
  documents: DOCUMENTS,
  pieces: { version: "1", size: 2, words: ["and apply at by day", "a lead nine night of school"], lengths: [6, 7, 4] },
};
/** @type {Record<string, unknown>} */
const PIECES = {
  "words/0.json": { version: "1", places: ["1.0", "0.0 1.0", "1.0", "0.0 1.0", "0.0 1.0"] },
  "words/1.json": { version: "1", places: ["0.1 2.0", "0.1 1.0", "2.0", "1.0", "2.0", "0.1 2.0"] },
  "texts/0.json": {
    version: "1",
    texts: [
      { text: TEXTS[0], status: STATUS },
      { text: TEXTS[1], status: STATUS },
    ],
  },
  "texts/1.json": { version: "1", texts: [{ text: TEXTS[2], status: STATUS }] },
};

/** @param {Record<string, unknown>} [pieces] */
function engine(pieces = PIECES) {
  /** @type {string[]} */
  const loaded = [];
  /** @param {string} path */
  const load = async (path) => {
    loaded.push(path);
    return pieces[path];
  };
  return { engine: new SearchEngine(parseFile(INDEX), load), loaded };
}

for (const typed of ["lead", "apply day", "school of nine", "lead a school", "appl"]) {
  test(`in pieces, ${JSON.stringify(typed)} finds what it finds in the whole`, async () => {
    const whole = await new SearchEngine(parseFile(WHOLE)).find(typed);
    const { results, ...answer } = await engine().engine.find(typed);

    assert.deepEqual({ ...answer, results: results.map((each) => ({ ...each, piece: undefined })) }, whole);
  });
}

test("what is asked for is loaded, and nothing twice", async () => {
  const { engine: asked, loaded } = engine();
  await asked.find("nine", { most: 1 });
  await asked.find("nine", { most: 1 });

  assert.deepEqual(loaded, ["words/1.json", "texts/1.json"]);
});

test("a result says in which piece its text is", async () => {
  const { results } = await engine().engine.find("nine");

  assert.deepEqual(
    results.map(({ piece }) => piece),
    [1],
  );
});

test("where titles are enough, nothing more is loaded", async () => {
  const { engine: asked, loaded } = engine();
  const { results } = await asked.find("title 2", { typing: true, isBrief: true });

  assert.equal(results[0]?.document.location, "2/");
  assert.deepEqual(loaded, []);
});

test("a piece of another build is refused", async () => {
  const { engine: asked } = engine({ ...PIECES, "words/1.json": { version: "2", places: [] } });

  await assert.rejects(asked.find("nine"), TypeError);
});

test("of words that stand nearer to one another, the nearest come first", async () => {
  const apart = { location: "apart/", title: "One", kind: "page", text: "Apply here.\nThe day is long." };
  const near = { location: "near/", title: "Two", kind: "page", text: "Apply by the day.\nIt is long." };
  const file = parseFile({ ...LANGUAGE, documents: [apart, near] });
  const { results } = await new SearchEngine(file).find("apply day");

  assert.deepEqual(
    results.map(({ document }) => document.location),
    ["near/", "apart/"],
  );
});
