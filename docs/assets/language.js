// The link to the other language keeps the reader's place; the language read last is remembered on this device.

/** Adds the current fragment to the link, now and whenever it changes. */
export function keepFragment(link) {
  if (!link) return;
  const address = link.getAttribute("href");
  const update = () => link.setAttribute("href", address + location.hash);
  addEventListener("hashchange", update);
  link.addEventListener("click", update);
  update();
}

export function rememberLanguage(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // Without storage the root page asks again.
  }
}
