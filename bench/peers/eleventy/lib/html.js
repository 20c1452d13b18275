// Text made safe for HTML, as Jinja writes it.

const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

export const safe = (text) =>
  /[&<>"']/.test(text) ? String(text).replace(/[&<>"']/g, (sign) => SIGNS[sign]) : String(text);

/** JSON for an attribute that a script reads: keys in order, a space after each sign, as Python writes it. */
export const data = (value) => safe(json(value));

function json(value) {
  if (Array.isArray(value)) return `[${value.map(json).join(", ")}]`;
  if (value && typeof value === "object")
    return `{${Object.keys(value)
      .sort()
      .map((key) => `${JSON.stringify(key)}: ${json(value[key])}`)
      .join(", ")}}`;
  return JSON.stringify(value);
}
