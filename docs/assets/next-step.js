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
  const questions = findAll(form, "[data-question]", HTMLElement);
  const lists = findAll(page, ".suggestions", HTMLElement).map(readList);
  const answers = () => new Map(queryOf(form));
  const address = () => `?${queryOf(form)}`;
  const isMissing = (/** @type {HTMLElement} */ question) => !answers().has(dataOf(question, "question"));
  const current = () => questions.findIndex((question) => !question.hidden);
  const asked = () => find(form, "[data-question]:not([hidden])", HTMLElement);

  const show = ({ focus = true } = {}) => {
    fillForm(form, new URLSearchParams(location.search));
    const missing = questions.findIndex(isMissing);
    const answered = location.search !== "" && missing < 0 && !isAsking();
    page.classList.toggle("answered", answered);
    if (answered) showResult(page, lists, answers());
    const status = find(page, "[data-fits]", HTMLElement);
    status.textContent = answered ? dataOf(status, "fits") : "";
    const step = askedStep() ?? Math.max(missing, 0);
    questions.forEach((question, position) => {
      question.hidden = position !== step;
    });
    if (focus) (answered ? find(page, "#result", HTMLElement) : firstRadio(asked())).focus();
  };
  /** @param {number} step */
  const ask = (step) => {
    remember("pushState", { asking: true, step }, address());
    show();
  };

  form.addEventListener("change", () => {
    find(asked(), ".choose", HTMLElement).hidden = true;
    remember("replaceState", { asking: true, step: current() }, address());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const step = current();
    const next = step + 1 < questions.length ? step + 1 : questions.findIndex(isMissing);
    if (isMissing(asked())) askAgain(asked());
    else if (next >= 0) ask(next);
    else {
      remember("pushState", { asking: false }, address());
      show();
    }
  });
  for (const back of findAll(form, "[data-do=back]", HTMLButtonElement)) {
    back.addEventListener("click", () => ask(current() - 1));
  }
  find(page, "[data-do=change]", HTMLButtonElement).addEventListener("click", () => ask(0));
  addEventListener("popstate", ({ state }) => {
    // A link to a place on the page makes an entry without a state: there, nothing changes.
    if (state) show();
    else history.replaceState({ asking: !page.classList.contains("answered"), step: current() }, "");
  });
  connectKeeping(page);
  history.replaceState({ asking: isAsking(), step: askedStep() }, "");
  show({ focus: location.search !== "" });
}

/** @param {HTMLElement} question */
function firstRadio(question) {
  return find(question, question.querySelector("input:checked") ? "input:checked" : "input", HTMLInputElement);
}

/**
 * Says that a question has no answer.
 * @param {HTMLElement} question
 */
function askAgain(question) {
  find(question, ".choose", HTMLElement).hidden = false;
  firstRadio(question).focus();
}

/** Which question this entry of the history is asking, from 0. */
function askedStep() {
  const { asking, step } = /** @type {{ asking?: unknown, step?: unknown }} */ (history.state ?? {});
  return asking === true && typeof step === "number" ? step : undefined;
}

/** Whether this entry of the history is asking. */
function isAsking() {
  return /** @type {{ asking?: unknown } | null} */ (history.state)?.asking === true;
}

/**
 * Puts a query and whether the page is asking into the history.
 * @param {"pushState" | "replaceState"} how
 * @param {{ asking: boolean, step?: number }} state
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
