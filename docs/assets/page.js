// @ts-check
// What every page has. A feature of some pages is a script of its own, which the template of the feature names.
import { connectScheme } from "./colours.js";
import "./device.js"; // which colours.js, language.js and storage.js need
import { find } from "./elements.js";
import { keepPlace, rememberLanguage } from "./language.js";
import "./ranking.js"; // which status.js needs
import { connectSearch } from "./search.js";
import { onEachDay, refreshStatuses } from "./status.js";

connectScheme(find(document, ".scheme", HTMLButtonElement));
connectSearch(find(document, ".search", HTMLElement));
keepPlace(find(document, "[data-keep-place]", HTMLAnchorElement));
rememberLanguage(document.documentElement.lang);
if (!("popover" in HTMLElement.prototype)) void import("./explanations.js");
if (!CSS.supports("selector(::details-content)")) void import("./folds.js");
if (location.search + location.hash && document.querySelector("[name=renamed]")) void import("./former.js");
onEachDay(() => refreshStatuses(document, new Date()));
