// @ts-check
// Where days stand in a drawing of time.

const DAY = 24 * 60 * 60 * 1000;

/**
 * Where a day stands in a drawing, in per cent of its width; undefined beside it.
 * @param {string} first the first day of the drawing, such as 2026-01-01
 * @param {number} days how many it has
 * @param {string} day
 */
export function placeOf(first, days, day) {
  const place = (100 * (Date.parse(day) - Date.parse(first))) / DAY / days;
  return place >= 0 && place <= 100 ? place : undefined;
}
