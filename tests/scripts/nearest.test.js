// Which pages an address that is not there may mean.
import assert from "node:assert/strict";
import { test } from "node:test";
import { nearestPages } from "../../docs/assets/nearest.js";

const PAGES = ["en/programmes/", "en/programmes/future-leaders/", "en/guidance/coaching/", "en/a-z/"].map((path) => ({
  path,
}));

/** @param {string} path */
const near = (path) => nearestPages(PAGES, path).map((page) => page.path);

test("the page that shares the most words is the nearest", () => {
  assert.deepEqual(near("/en/future-leaders/"), ["en/programmes/future-leaders/"]);
  assert.equal(near("/en/programmes/leaders-of-the-future")[0], "en/programmes/future-leaders/");
});

test("a mistyped word still finds its page", () => {
  assert.equal(near("/en/programes/")[0], "en/programmes/");
  assert.equal(near("/en/guidance/Côaching")[0], "en/guidance/coaching/");
});

test("an address that shares nothing finds nothing", () => {
  assert.deepEqual(near("/xyz/"), []);
  assert.deepEqual(near("/"), []);
});

test("at most three are shown", () => {
  const many = [..."abcdef"].map((letter) => ({ path: `en/coaching/${letter}/` }));

  assert.equal(nearestPages(many, "/coaching/").length, 3);
});
