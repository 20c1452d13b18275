// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { escapeText, fold, formatReminder } from "../../docs/assets/calendar-file.js";

const REMINDER = {
  uid: "programme:award",
  day: "2027-12-31",
  made: "2026-11-27T09:30:15.123Z",
  language: "cy",
  summary: "Beth sydd wedi newid?",
  description: "Sut rydych chi'n gwybod?",
  url: "https://oak.example/cy/",
};

test("a reminder is a whole day, rings in the morning, and ends before the next year", () => {
  const text = formatReminder(REMINDER);

  assert.deepEqual(
    text.split("\r\n").filter((line) => /^(DT|TRIGGER|SUMMARY)/.test(line)),
    [
      "DTSTAMP:20261127T093015Z",
      "DTSTART;VALUE=DATE:20271231",
      "DTEND;VALUE=DATE:20280101",
      "SUMMARY;LANGUAGE=cy:Beth sydd wedi newid?",
      "TRIGGER:PT9H",
    ],
  );
});

for (const [text, escaped] of /** @type {[string, string][]} */ ([
  ["one; two, three", "one\\; two\\, three"],
  ["a\\n", "a\\\\n"],
  ["one\r\ntwo\rthree\nfour", "one\\ntwo\\nthree\\nfour"],
  ["\u0000bell\u0007", "bell"],
])) {
  test(`${JSON.stringify(text)} is written as ${escaped}`, () => {
    assert.equal(escapeText(text), escaped);
  });
}

test("no text begins a part of its own", () => {
  const hostile = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\nSUMMARY:y";
  const text = formatReminder({
    ...REMINDER,
    summary: hostile,
    description: hostile,
    uid: hostile,
    url: "x:\r\nEND:VEVENT",
  });

  assert.equal(text.match(/^BEGIN:VEVENT/gm)?.length, 1);
  assert.equal(text.match(/^END:VEVENT/gm)?.length, 1);
});

for (const sign of ["a", "ŵ", "€", "😀"]) {
  test(`a long line of ${sign} is folded by octets, and never within a sign`, () => {
    const line = `SUMMARY:a${sign.repeat(100)}`;
    const lines = fold(line).split("\r\n");

    assert.ok(lines.length > 1);
    assert.ok(lines.every((each) => Buffer.byteLength(each) <= 75 && !each.includes("\uFFFD")));
    assert.equal(lines.map((each, place) => (place ? each.slice(1) : each)).join(""), line);
  });
}
