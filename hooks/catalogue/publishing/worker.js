// @ts-check
// The service worker: reads pages again that the reader has asked to keep. Before a reader asks, it is not there.
// What is kept of one build stays together: another build is fetched whole, and takes its place when no page is open
// that belongs to the former one.

const VERSION = "";
const LIST = "kept.json";
const LOCALES = ["en", "cy"];
const AT_ONCE = 6;
/** Style and scripts, which never change. */
const FIXED = /\/assets\/[0-9a-f]{16}\//;
/** What says how the site is now, and what others read. */
const NEVER = /\/(worker\.js|kept\.json|build\.json|data\/.*|.*\.(pdf|ics|atom|xml|csv))$/;

/** @typedef {{ version: string, files: Record<string, string> }} List files and the beginnings of their SHA-256 */

const worker = /** @type {any} */ (self);
const root = /** @type {string} */ (worker.registration.scope);
const ours = `leadership-pathways:kept:${new URL(root).pathname}:`;
const visited = `${ours}visited`;
/** @param {string} locale @param {string} version */
const nameOf = (locale, version = VERSION) => `${ours}${locale}:${version}`;

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(renew()));
worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(begin()));
worker.addEventListener("message", (/** @type {any} */ event) => event.waitUntil(answer(event)));
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { request } = event;
  const address = addressOf(request.url);
  if (request.method !== "GET" || !address.startsWith(root) || NEVER.test(address)) return;
  event.respondWith(FIXED.test(address) ? readFixed(request) : readFresh(request));
});

/** What is kept of a former build is fetched anew; where one file fails, the former worker and all it has stay. */
async function renew() {
  if (!(await caches.has(visited))) return;
  await keepBeginning();
  for (const locale of LOCALES) if ((await formerOf(locale)).length > 0) await keep(locale);
}

/** No page of the former build is open any more. */
async function begin() {
  for (const locale of LOCALES) for (const name of await formerOf(locale)) await caches.delete(name);
  if (await caches.has(visited)) await forgetUnused();
  await worker.clients.claim();
}

/** @param {any} event from a page: a language to keep whole, or an empty one to keep what is opened */
async function answer({ data, ports: [port] }) {
  try {
    await caches.open(visited);
    await keepBeginning();
    if (LOCALES.includes(data)) await keep(data);
    port.postMessage("saved");
  } catch (error) {
    const isWhole = await caches.match(`${root}${data}/${LIST}`, { cacheName: nameOf(data) });
    if (!isWhole) await caches.delete(nameOf(data));
    port.postMessage(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "unavailable");
  }
}

/** The page for what was never seen, and its style. */
async function keepBeginning() {
  const cache = await caches.open(visited);
  const response = await ask(`${root}offline.html`);
  const assets = (await response.clone().text()).match(/(?:src|href)="([^"]+\.(?:js|css|svg))"/g) ?? [];
  for (const asset of assets) {
    const address = new URL(asset.split('"')[1] ?? "", root).href;
    await cache.put(address, await ask(address));
  }
  await cache.put(`${root}offline.html`, response);
}

/**
 * Every file of a language as one build has them. The list comes last: a cache that has one is whole.
 * @param {string} locale
 */
async function keep(locale) {
  const place = `${root}${locale}/${LIST}`;
  const answered = await ask(place);
  /** @type {List} */
  const list = await answered.clone().json();
  if (list.version !== VERSION) throw new TypeError("the site is another one by now");
  const cache = await caches.open(nameOf(locale));
  const former = await Promise.all((await formerOf(locale)).map(readFormer));
  const files = Object.entries(list.files);
  while (files.length > 0) {
    await Promise.all(
      files.splice(0, AT_ONCE).map(async ([path, digest]) => {
        const address = root + path;
        if (await cache.match(address)) return;
        const same = former.find(({ list }) => list.files[path] === digest);
        const response = (await same?.cache.match(address)) ?? (await fetchExactly(address, digest));
        await cache.put(address, response);
      }),
    );
  }
  await cache.put(place, answered);
}

/** Names of what is kept of a language from former builds. @param {string} locale */
async function formerOf(locale) {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(nameOf(locale, "")) && name !== nameOf(locale));
}

/** @param {string} name @returns {Promise<{ cache: Cache, list: List }>} */
async function readFormer(name) {
  const cache = await caches.open(name);
  const [address] = (await cache.keys()).filter(({ url }) => url.endsWith(LIST));
  const list = address && (await cache.match(address));
  return { cache, list: list ? await list.json() : { version: "", files: {} } };
}

/** A file that is of this build and of no other. @param {string} address @param {string} digest */
async function fetchExactly(address, digest) {
  const response = await ask(address);
  const bytes = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  const found = [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  if (!found.startsWith(digest)) throw new TypeError(`${address} is of another build`);
  return response;
}

/** @param {string} address */
async function ask(address) {
  const response = await fetch(address, { cache: "no-cache", redirect: "error" });
  if (!response.ok) throw new TypeError(`${address} answers ${response.status}`);
  return response;
}

/** Style and scripts: from the device, else from the host. @param {Request} request */
async function readFixed(request) {
  return (await findKept(addressOf(request.url))) ?? fetchAndKeep(request);
}

/** All else: from the host, and from the device where that cannot be reached. @param {Request} request */
async function readFresh(request) {
  try {
    return await fetchAndKeep(request);
  } catch (error) {
    const found = await findKept(addressOf(request.url));
    if (found) return found;
    const page = request.mode === "navigate" && (await findKept(`${root}offline.html`));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
    throw error;
  }
}

/** @param {Request} request */
async function fetchAndKeep(request) {
  const response = await fetch(request);
  if (response.ok && response.type === "basic" && !response.redirected && (await caches.has(visited))) {
    const copy = response.clone();
    const cache = await caches.open(visited);
    await cache.put(addressOf(request.url), copy).catch(() => {}); // on a full device the page is shown all the same
  }
  return response;
}

/** What is whole comes before single pages, so that pages belong to one build. @param {string} address */
async function findKept(address) {
  for (const name of [...LOCALES.map((locale) => nameOf(locale)), visited]) {
    const found = (await caches.has(name)) && (await (await caches.open(name)).match(address));
    if (found) return found;
  }
  return undefined;
}

/** Style and scripts that no page on this device asks for any more. */
async function forgetUnused() {
  const cache = await caches.open(visited);
  const requests = await cache.keys();
  const pages = requests.filter(({ url }) => url.endsWith("/") || url.endsWith(".html"));
  const texts = await Promise.all(pages.map(async (page) => (await cache.match(page))?.text() ?? ""));
  for (const request of requests) {
    const folder = FIXED.exec(request.url)?.[0];
    if (folder && !texts.some((text) => text.includes(folder.slice(1)))) await cache.delete(request);
  }
}

/** Without what narrows a list or leads to a place on the page. @param {string} url */
function addressOf(url) {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}
