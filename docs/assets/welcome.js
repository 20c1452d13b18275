// @ts-check
// The root page: go on in the language that was chosen on this device before.
// Someone who comes here on purpose, by a link within the site, stays and may choose anew.
import "./device.js"; // which language.js needs
import { readLanguage, rememberLanguage } from "./language.js";

/** @type {NodeListOf<HTMLAnchorElement>} */
const links = document.querySelectorAll("a[data-choose]");
const remembered = readLanguage();
const known = [...links].find((link) => link.dataset.choose === remembered);
if (known && !document.referrer.startsWith(location.origin)) location.replace(known.href);
for (const link of links) link.addEventListener("click", () => rememberLanguage(link.hreflang));
