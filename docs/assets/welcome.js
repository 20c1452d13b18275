// The root page: go on in the language that was chosen on this device before.
// Someone who comes here on purpose, by a link within the site, stays and may choose anew.
const remembered = read();
if (remembered && !document.referrer.startsWith(location.origin)) {
  const link = document.querySelector(`[data-choose="${remembered}"]`);
  if (link) location.replace(link.href);
}
for (const link of document.querySelectorAll("[data-choose]")) {
  link.addEventListener("click", () => write(link.dataset.choose));
}

function read() {
  try {
    const language = localStorage.getItem("language");
    return language === "en" || language === "cy" ? language : null;
  } catch {
    return null;
  }
}

function write(language) {
  try {
    localStorage.setItem("language", language);
  } catch {
    // Without storage the page asks again next time.
  }
}
