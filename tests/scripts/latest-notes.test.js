// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { latestNotes } from "../../docs/assets/latest-notes.js";

/** @param {string} changed */
const note = (changed) => ({ text: "Well", changed });

test("the notes of all pages come newest first, those of one day as they are kept, one without a day last", () => {
  const records = new Map([
    [
      "talk",
      {
        done: "",
        notes: new Map([
          ["try", note("")],
          ["first", note("2026-01-02")],
        ]),
      },
    ],
    [
      "survey",
      {
        done: "2027-01-01",
        notes: new Map([
          ["outcome", note("2026-03-01")],
          ["more", note("2026-01-02")],
        ]),
      },
    ],
    ["book", { done: "2027-01-01", notes: new Map() }],
  ]);

  assert.deepEqual(
    latestNotes(records).map(({ id, name }) => `${id} ${name}`),
    ["survey outcome", "talk first", "survey more", "talk try"],
  );
});
