// Which terms of the glossary a reader means by what is typed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { filterTerms } from "../../docs/assets/term-filter.js";

const COACHING = { names: "Coaching Hyfforddi", text: "Coaching Hyfforddi Talk that helps somebody to learn." };
const TEST = { names: "Test (PISA) Prawf â sgôr", text: "Test Prawf A test of what pupils learn." };
const CODE = { names: "Code of conduct Côd ymddygiad", text: "Code of conduct Côd ymddygiad What one may do." };
const TERMS = [COACHING, TEST, CODE];

test("nothing typed leaves every term", () => {
  assert.deepEqual(filterTerms(TERMS, " "), TERMS);
});

test("the beginning of a word in a name of either language finds the term", () => {
  assert.deepEqual(filterTerms(TERMS, "coa"), [COACHING]);
  assert.deepEqual(filterTerms(TERMS, "hyff"), [COACHING]);
  assert.deepEqual(filterTerms(TERMS, "pisa"), [TEST]);
  assert.deepEqual(filterTerms(TERMS, "oaching"), []);
});

test("accents and capitals do not count", () => {
  assert.deepEqual(filterTerms(TERMS, "COD"), [CODE]);
  assert.deepEqual(filterTerms(TERMS, "sgôr"), [TEST]);
  assert.deepEqual(filterTerms(TERMS, "sgor"), [TEST]);
});

test("every typed word must be there, in any order", () => {
  assert.deepEqual(filterTerms(TERMS, "conduct code"), [CODE]);
  assert.deepEqual(filterTerms(TERMS, "conduct test"), []);
});

test("what no name has is looked for in the texts", () => {
  assert.deepEqual(filterTerms(TERMS, "learn"), [COACHING, TEST]);
  assert.deepEqual(filterTerms(TERMS, "test"), [TEST]);
});
