// @ts-check
// Sets right what a drawing of cohorts shows of the day: the line of today, and which cohorts take applications.
// hooks/catalogue/pictures/cohorts.py draws it.
import { dataOf, findAll } from "./elements.js";
import { placeOf } from "./scale.js";
import { dayInWales, onEachDay, takesApplications } from "./status.js";

/** @param {HTMLElement} chart @param {string} day */
function refresh(chart, day) {
  const place = placeOf(dataOf(chart, "first"), Number(dataOf(chart, "days")), day);
  for (const line of findAll(chart, "[data-today]", SVGElement)) {
    line.toggleAttribute("hidden", place === undefined);
    line.setAttribute("x", `${place ?? 0}%`);
  }
  for (const lane of findAll(chart, "[data-lane]", HTMLElement)) {
    lane.classList.toggle("is-open", takesApplications(JSON.parse(dataOf(lane, "lane")), day));
  }
}

onEachDay(() => {
  for (const chart of findAll(document, ".cohort-chart", HTMLElement)) refresh(chart, dayInWales(new Date()));
});
