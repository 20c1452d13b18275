// Facts of a programme that its page, its card and the booklet say.

import { list } from "./catalogue.js";

const NEXT_SENTENCE = /(?<=[a-zâêîôûŵŷ)][.!?])\s+(?=[A-ZÂÊÎÔÛŴŶ[])/;

/** The first sentence of a field, and the rest of it, where there is any. */
export function splitSentence(text) {
  const found = text.match(NEXT_SENTENCE);
  return found ? [text.slice(0, found.index), text.slice(found.index + found[0].length)] : [text];
}

export const firstSentence = (text) => splitSentence(text)[0];

/** A programme, its cohorts and their streams. */
export const groupsOf = (record) => [
  record,
  ...list(record.cohorts).flatMap((cohort) => [cohort, ...list(cohort.streams)]),
];

export function spokenIn(record) {
  const spoken = new Set(groupsOf(record).flatMap((group) => list(group.languages)));
  return ["en", "cy"].filter((locale) => spoken.has(locale));
}

export const modesOf = (record) => [
  ...new Set(
    groupsOf(record)
      .map((group) => group.mode)
      .filter(Boolean),
  ),
];

/** Where it is, each place once. */
export function placesOf(record) {
  const places = groupsOf(record).flatMap((group) => (group.place ? [group.place] : []));
  return [...new Map(places.map((text) => [`${text.en}\n${text.cy}`, text])).values()];
}
