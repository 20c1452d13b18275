// The button for dark or light colours. Its words come from the template.

export function connectScheme(button) {
  if (!button) return;
  const dark = () => {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  const show = () => {
    const words = dark() ? button.dataset.light : button.dataset.dark;
    button.setAttribute("aria-label", words);
    button.title = words;
    button.dataset.shows = dark() ? "light" : "dark";
  };
  button.addEventListener("click", () => {
    const scheme = dark() ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    try {
      localStorage.setItem("scheme", scheme);
    } catch {
      // Without storage the choice lasts for this page.
    }
    show();
  });
  button.hidden = false;
  show();
}
