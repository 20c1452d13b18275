// @ts-check
// What the service worker keeps is deleted, and the worker goes. Nothing happens where a reader never asked for it.
import { PATH } from "./device.js";

/** What the names of its caches begin with; worker.js has it too. */
export const CACHES = `leadership-pathways:kept:${PATH}:`;

export async function forgetSite() {
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(CACHES)).map((name) => caches.delete(name)));
  const registration = await navigator.serviceWorker.getRegistration(PATH);
  if (registration?.scope === new URL(PATH, location.href).href) await registration.unregister();
}
