// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { excerptOf } from "../../docs/assets/excerpts.js";

/** @param {...string} words each a typed word that stands for itself */
const sought = (...words) => words.map((word) => new Set([word]));

/** @param {string} text @param {Set<string>[]} words */
const said = (text, words) =>
  excerptOf(text, words)
    .map(([piece]) => piece)
    .join("");

/** @param {string} text @param {Set<string>[]} words */
const marked = (text, words) =>
  excerptOf(text, words)
    .filter(([, isMarked]) => isMarked)
    .map(([piece]) => piece);

test("words are marked as they stand, and the text between them stays", () => {
  const forms = [new Set(["cymru", "nghymru"])];

  assert.deepEqual(marked("Yng Nghymru, yng Nghymru!", forms), ["Nghymru", "Nghymru"]);
  assert.equal(said("Yng Nghymru, yng Nghymru!", forms), "Yng Nghymru, yng Nghymru!");
});

test("an excerpt is of the line with the word, a line that says something first", () => {
  const line = "This longer line has the word as well, and says something.";

  assert.match(said(`Another line.\nA word\n${line}`, sought("word")), new RegExp(line));
  assert.match(said("Another line.\nA word", sought("word")), /A word/);
  assert.equal(said("", sought("word")), "");
});

test("a text without the words begins with a line that says something", () => {
  const line = "This longer line has none of the words, and says something.";

  assert.match(said(`Short.\n${line}`, sought("other")), new RegExp(line));
});

test("an excerpt of a long line is cut between words, on both sides of the word", () => {
  const piece = said(`${"before ".repeat(60)}word ${"after ".repeat(60)}`, sought("word"));

  assert.match(piece, /^… (before )+word (after )+after …$/);
  assert.ok(piece.length < 190);
});

test("of two places, the one with more of the words is shown", () => {
  const text = `${"one ".repeat(10)}${"between ".repeat(60)}one two`;

  assert.deepEqual(marked(text, sought("one", "two")), ["one", "two"]);
});

test("of two places, the one with the word as it was typed is shown", () => {
  const forms = [new Set(["pennaeth", "bennaeth"])];
  const text = "Mae gan y bennaeth newydd lawer i'w wneud.\nMae pob pennaeth newydd yn cael mentor.";

  assert.deepEqual(marked(text, forms), ["pennaeth"]);
});

test("words that stand far apart are all shown, in their order", () => {
  const far = `${"between ".repeat(60)}`;
  const text = `one ${far}two ${far}\nAnother line ${far}three`;

  assert.deepEqual(marked(text, sought("three", "one", "two")), ["one", "two", "three"]);
  assert.ok(said(text, sought("three", "one", "two")).length < 260);
});

test("parts of an excerpt that meet say nothing twice", () => {
  const text = `${"far ".repeat(60)}one ${"near ".repeat(18)}two ${"far ".repeat(60)}three`;
  const words = sought("one", "two", "three");

  assert.deepEqual(marked(text, words), ["one", "two", "three"]);
});

test("what looks like a tag is text", () => {
  const text = "<b>word</b> & <img src=x onerror=alert(1)>";

  assert.equal(said(text, sought("word")), text);
  assert.deepEqual(marked(text, sought("word")), ["word"]);
});
