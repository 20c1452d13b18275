// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { keepText, keptNames, keyOf, readText } from "../../docs/assets/device.js";
import { deviceWith, refuse, useDevice } from "./device.js";

const ASSETS = new URL("../../docs/assets/", import.meta.url);
const PATH = new URL("..", ASSETS).pathname;

/** @param {string} text */
const isLanguage = (text) => text === "en" || text === "cy";

/**
 * Runs scheme.js as a page of a site does, and gives what the page then has.
 * @param {Storage} device
 * @param {string} root of the site
 */
function schemeOn(device, root) {
  class HTMLScriptElement {
    src = `${root}assets/scheme.js?v=1`;
  }
  const documentElement = { dataset: { scheme: "" }, classList: { add() {}, toggle() {} } };
  const document = { currentScript: new HTMLScriptElement(), documentElement };
  const code = readFileSync(new URL("scheme.js", ASSETS), "utf8");
  runInNewContext(code, { document, HTMLScriptElement, URL, location: new URL(root), localStorage: device });
  return documentElement.dataset.scheme;
}

test("a key carries the name of the engine and the path of the site", () => {
  assert.equal(keyOf("plan"), `leadership-pathways:plan:${PATH}`);
});

test("only keys of this site are its own, also beside a site whose path is like a key", () => {
  useDevice(
    deviceWith({
      [keyOf("plan")]: "",
      [keyOf("copied")]: "",
      "leadership-pathways:plan:/": "",
      [`leadership-pathways:plan:${PATH}more/`]: "",
      [`leadership-pathways:plan:/of:plan:${PATH}`]: "",
      [`other:plan:${PATH}`]: "",
      plan: "",
    }),
  );

  assert.deepEqual(keptNames(), ["plan", "copied"]);
});

test("a former text is taken over once, if it is ours", () => {
  const device = deviceWith({ language: "cy" });
  useDevice(device);
  assert.equal(readText("language", isLanguage), "cy");
  assert.deepEqual({ ...device }, { [keyOf("language")]: "cy" });
  device.setItem("language", "en");

  assert.equal(readText("language", isLanguage), "cy");
  keepText("language", "cy", isLanguage);
  assert.equal(device.getItem("language"), "en");
});

test("a text of another site is not read, changed or deleted", () => {
  const device = deviceWith({ language: '{"code":"en"}' });
  useDevice(device);
  assert.equal(readText("language", isLanguage), "");
  keepText("language", "en", isLanguage);

  assert.deepEqual({ ...device }, { language: '{"code":"en"}', [keyOf("language")]: "en" });
});

test("a full device keeps a former text where it is, and one without storage has none", () => {
  const device = deviceWith({ language: "cy" });
  useDevice(device);
  refuse(device, "QuotaExceededError");
  assert.equal(readText("language", isLanguage), "cy");
  assert.deepEqual({ ...device }, { language: "cy" });
  useDevice(undefined);

  keepText("language", "cy", isLanguage);
  assert.equal(readText("language", isLanguage), "");
});

for (const [root, path] of /** @type {const} */ ([
  ["https://h.example/", "/"],
  ["https://h.example/leadership/", "/leadership/"],
  ["https://h.example/assets/leadership/", "/assets/leadership/"],
  ["file:///C:/site/", "/C:/site/"],
])) {
  test(`colours on ${root} are kept for ${path} alone`, () => {
    const own = `leadership-pathways:scheme:${path}`;
    const former = deviceWith({ scheme: "dark", "leadership-pathways:scheme:/other/": "light" });

    assert.equal(schemeOn(deviceWith({ [own]: "dark", scheme: "light" }), root), "dark");
    assert.equal(schemeOn(former, root), "dark");
    assert.deepEqual({ ...former }, { [own]: "dark", "leadership-pathways:scheme:/other/": "light" });
  });
}

test("colours of another site are left alone, and its page has none", () => {
  const device = deviceWith({ scheme: "solarized" });

  assert.equal(schemeOn(device, "https://h.example/"), "");
  assert.deepEqual({ ...device }, { scheme: "solarized" });
});

test("scheme.js makes its key as the modules do", () => {
  const device = deviceWith({ [keyOf("scheme")]: "dark" });

  assert.equal(schemeOn(device, new URL("..", ASSETS).href), "dark");
});
