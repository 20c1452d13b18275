// @ts-check
// Shows the pages that an address which is not there may mean. The page holds links to all of them.
import { findAll } from "./elements.js";
import { nearestPages } from "./nearest.js";

for (const near of findAll(document, "[data-near]", HTMLElement)) {
  const pages = findAll(near, "li", HTMLLIElement).map((item) => ({
    item,
    path: item.querySelector("a")?.pathname ?? "",
  }));
  const found = nearestPages(pages, addressOf(location.pathname));
  for (const { item } of pages) item.remove();
  near.querySelector("ul")?.append(...found.map(({ item }) => item));
  near.hidden = found.length === 0;
}

for (const form of findAll(document, "form[data-results]", HTMLFormElement)) form.action = form.dataset.results ?? "";

/** @param {string} path as the browser writes it; whoever mistyped it may have left a stray sign */
function addressOf(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
