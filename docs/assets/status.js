// Sets the status of cohorts right for today. The same rules as hooks/catalogue/status.py; the words come from the page.

const CLOSING_SOON_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

/** The status on a day. Dates are texts such as 2027-01-15 or undefined; first and last days count as within. */
export function statusOn({ opens, closes, starts, ends }, day) {
  if (ends && day > ends) return "past";
  if (starts && day >= starts) return "running";
  if (closes && day > closes) return "closed";
  if (!opens && !closes) return "to_be_confirmed";
  if (opens && day < opens) return "not_yet_open";
  if (closes && daysUntil(closes, day) <= CLOSING_SOON_DAYS) return "closing_soon";
  return "open";
}

export function refreshStatuses(page, now) {
  const holder = page.querySelector("[data-status-words]");
  if (!holder) return;
  const words = JSON.parse(holder.dataset.statusWords);
  const closing = JSON.parse(holder.dataset.closingWords);
  const day = dayInWales(now);
  for (const element of page.querySelectorAll("[data-status]")) {
    const status = statusOn(element.dataset, day);
    const left = status === "closing_soon" ? closing[daysUntil(element.dataset.closes, day)] : undefined;
    element.textContent = left ?? words[status];
    element.className = `status status-${status}`;
  }
  for (const button of page.querySelectorAll("[data-apply-until]")) {
    if (day > button.dataset.applyUntil) button.textContent = button.dataset.otherwise;
  }
}

function daysUntil(date, day) {
  return (Date.parse(date) - Date.parse(day)) / DAY;
}

/** The day in Wales, wherever the reader is, such as 2027-01-15. */
export function dayInWales(now) {
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London" }).formatToParts(now);
  const part = (type) => parts.find((each) => each.type === type).value;
  return `${part("year")}-${part("month")}-${part("day")}`;
}

/** A day such as 2027-01-15 in words: "15 January 2027". The names of the months come from the page. */
export function dateInWords(day, months) {
  const [year, month, date] = day.split("-").map(Number);
  return `${date} ${months[month - 1]} ${year}`;
}
