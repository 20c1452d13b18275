// @ts-check
// Lists of resources: what suits the stage that the reader has marked comes first.
import { dataOf, findAll } from "./elements.js";
import { fitting } from "./fitting.js";
import "./plan.js"; // which storage.js needs
import { onPlanChange, readPlan } from "./storage.js";

/** @typedef {{ item: HTMLLIElement, order: number, tokens: string[] }} Listed */

/** What each list holds, as the page was made. */
const lists = findAll(document, "[data-fit], [data-finder] [data-part=list]", HTMLElement).map((list) => ({
  list,
  most: Number(list.dataset.fit ?? Infinity),
  listed: findAll(list, ":scope > li", HTMLLIElement).map(listedOf),
}));

function show() {
  const { stage } = readPlan();
  const isKnown =
    stage !== "" && lists.some(({ listed }) => listed.some(({ tokens }) => tokens.includes(`stage:${stage}`)));
  for (const { list, most, listed } of lists) {
    const sorted = fitting(listed, stage);
    for (const [rank, { item }] of sorted.entries()) {
      item.dataset.order = String(rank); // by which finder.js sorts
      if (most !== Infinity) item.hidden = rank >= most;
    }
    list.append(...sorted.map(({ item }) => item));
  }
  for (const part of findAll(document, "[data-fit-stage]", HTMLElement)) part.hidden = !isKnown;
  for (const part of findAll(document, "[data-fit-default]", HTMLElement)) part.hidden = isKnown;
}

/** @param {HTMLLIElement} item @returns {Listed} */
function listedOf(item) {
  return { item, order: Number(dataOf(item, "order")), tokens: dataOf(item, "tokens").trim().split(" ") };
}

onPlanChange(show);
show();
