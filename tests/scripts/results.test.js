// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { mixed } from "../../docs/assets/combobox.js";
import { parseFacts, stageOf } from "../../docs/assets/result-facts.js";
import { queryOf, readAsked } from "../../docs/assets/results-address.js";

/** @type {string[]} */
const across = [];
const NOTHING = { title: "", short: "", kind: "page", names: "", across, isExample: false };

/** @param {string} location */
const result = (location) => ({
  document: { ...NOTHING, location },
  status: undefined,
  title: [],
  excerpt: [],
  piece: undefined,
});

/** @param {string} location */
const suggestion = (location) => ({ title: location, location, kind: "page" });

/** @param {Record<string, string[]>} stages by location */
const factsFor = (stages) =>
  parseFacts(Object.fromEntries(Object.entries(stages).map(([location, ids]) => [location, { stages: ids }])));

test("what an address asks for and the address that asks for it are the same", () => {
  const asked = { text: "a & b=c #1 ŵ", group: "term", literal: true };

  assert.deepEqual(readAsked(new URLSearchParams(String(queryOf(asked)))), asked);
});

test("an address holds no more than what is asked for", () => {
  assert.equal(String(queryOf({ text: "head teacher", group: "", literal: false })), "q=head+teacher");
});

test("an address that asks for nothing has an empty text", () => {
  assert.deepEqual(readAsked(new URLSearchParams("?kind=term&other=1")), { text: "", group: "term", literal: false });
});

test("facts are read as they are written", () => {
  const facts = parseFacts({
    "a/": { facts: ["18 months"], action: ["https://example.org/", "Apply"], place: [1, 2] },
  });

  assert.deepEqual(facts.get("a/"), {
    facts: ["18 months"],
    stages: [],
    whom: "",
    action: ["https://example.org/", "Apply"],
    place: [1, 2],
  });
});

for (const address of ["javascript:alert(1)", "data:text/html,x", "//example.org/", ""]) {
  test(`an action that leads to ${JSON.stringify(address)} is none`, () => {
    assert.equal(parseFacts({ "a/": { action: [address, "Apply"] } }).get("a/")?.action, undefined);
  });
}

for (const file of [null, [], { "a/": 7 }, { "a/": { facts: [7] } }, { "a/": { place: ["1", "2"] } }]) {
  test(`facts that are ${JSON.stringify(file)} are refused`, () => {
    assert.throws(() => parseFacts(file), TypeError);
  });
}

test("the stage is that of the best result, of several the one that most of the others are for", () => {
  const facts = factsFor({ "a/": ["one", "two"], "b/": ["two"], "c/": ["three"], "d/": ["three"], "e/": ["three"] });

  assert.equal(
    stageOf(
      ["a/", "b/", "c/", "d/", "e/"].map((each) => result(each)),
      facts,
    ),
    "two",
  );
});

test("where the best result is for no stage, it is the one that most of the others are for", () => {
  const facts = factsFor({ "b/": ["one"], "c/": ["two"], "d/": ["two"] });

  assert.equal(
    stageOf(
      ["a/", "b/", "c/", "d/"].map((each) => result(each)),
      facts,
    ),
    "two",
  );
  assert.equal(stageOf([result("a/")], facts), "");
  assert.equal(stageOf([], facts), "");
});

test("suggestions come first, each page stands once, and there are eight at most", () => {
  const suggestions = ["a", "b", "c", "d", "e", "f", "g"].map(suggestion);
  const results = ["b", "x", "y", "z", "w", "v"].map(suggestion);

  assert.deepEqual(
    mixed(suggestions, results).map(({ location }) => location),
    ["a", "b", "c", "d", "e", "x", "y", "z"],
  );
});

test("where little is found, there are more suggestions", () => {
  assert.equal(mixed(["a", "b", "c", "d", "e", "f", "g"].map(suggestion), [suggestion("x")]).length, 8);
  assert.deepEqual(mixed([], []), []);
});
