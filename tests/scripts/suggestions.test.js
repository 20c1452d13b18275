// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, parseConditions } from "../../docs/assets/suggestions.js";

const ANSWERS = new Map([
  ["role", "teacher"],
  ["school", "primary"],
]);

/** @param {string} record @param {[string, string[]][]} when */
const suggestion = (record, ...when) => ({ record, when: new Map(when) });

/** @param {{ record: string }[]} chosen */
const records = (chosen) => chosen.map(({ record }) => record);

test("a suggestion fits when each of its questions has an answer that suits", () => {
  const suggestions = [
    suggestion("both", ["role", ["head", "teacher"]], ["school", ["primary"]]),
    suggestion("one", ["role", ["teacher"]], ["school", ["secondary"]]),
    suggestion("unasked", ["time", ["much"]]),
    suggestion("everybody"),
  ];

  assert.deepEqual(records(choose(suggestions, ANSWERS, 9)), ["both", "everybody"]);
});

test("the first suggestions that fit are shown, and no more than asked for", () => {
  const suggestions = [suggestion("first"), suggestion("second"), suggestion("third")];

  assert.deepEqual(records(choose(suggestions, ANSWERS, 2)), ["first", "second"]);
});

test("a record is shown once, for its first reason", () => {
  const suggestions = [suggestion("npqh"), suggestion("npqh", ["role", ["teacher"]]), suggestion("cpcp")];

  assert.deepEqual(choose(suggestions, ANSWERS, 2), [suggestions[0], suggestions[2]]);
});

test("conditions are read by question, and what is no list of answers is refused", () => {
  assert.deepEqual(parseConditions('{"role":["head"]}'), new Map([["role", ["head"]]]));
  assert.throws(() => parseConditions('{"role":"head"}'), TypeError);
  assert.throws(() => parseConditions('{"role":[7]}'), TypeError);
});
