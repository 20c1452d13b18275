// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { dateInWords, dayInWales, nextCohort, programmeStatus, statusOn } from "../../docs/assets/status.js";

const DATES = { opens: "2026-11-09", closes: "2026-12-02", starts: "2027-01-14", ends: "2027-06-24" };
const MONTHS = ["January", "February", "March", "April", "May", "June", "July"];

for (const [day, status] of /** @type {const} */ ([
  ["2026-11-08", "not_yet_open"],
  ["2026-11-09", "open"],
  ["2026-11-17", "open"],
  ["2026-11-18", "closing_soon"],
  ["2026-12-02", "closing_soon"],
  ["2026-12-03", "closed"],
  ["2027-01-13", "closed"],
  ["2027-01-14", "running"],
  ["2027-06-24", "running"],
  ["2027-06-25", "past"],
])) {
  test(`first and last days count as within: ${day} is ${status}`, () => {
    assert.equal(statusOn(DATES, day), status);
  });
}

for (const [day, status] of /** @type {const} */ ([
  ["2027-01-13", "open"],
  ["2027-01-14", "open"],
  ["2027-01-20", "closing_soon"],
  ["2027-02-01", "closing_soon"],
  ["2027-02-02", "running"],
])) {
  test(`who may come late can apply after the start: ${day} is ${status}`, () => {
    assert.equal(statusOn({ ...DATES, closes: "2027-02-01" }, day), status);
  });
}

test("without dates of application nothing is promised", () => {
  assert.equal(statusOn({}, "2026-11-09"), "to_be_confirmed");
  assert.equal(statusOn({ starts: "2027-01-14" }, "2026-11-09"), "to_be_confirmed");
  assert.equal(statusOn({ opens: "2026-11-09" }, "2027-11-09"), "open");
});

test("what is cancelled is so on every day", () => {
  assert.equal(statusOn({ opens: "2026-11-09", ends: "2027-06-24", cancelled: "true" }, "2026-11-10"), "cancelled");
  assert.equal(statusOn({ ends: "2027-06-24", cancelled: "true" }, "2027-06-25"), "cancelled");
});

const ROLLING = { rolling: "true" };
const MONTHS_ALONE = {
  opens: "2026-11-30",
  closes: "2026-12-31",
  starts: "2027-01-31",
  ends: "2027-06-30",
  by: "month",
};

for (const [dates, day, status] of /** @type {const} */ ([
  [ROLLING, "2026-11-09", "open"],
  [{ ...ROLLING, opens: "2026-11-09" }, "2026-11-08", "not_yet_open"],
  [{ ...ROLLING, starts: "2026-01-14" }, "2026-11-09", "open"],
  [{ ...ROLLING, closes: "2026-12-02" }, "2026-11-17", "open"],
  [{ ...ROLLING, closes: "2026-12-02" }, "2026-12-02", "closing_soon"],
  [{ ...ROLLING, closes: "2026-12-02" }, "2026-12-03", "closed"],
  [{ ...ROLLING, ends: "2027-06-24" }, "2027-06-24", "open"],
  [{ ...ROLLING, ends: "2027-06-24" }, "2027-06-25", "past"],
])) {
  test(`who begins on any day can join until it closes or ends: ${JSON.stringify(dates)} on ${day}`, () => {
    assert.equal(statusOn(dates, day), status);
  });
}

for (const [day, status] of /** @type {const} */ ([
  ["2026-11-29", "not_yet_open"],
  ["2026-11-30", "open"],
  ["2026-12-16", "open"],
  ["2026-12-17", "closing_soon"],
  ["2026-12-31", "closing_soon"],
  ["2027-01-01", "closed"],
  ["2027-01-30", "closed"],
  ["2027-01-31", "running"],
  ["2027-06-30", "running"],
  ["2027-07-01", "past"],
])) {
  test(`of a month the last day decides: ${day} is ${status}`, () => {
    assert.equal(statusOn(MONTHS_ALONE, day), status);
  });
}

test("the day is that in Wales, in summer time too", () => {
  assert.equal(dayInWales(new Date("2026-11-08T23:30:00Z")), "2026-11-08");
  assert.equal(dayInWales(new Date("2027-06-24T23:30:00Z")), "2027-06-25");
});

test("the clock of Wales, which is slow to ask, is asked only in the last hour of a day", (context) => {
  const asked = context.mock.method(Intl, "DateTimeFormat");

  assert.equal(dayInWales(new Date("2027-06-24T22:59:59.999Z")), "2027-06-24");
  assert.equal(asked.mock.callCount(), 0);
  assert.equal(dayInWales(new Date("2027-06-24T23:00:00Z")), "2027-06-25");
  assert.equal(asked.mock.callCount(), 1);
});

test("a day is said without a zero before it", () => {
  assert.equal(dateInWords("2027-01-05", MONTHS), "5 January 2027");
  assert.equal(dateInWords("2027-07-31", MONTHS), "31 July 2027");
});

const OPEN = { opens: "2026-11-01", closes: "2026-12-31" };
const LATER = { opens: "2027-03-01", closes: "2027-04-01" };
const ENDED = { starts: "2025-01-01", ends: "2025-06-01" };

for (const [cohorts, day, next, status] of /** @type {const} */ ([
  [[ENDED, OPEN, LATER], "2026-11-23", 1, "open"],
  [[ENDED, OPEN, LATER], "2027-01-01", 2, "not_yet_open"],
  [[ENDED, OPEN, LATER], "2027-04-02", -1, "to_be_confirmed"],
  [[{ ...OPEN, full: "true" }, LATER], "2026-11-23", 1, "not_yet_open"],
  [[{ ...OPEN, full: "true" }], "2026-11-23", 0, "full"],
  [[], "2026-11-23", -1, "to_be_confirmed"],
  [[LATER, ROLLING], "2026-11-23", 1, "open"],
  [[ROLLING, { closes: "2026-12-01" }], "2026-11-23", 1, "closing_soon"],
  [[ROLLING, { closes: "2026-12-01" }], "2026-12-02", 0, "open"],
  [[{ ...ROLLING, full: "true" }, LATER], "2026-11-23", 1, "not_yet_open"],
  [[{ starts: "2027-01-31" }, { opens: "2026-12-31" }], "2026-11-23", 1, "not_yet_open"],
])) {
  test(`of ${cohorts.length} cohorts, number ${next} is the next one on ${day}`, () => {
    assert.equal(nextCohort([...cohorts], day), next);
    assert.equal(programmeStatus([...cohorts], day), status);
  });
}
