// @ts-check
// Lists that can be narrowed: what fits the reader's own stage comes first, unless the reader says not to.
import { find, findAll } from "./elements.js";
import { finders } from "./finder.js";
import "./found-list.js"; // which finder.js needs
import { changeQuery } from "./language.js";
import "./narrowing.js"; // which finder.js needs
import "./plan.js"; // which storage.js needs
import { onPlanChange, readPlan } from "./storage.js";

/** In the address: ?order=all is the order for readers of any stage. */
const ORDER = "order";
const ALL = "all";

/** What says how lists are sorted, and lets the reader choose. */
const own = find(document, "[data-fit-own]", HTMLElement);
const choice = find(own, "input", HTMLInputElement);

function show() {
  const name = findAll(own, "[data-name-of]", HTMLElement).find((each) => each.dataset.nameOf === readPlan().stage);
  const isOwn = new URLSearchParams(location.search).get(ORDER) !== ALL;
  choice.checked = isOwn;
  own.hidden = !name;
  for (const each of findAll(own, "[data-name-of]", HTMLElement)) each.hidden = each !== name;
  const stage = (isOwn && name?.dataset.nameOf) || "";
  for (const part of findAll(document, "[data-fit-stage]", HTMLElement)) part.hidden = !stage;
  for (const part of findAll(document, "[data-fit-default]", HTMLElement)) part.hidden = stage !== "";
  for (const finder of finders) finder.fit(stage);
}

choice.addEventListener("change", () => {
  const query = new URLSearchParams(location.search);
  query.delete(ORDER);
  if (!choice.checked) query.set(ORDER, ALL);
  changeQuery(query);
  show();
});
addEventListener("popstate", show);
onPlanChange(show);
show();
