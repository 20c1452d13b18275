// The reader's own stage: marked with a button, kept on this device, shown wherever the stage stands.

const KEY = "stage";

export function connectStage(page) {
  const buttons = page.querySelectorAll("[data-mark-stage]");
  const show = () => {
    const mine = read();
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.markStage === mine));
    for (const place of page.querySelectorAll("[data-stage]")) {
      place.classList.toggle("mine", place.dataset.stage === mine);
      const here = place.querySelector(".here");
      if (here) here.hidden = place.dataset.stage !== mine;
    }
    for (const part of page.querySelectorAll("[data-when-stage]")) part.hidden = part.dataset.whenStage !== mine;
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", () => {
      write(button.getAttribute("aria-pressed") === "true" ? null : button.dataset.markStage);
      show();
    });
  }
  addEventListener("storage", show);
  show();
}

let unsaved = null; // the choice for this page, where the device keeps nothing

function read() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return unsaved;
  }
}

function write(stage) {
  unsaved = stage;
  try {
    if (stage) localStorage.setItem(KEY, stage);
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage the mark lasts for this page.
  }
}
