// @ts-check
// Puts the reader's choice of colours on the page before it is drawn, and whether its address asks for something. The
// choice stays on this device.
// That is too early for a module, so the key is made here as device.js makes it.
try {
  const script = document.currentScript;
  const { pathname } = new URL(script instanceof HTMLScriptElement ? script.src : location.href);
  const path = pathname.replace(/assets\/(?!.*assets\/).*/, "");
  const key = `leadership-pathways:scheme:${path}`;
  const kept = localStorage.getItem(key);
  const scheme = kept ?? localStorage.getItem("scheme"); // where former versions kept it
  if (scheme === "light" || scheme === "dark") {
    document.documentElement.dataset.scheme = scheme;
    if (kept === null) {
      localStorage.setItem(key, scheme);
      localStorage.removeItem("scheme");
    }
  }
} catch {
  // Without storage the device's own setting holds.
}
const { classList } = document.documentElement;
classList.add("with-scripts");
classList.toggle("asked", /[?&]q=[^&]/.test(location.search)); // of the page of results, which goes on from there
