// @ts-check
// The root page: go on in the language that was chosen on this device before.
// Someone who comes here on purpose, by a link within the site, stays and may choose anew.

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll("a[data-choose]");
const remembered = read();
const known = [...links].find((link) => link.dataset.choose === remembered);
if (known && !document.referrer.startsWith(location.origin)) location.replace(known.href);
for (const link of links) link.addEventListener("click", () => write(link.hreflang));

function read() {
  try {
    return localStorage.getItem("language");
  } catch {
    return null;
  }
}

/** @param {string} language */
function write(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // Without storage the page asks again next time.
  }
}
