// @ts-check
// "Keep this site on my device": a service worker keeps what is opened, or one language whole, once the reader says so.
import { PATH } from "./device.js";
import { dataOf, find } from "./elements.js";
import { CACHES, forgetSite } from "./forgetting.js";
import { sayOutcome } from "./outcome.js";

const WORKER = `${PATH}worker.js`;
const MEGABYTE = 1_000_000;

/** What stands in the part of the page that a reader has opened. */
export class KeptSite {
  /** @param {HTMLDetailsElement} part */
  constructor(part) {
    this.part = part;
    this.locale = dataOf(part, "locale");
    this.outcome = find(part, ".outcome", HTMLElement);
    this.buttons = ["whole", "visited", "forget"].map((name) => find(part, `[data-do=${name}]`, HTMLButtonElement));
    const [whole, visited, forget] = this.buttons;
    whole?.addEventListener("click", () => void this.act(() => ask(this.locale)));
    visited?.addEventListener("click", () => void this.act(() => ask("")));
    forget?.addEventListener("click", () => void this.act(takeAway));
  }

  /** How large it is, before anything is kept. */
  async show() {
    const size = find(this.part, "[data-size]", HTMLElement);
    try {
      const response = await fetch(`${PATH}${this.locale}/kept.json`);
      const { bytes } = await response.json();
      size.textContent = `${(bytes / MEGABYTE).toLocaleString(this.locale, { maximumFractionDigits: 1 })} MB`;
    } catch {
      sayOutcome(this.outcome, "unavailable");
    }
    await this.showState();
  }

  async showState() {
    const names = (await caches.keys()).filter((name) => name.startsWith(CACHES));
    for (const button of this.buttons) button.disabled = false;
    const [whole, visited, forget] = this.buttons;
    if (whole) whole.hidden = names.some((name) => name.startsWith(`${CACHES}${this.locale}:`));
    if (visited) visited.hidden = names.length > 0;
    if (forget) forget.hidden = names.length === 0;
  }

  /** @param {() => Promise<string>} action */
  async act(action) {
    for (const button of this.buttons) button.disabled = true;
    sayOutcome(this.outcome, "working");
    this.outcome.classList.remove("failed");
    const outcome = await action().catch(() => "unavailable");
    await this.showState();
    sayOutcome(this.outcome, outcome);
  }
}

/**
 * What the worker says, once it is there.
 * @param {string} what a language to keep whole; without one, what is opened is kept
 * @returns {Promise<string>}
 */
async function ask(what) {
  const registration = await navigator.serviceWorker.register(trusted(WORKER), { scope: PATH });
  const worker = registration.active ?? (await navigator.serviceWorker.ready).active;
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(String(data));
    worker?.postMessage(what, [port2]);
  });
}

async function takeAway() {
  await forgetSite();
  return "erased";
}

/** @type {any} */
let policy; // which can be made once

/**
 * The only address that scripts of this site may give to the browser as that of a program (Trusted Types).
 * @param {string} address
 */
function trusted(address) {
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return address;
  policy ??= types.createPolicy("worker", {
    createScriptURL: (/** @type {string} */ url) => {
      if (url === WORKER) return url;
      throw new TypeError(`${url} is no program of this site`);
    },
  });
  return policy.createScriptURL(address);
}
