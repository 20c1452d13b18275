// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { asText } from "../../docs/assets/copying.js";

/** @import { Entry } from "../../docs/assets/copying.js" */

test("an entry as text has its day and title, then each question above what was written", () => {
  /** @type {Entry[]} */
  const entries = [
    { day: "2 January 2026", title: "Nearly there", notes: [["What now?", "Go on.\nTogether."]] },
    { day: "", title: "Survey", notes: [] },
  ];

  assert.equal(asText(entries), "2 January 2026\nNearly there\n\nWhat now?\nGo on.\nTogether.\n\n\nSurvey\n");
});
