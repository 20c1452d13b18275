// @ts-check
// Puts the reader's choice of colours on the page before it is drawn. The choice stays on this device.
try {
  const scheme = localStorage.getItem("scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // Without storage the device's own setting holds.
}
document.documentElement.classList.add("with-scripts");
