// @ts-check
// What counts as a word, as hooks/catalogue/search/index.py finds them. It touches no page.

export const WORD = /[\p{L}\p{N}]+/gu;

/** @param {string} text */
export const lower = (text) => text.normalize("NFC").toLowerCase();
