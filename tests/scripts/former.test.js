// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { followNames } from "../../docs/assets/former.js";
import { renamesIn } from "../../docs/assets/renamed.js";

const RENAMES = renamesIn(
  "organisation:consortium organisation:partnership stage:head stage:headteacher framework:seven framework:dimensions",
);
const OFFERED = new Map([
  ["offered", new Set(["partnership", "college"])],
  ["stage", new Set(["headteacher", "deputy"])],
  ["dimensions", new Set(["vision"])],
]);

/** @param {string} query */
const follow = (query) => String(followNames(new URLSearchParams(query), OFFERED, RENAMES));

test("a former id is the one of today, and what the page offers stays", () => {
  assert.equal(
    follow("offered=consortium&stage=head&stage=deputy"),
    "offered=partnership&stage=headteacher&stage=deputy",
  );
});

test("a list is narrowed by the name that a framework has today", () => {
  assert.equal(follow("seven=vision"), "dimensions=vision");
});

test("what the page does not offer is left alone, words of a search too", () => {
  for (const query of ["q=head", "offered=head", "offered=consort", "stage=consortium", "__proto__=head"]) {
    assert.equal(follow(query), query);
  }
});
