// @ts-check
// Whatever is stored or imported: no error, types as they are said to be, and a second reading gives the same.
import assert from "node:assert/strict";
import { test } from "node:test";
import { formatPlan, parsePlan } from "../../docs/assets/plan.js";
import { parseFile } from "../../docs/assets/search-file.js";

const INPUTS = Number(process.env.FUZZ_INPUTS ?? 300);
const WORDS = ["version", "stage", "records", "reviews", "booklet", "done", "notes", "text", "changed", "set", "on"];
WORDS.push("finished", "answers", "step", "of", "__proto__", "constructor", "toString", "documents", "kinds", "");
const VALUES = [null, true, 0, 1, -1, 1e308, "", "2026-01-02", "9999-99-99", "2026-02-31", "\ud800", "x".repeat(999)];

/** @param {number} seed @returns {() => number} a number from 0 to 1, the same sequence for a seed (mulberry32) */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * @template T
 * @param {readonly T[]} choice
 * @param {() => number} next
 * @returns {T}
 */
const pick = (choice, next) => /** @type {T} */ (choice[Math.floor(next() * choice.length)]);

/** @param {() => number} next @param {number} depth @returns {string} JSON of anything */
function anything(next, depth) {
  const kind = depth > 0 ? next() : 0;
  if (kind < 0.3) return JSON.stringify(pick(VALUES, next));
  const parts = Array.from({ length: Math.floor(next() * 5) }, () => anything(next, depth - 1));
  if (kind < 0.5) return `[${parts.join(",")}]`;
  return `{${parts.map((part) => `${JSON.stringify(pick(WORDS, next))}:${part}`).join(",")}}`;
}

/** @param {() => number} next @returns {string} */
function planLike(next) {
  const part = () => anything(next, 4);
  const text = `{"version":1,"stage":${part()},"records":${part()},"reviews":${part()},"booklet":${part()}}`;
  return next() < 0.2 ? text.slice(0, Math.floor(next() * text.length)) : text;
}

test(`${INPUTS} plans of any kind are read without an error, and alike when they are read again`, () => {
  for (let seed = 0; seed < INPUTS; seed += 1) {
    const text = planLike(random(seed));
    const { plan } = parsePlan(text);
    if (!plan) continue;
    const written = formatPlan(plan);
    const again = parsePlan(written);

    assert.equal(again.plan && formatPlan(again.plan), written, text);
    assert.ok(plan.records instanceof Map, text);
    assert.equal(Object.getPrototypeOf({}), Object.prototype, text);
    assert.equal(/** @type {Record<string, unknown>} */ ({}).done, undefined, text);
  }
});

test(`${INPUTS} files of the search of any kind are read, or refused with a TypeError`, () => {
  for (let seed = 0; seed < INPUTS; seed += 1) {
    /** @type {unknown} */
    const file = JSON.parse(anything(random(seed), 5));
    try {
      parseFile(file);
    } catch (error) {
      assert.ok(error instanceof TypeError, String(error));
    }
  }
});
