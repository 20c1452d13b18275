// @ts-check
// The link to the other language keeps the reader's place; the language read last is remembered on this device.
import { keepText, readText } from "./device.js";

/**
 * Adds the current query and fragment to the link, now and whenever they change; to follow it is to choose.
 * @param {HTMLAnchorElement} link
 */
export function keepPlace(link) {
  const address = link.getAttribute("href");
  const update = () => link.setAttribute("href", address + location.search + location.hash);
  for (const change of ["hashchange", "popstate", "querychange"]) addEventListener(change, update);
  link.addEventListener("click", () => {
    update();
    rememberLanguage(link.hreflang);
  });
  update();
}

/**
 * Puts a query into the address, as a step that one can go back from.
 * @param {URLSearchParams} query
 */
export function changeQuery(query) {
  const text = String(query);
  history.pushState(null, "", location.pathname + (text && `?${text}`) + location.hash);
  dispatchEvent(new Event("querychange"));
}

/**
 * What a form asks for. A file in it does not belong into an address.
 * @param {HTMLFormElement} form
 */
export function queryOf(form) {
  const query = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === "string") query.append(name, value);
  return query;
}

/** The language that was read last on this device; empty where none is known. */
export function readLanguage() {
  return readText("language", isLanguage);
}

/** @param {string} language */
export function rememberLanguage(language) {
  keepText("language", language, isLanguage);
}

/** @param {string} text */
const isLanguage = (text) => text === "en" || text === "cy";
