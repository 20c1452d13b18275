// @ts-check
// "Help me choose": shows the suggestions that fit the answers in the address, and asks where one is missing.
// Each entry of the history says whether its page is asking; otherwise the address decides what is shown.
import { dataOf, find, findAll } from "./elements.js";
import { queryOf } from "./language.js";
import { choose, parseConditions } from "./suggestions.js";

/** @import { Suggestion } from "./suggestions.js" */
/** @typedef {Suggestion & { element: HTMLElement }} Shown */
/** @typedef {{ most: number, suggestions: Shown[] }} Choice a list of which at most so many are shown */

/** @param {HTMLElement} page */
function connect(page) {
  const form = find(page, "form", HTMLFormElement);
  const questions = findAll(page, "[data-answer]", HTMLElement).map((element) => dataOf(element, "answer"));
  const lists = findAll(page, ".suggestions", HTMLElement).map(readList);
  const answers = () => new Map(queryOf(form));
  const address = () => `?${queryOf(form)}`;

  const show = ({ focus = true } = {}) => {
    fillForm(form, new URLSearchParams(location.search));
    const complete = location.search !== "" && questions.every((question) => answers().has(question));
    const answered = complete && !isAsking();
    page.classList.toggle("answered", answered);
    if (answered) showResult(page, lists, answers());
    const status = find(page, "[data-fits]", HTMLElement);
    status.textContent = answered ? dataOf(status, "fits") : "";
    const first = form.querySelector("input:checked") ? "input:checked" : "input";
    const target = answered ? find(page, "#result", HTMLElement) : find(form, first, HTMLElement);
    if (focus) target.focus();
  };

  form.addEventListener("change", () => remember("replaceState", { asking: true }, address()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = questions.filter((question) => !answers().has(question));
    showMissing(form, missing);
    if (missing.length > 0) return;
    remember("pushState", { asking: false }, address());
    show();
  });
  find(page, "[data-do=change]", HTMLButtonElement).addEventListener("click", () => {
    remember("pushState", { asking: true }, location.search);
    show();
  });
  addEventListener("popstate", ({ state }) => {
    // A link to a place on the page makes an entry without a state: there, nothing changes.
    if (state) show();
    else history.replaceState({ asking: !page.classList.contains("answered") }, "");
  });
  connectKeeping(page);
  history.replaceState({ asking: isAsking() }, "");
  show({ focus: location.search !== "" });
}

/** Whether this entry of the history is asking. */
function isAsking() {
  return /** @type {{ asking?: unknown } | null} */ (history.state)?.asking === true;
}

/**
 * Puts a query and whether the page is asking into the history.
 * @param {"pushState" | "replaceState"} how
 * @param {{ asking: boolean }} state
 * @param {string} query
 */
function remember(how, state, query) {
  history[how](state, "", query);
  dispatchEvent(new Event("querychange")); // the link to the other language keeps the query
}

/** @param {HTMLElement} list @returns {Choice} */
function readList(list) {
  const suggestions = findAll(list, ":scope > li", HTMLElement).map((element) => ({
    element,
    record: dataOf(element, "record"),
    when: parseConditions(dataOf(element, "when")),
  }));
  return { most: Number(list.dataset.most), suggestions };
}

/**
 * Checks the answers that are offered; what else stands in the address is nothing to us.
 * @param {HTMLFormElement} form
 * @param {URLSearchParams} given
 */
function fillForm(form, given) {
  for (const radio of findAll(form, "input", HTMLInputElement)) {
    if (given.get(radio.name) === radio.value) radio.checked = true;
  }
}

/**
 * @param {HTMLElement} page
 * @param {Choice[]} lists
 * @param {Map<string, string>} answers
 */
function showResult(page, lists, answers) {
  for (const element of findAll(page, "[data-answer]", HTMLElement)) {
    const question = dataOf(element, "answer");
    const label = find(page, `label[for="${question}-${answers.get(question)}"]`, HTMLLabelElement);
    element.textContent = label.textContent;
  }
  for (const { most, suggestions } of lists) {
    const chosen = choose(suggestions, answers, most);
    for (const suggestion of suggestions) suggestion.element.hidden = !chosen.includes(suggestion);
  }
  const share = find(page, "[data-share]", HTMLAnchorElement);
  share.href = location.origin + location.pathname + location.search;
  share.textContent = share.href;
  find(page, "[data-copied]", HTMLElement).textContent = "";
}

/**
 * Says which questions have no answer, at the top and beside each, and moves there.
 * @param {HTMLFormElement} form
 * @param {string[]} missing
 */
function showMissing(form, missing) {
  const summary = find(form, ".unanswered", HTMLElement);
  for (const element of findAll(form, "[data-unanswered]", HTMLElement)) {
    element.hidden = !missing.includes(dataOf(element, "unanswered"));
  }
  summary.hidden = missing.length === 0;
  if (missing.length > 0) summary.focus();
}

/**
 * The buttons that print the result and copy its address.
 * @param {HTMLElement} page
 */
function connectKeeping(page) {
  find(page, "[data-do=print]", HTMLButtonElement).addEventListener("click", () => print());
  const copy = find(page, "[data-do=copy]", HTMLButtonElement);
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    const copied = find(page, "[data-copied]", HTMLElement);
    try {
      await navigator.clipboard.writeText(find(page, "[data-share]", HTMLAnchorElement).href);
      copied.textContent = dataOf(copied, "copied");
    } catch {
      // Where copying is forbidden, the address is there to be read.
    }
  });
}

for (const page of findAll(document, "[data-next-step]", HTMLElement)) connect(page);
