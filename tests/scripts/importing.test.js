// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { readBackup } from "../../docs/assets/importing.js";
import { inWords } from "../../docs/assets/numbers.js";

/** @param {string} text */
const fileWith = (text) => new Blob([text]);

test("a file that is too large is refused before it is read", async () => {
  const file = fileWith("");
  Object.defineProperty(file, "size", { value: 5_000_001 });
  file.text = () => assert.fail("it was read");

  assert.equal(await readBackup(file, 5), "large");
});

test("a file that cannot be opened is told from one that is no backup, and from one of a later version", async () => {
  const gone = fileWith("");
  gone.text = () => Promise.reject(new DOMException("", "NotReadableError"));

  assert.equal(await readBackup(gone, 5), "unreadable");
  assert.equal(await readBackup(fileWith("# My journal"), 5), "refused");
  assert.equal(await readBackup(fileWith('{"version":2,"records":{}}'), 5), "later");
});

test("a backup comes with the number of what was not understood", async () => {
  const backup = await readBackup(fileWith('{"version":1,"booklet":["npqh",7]}'), 5);

  assert.ok(typeof backup === "object");
  assert.deepEqual([backup.plan.booklet, backup.lost], [["npqh"], 1]);
});

test("a number is said in its form, and each number from the last form on in that", () => {
  const patterns = ["{n} cam", "{n} cam", "{n} gam", "{n} cham", "{n} cam", "{n} cam", "{n} cham", "{n} cam"];

  assert.deepEqual(
    [0, 2, 3, 6, 7, 12, 1200].map((number) => inWords(number, patterns)),
    ["0 cam", "2 gam", "3 cham", "6 cham", "7 cam", "12 cam", "1,200 cam"],
  );
});
