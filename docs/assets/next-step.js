// "Help me choose": shows the suggestions that fit the answers in the address, and asks where one is missing.
// Each entry of the history says whether its page is asking; otherwise the address decides what is shown.

/** Which suggestions to show: the first that fit, each record once. The same rules as hooks/catalogue/next_step.py. */
export function choose(suggestions, answers, most) {
  const found = new Map();
  for (const suggestion of suggestions) {
    if (found.size === most) break;
    const fits = Object.entries(suggestion.when).every(([question, suited]) => suited.includes(answers[question]));
    if (fits && !found.has(suggestion.record)) found.set(suggestion.record, suggestion);
  }
  return [...found.values()];
}

export function connectNextStep(page) {
  if (!page) return;
  const form = page.querySelector("form");
  const questions = [...page.querySelectorAll("[data-answer]")].map((element) => element.dataset.answer);
  const lists = [...page.querySelectorAll(".suggestions")].map(readList);
  const answers = () => Object.fromEntries(new FormData(form));
  const address = () => `?${new URLSearchParams(answers())}`;

  const show = ({ focus }) => {
    fillForm(form, new URLSearchParams(location.search));
    const complete = location.search !== "" && questions.every((question) => answers()[question]);
    const answered = complete && !history.state.asking;
    page.classList.toggle("answered", answered);
    if (answered) showResult(page, lists, answers());
    const status = page.querySelector("[data-fits]");
    status.textContent = answered ? status.dataset.fits : "";
    const first = form.querySelector("input:checked") ?? form.querySelector("input");
    if (focus) (answered ? page.querySelector("#result") : first).focus();
  };

  form.addEventListener("change", () => remember("replaceState", { asking: true }, address()));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const missing = questions.filter((question) => !answers()[question]);
    showMissing(form, missing);
    if (missing.length > 0) return;
    remember("pushState", { asking: false }, address());
    show({ focus: true });
  });
  page.querySelector("[data-do=change]").addEventListener("click", () => {
    remember("pushState", { asking: true }, location.search);
    show({ focus: true });
  });
  addEventListener("popstate", ({ state }) => {
    // A link to a place on the page makes an entry without a state: there, nothing changes.
    if (state) show({ focus: true });
    else history.replaceState({ asking: !page.classList.contains("answered") }, "");
  });
  connectKeeping(page);
  history.replaceState({ asking: history.state?.asking ?? false }, "");
  show({ focus: location.search !== "" });
}

/** Puts a query and whether the page is asking into the history. */
function remember(how, state, query) {
  history[how](state, "", query);
  dispatchEvent(new Event("querychange")); // the link to the other language keeps the query
}

function readList(list) {
  const suggestions = [...list.children].map((element) => ({
    element,
    record: element.dataset.record,
    when: JSON.parse(element.dataset.when),
  }));
  return { most: Number(list.dataset.most), suggestions };
}

/** Checks the answers that are offered; what else stands in the address is nothing to us. */
function fillForm(form, given) {
  for (const radio of form.querySelectorAll("input")) {
    if (given.get(radio.name) === radio.value) radio.checked = true;
  }
}

function showResult(page, lists, answers) {
  for (const element of page.querySelectorAll("[data-answer]")) {
    const question = element.dataset.answer;
    element.textContent = page.querySelector(`label[for="${question}-${answers[question]}"]`).textContent;
  }
  for (const { most, suggestions } of lists) {
    const chosen = choose(suggestions, answers, most);
    for (const suggestion of suggestions) suggestion.element.hidden = !chosen.includes(suggestion);
  }
  const share = page.querySelector("[data-share]");
  share.href = share.textContent = location.origin + location.pathname + location.search;
  page.querySelector("[data-copied]").textContent = "";
}

/** Says which questions have no answer, at the top and beside each, and moves there. */
function showMissing(form, missing) {
  const summary = form.querySelector(".unanswered");
  for (const element of form.querySelectorAll("[data-unanswered]")) {
    element.hidden = !missing.includes(element.dataset.unanswered);
  }
  summary.hidden = missing.length === 0;
  if (missing.length > 0) summary.focus();
}

/** The buttons that print the result and copy its address. */
function connectKeeping(page) {
  page.querySelector("[data-do=print]").addEventListener("click", () => print());
  const copy = page.querySelector("[data-do=copy]");
  copy.hidden = !navigator.clipboard;
  copy.addEventListener("click", async () => {
    const copied = page.querySelector("[data-copied]");
    try {
      await navigator.clipboard.writeText(page.querySelector("[data-share]").href);
      copied.textContent = copied.dataset.copied;
    } catch {
      // Where copying is forbidden, the address is there to be read.
    }
  });
}
