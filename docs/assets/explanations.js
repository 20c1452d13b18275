// @ts-check
// Where the browser has no popovers: nothing is open, and the button of a term becomes a link into the glossary.
import { find, findAll } from "./elements.js";

for (const explanation of findAll(document, ".explanation", HTMLElement)) {
  const { href } = find(explanation, ".explanation-foot a", HTMLAnchorElement);
  for (const button of findAll(document, `.term-button[popovertarget="${explanation.id}"]`, HTMLButtonElement)) {
    const link = document.createElement("a");
    link.className = button.className;
    link.href = href;
    link.append(...button.childNodes);
    button.replaceWith(link);
  }
  explanation.remove();
}
