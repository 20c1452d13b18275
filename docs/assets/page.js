// What scripts add to a page: each part works from attributes that the template wrote.
import { keepPlace, rememberLanguage } from "./language.js";
import { connectComparison } from "./comparison.js";
import { connectFinder } from "./finder.js";
import { connectMenu } from "./menu.js";
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
connectNextStep(document.querySelector("[data-next-step]"));
refreshStatuses(document, new Date());
connectFinder(document.querySelector("[data-finder]"), new Date());
connectComparison(document.querySelector("[data-compare]"));
