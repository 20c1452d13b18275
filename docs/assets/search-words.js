// @ts-check
// The words of a text, as the search of this site knows them. hooks/catalogue/search/words.py finds the same ones.

export const WORD = /[\p{L}\p{N}]+/gu;
const JOINED = /[\p{L}\p{N}]+(?:['’‘ʼ‐‑-][\p{L}\p{N}]+)+/gu; // sy'n, self-review
const POINTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu; // N.P.Q.H.
const DIVIDED = /** @type {const} */ ([
  [JOINED, /['’‘ʼ‐‑-]/u],
  [POINTED, /\p{L}\.\p{L}/u],
]); // with a sign without which there is none
const BETWEEN = /[^\p{L}\p{N}]+/gu;

const BEYOND = /[\u0250-\u{10ffff}]/u; // beyond the letters of Latin: marks by themselves, letters of full width

/** @param {string} text */
export const lower = (text) => (BEYOND.test(text) ? text.normalize("NFKC") : text).toLowerCase();

const PLAIN = /^[\0-\x7f]*$/; // of letters that have no accents

/**
 * Small letters without accents.
 * @param {string} text
 */
export const fold = (text) =>
  PLAIN.test(text) ? text.toLowerCase() : lower(text).normalize("NFD").replace(/\p{M}/gu, "");

/**
 * The words that somebody typed, letters with points between them as one word.
 * @param {string} text
 */
export function typedWords(text) {
  const plain = lower(text);
  const whole = plain.includes(".") ? plain.replace(POINTED, (letters) => letters.replace(BETWEEN, "")) : plain;
  return whole.match(WORD) ?? [];
}

/**
 * The words of a name or of what was typed, without accents and with a space between.
 * @param {string} text
 */
export const plain = (text) => typedWords(text).map(fold).join(" ");

/**
 * The words of a document, and beside them as one word what an apostrophe, a hyphen or points divide.
 * @param {string} text
 */
export function wordsOf(text) {
  const plain = lower(text);
  const words = [...(plain.match(WORD) ?? [])];
  for (const [pattern, sign] of DIVIDED) {
    for (const parts of sign.test(plain) ? (plain.match(pattern) ?? []) : []) words.push(parts.replace(BETWEEN, ""));
  }
  return words;
}
