// What scripts add to a page: each part works from attributes that the template wrote.
import { keepFragment, rememberLanguage } from "./language.js";
import { connectMenu } from "./menu.js";
import { connectScheme } from "./colours.js";
import { connectSearch } from "./search.js";
import { connectStage } from "./stage.js";
import { refreshStatuses } from "./status.js";

connectMenu(document.querySelector(".menu-button"));
connectScheme(document.querySelector(".scheme"));
connectSearch(document.querySelector(".search"));
keepFragment(document.querySelector("[data-keep-fragment]"));
rememberLanguage(document.documentElement.lang);
connectStage(document);
refreshStatuses(document, new Date());
