// Opens and closes the results of the theme's search below its box.

export function connectSearch(search) {
  const toggle = document.querySelector("[data-md-toggle=search]");
  if (!search || !toggle) return;
  const input = search.querySelector("input");
  const close = () => {
    if (!toggle.checked) return;
    toggle.checked = false;
    toggle.dispatchEvent(new Event("change"));
  };
  input.addEventListener("input", () => search.classList.toggle("filled", input.value.trim() !== ""));
  search.querySelector("form").addEventListener("submit", (event) => {
    const first = search.querySelector(".md-search-result__link");
    event.preventDefault();
    if (first) location.assign(first.href);
    else if (!input.value.trim()) location.assign(event.target.action);
  });
  // The theme closes the results on Tab; here Tab goes on into them.
  search.addEventListener("keydown", (event) => {
    if (event.key === "Tab") event.stopPropagation();
  });
  // The theme keeps its results to the arrow keys; here Tab reaches each of them too.
  new MutationObserver(() => {
    for (const link of search.querySelectorAll(".md-search-result__link[tabindex]")) link.removeAttribute("tabindex");
  }).observe(search.querySelector(".md-search-result__list"), { childList: true });
  document.addEventListener("click", (event) => {
    if (event.target !== toggle && !search.contains(event.target)) close(); // the theme clicks its own toggle
  });
  search.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !search.contains(event.relatedTarget)) close();
  });
}
