// What scripts add to a page: each part works from attributes that the template wrote.
import { keepPlace, rememberLanguage } from "./language.js";
import { connectBooklet, connectOwnBooklet, connectPrint } from "./booklet.js";
import { connectComparison } from "./comparison.js";
import { connectFinder } from "./finder.js";
import { connectMenu } from "./menu.js";
import { connectNotes } from "./notes.js";
import { connectNextStep } from "./next-step.js";
import { connectScheme } from "./colours.js";
import { connectSearch } from "./search.js";
import { connectStage } from "./stage.js";
import { refreshStatuses } from "./status.js";

connectMenu(document.querySelector(".menu-button"));
connectScheme(document.querySelector(".scheme"));
connectSearch(document.querySelector(".search"));
keepPlace(document.querySelector("[data-keep-place]"));
rememberLanguage(document.documentElement.lang);
connectStage(document);
connectNotes(document.querySelector("[data-notes]"));
connectNextStep(document.querySelector("[data-next-step]"));
refreshStatuses(document, new Date());
connectFinder(document.querySelector("[data-finder]"), new Date());
connectComparison(document.querySelector("[data-compare]"));
connectBooklet(document.querySelector("[data-booklet]"));
connectOwnBooklet(document.querySelector("[data-own-booklet]"));
connectPrint(document.querySelector("[data-print]"));

// What stands on one page alone is loaded there.
const journal = document.querySelector("[data-journal]");
if (journal) import("./journal.js").then(({ connectJournal }) => connectJournal(journal));
const selfReview = document.querySelector("[data-self-review]");
if (selfReview) import("./self-review.js").then(({ connectSelfReview }) => connectSelfReview(selfReview));
