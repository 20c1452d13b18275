// @ts-check
// The link to the other language keeps the reader's place; the language read last is remembered on this device.

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

/** @param {string} language */
export function rememberLanguage(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // Without storage the root page asks again.
  }
}
