// @ts-check
// A calendar of one whole day, as iCalendar writes it (RFC 5545), for a file that the reader's own calendar opens.

/**
 * @typedef {object} Reminder
 * @property {string} uid the same whenever it is made again, so that no calendar shows it twice
 * @property {string} day such as 2027-01-15
 * @property {string} made the moment at which it is made, such as 2026-11-27T09:30:00.000Z
 * @property {string} language
 * @property {string} summary
 * @property {string} description
 * @property {string} url
 */

const OCTETS = 75; // in a line, without what ends it (RFC 5545, 3.1)
const DAY = 86_400_000; // milliseconds
const ENCODER = new TextEncoder();

/** @param {Reminder} reminder It rings at nine in the morning. */
export function formatReminder({ uid, day, made, language, summary, description, url }) {
  const next = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//leadership-pathways//reminder//EN",
    "BEGIN:VEVENT",
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${made.replaceAll(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day.replaceAll("-", "")}`,
    `DTEND;VALUE=DATE:${next.replaceAll("-", "")}`,
    `SUMMARY;LANGUAGE=${language}:${escapeText(summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escapeText(`${description}\n${url}`)}`,
    `URL:${url.replaceAll(/[\r\n]/g, "")}`,
    "TRANSP:TRANSPARENT",
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${escapeText(summary)}`,
    "TRIGGER:PT9H",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/**
 * A text as the value of a property: nothing in it begins another line (RFC 5545, 3.3.11).
 * @param {string} text
 */
export function escapeText(text) {
  return text
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/**
 * A line as several where it is too long, none of them cut within a sign.
 * @param {string} line
 */
export function fold(line) {
  let [folded, length] = ["", 0];
  for (const sign of line) {
    const octets = ENCODER.encode(sign).length;
    if (length + octets > OCTETS) {
      folded += "\r\n ";
      length = 1; // the space
    }
    folded += sign;
    length += octets;
  }
  return folded;
}
