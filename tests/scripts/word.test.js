// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { wordFile } from "../../docs/assets/word.js";

/** @param {Uint8Array} bytes */
const textOf = (bytes) => new TextDecoder().decode(bytes);

test("signs of XML are escaped, and what XML cannot hold is left out", () => {
  const text = textOf(wordFile([{ style: "Quote", text: "<w:t>&\u0000\u0008\uFFFF\uD800 ŵ 😀" }], "", "cy"));

  assert.ok(text.includes("&lt;w:t&gt;&amp; ŵ 😀</w:t>"));
});

test("each line of a text has its own, and spaces are kept", () => {
  const text = textOf(wordFile([{ style: "Normal", text: "one\n  two" }], "", "en"));

  assert.ok(text.includes('one</w:t><w:br/><w:t xml:space="preserve">  two</w:t>'));
});

test("the same document is the same to the byte", () => {
  const make = () => wordFile([{ rows: [["Area"], ["Craft"]] }], "Result", "en");

  assert.deepEqual(make(), make());
});
