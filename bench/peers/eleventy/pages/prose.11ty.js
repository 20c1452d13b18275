import { homePage, prosePage } from "../lib/prose.js";
import { pagesOfProse } from "../lib/site.js";
import { template } from "../lib/template.js";

export default template(pagesOfProse, (page) => (page.prose.path === "index" ? homePage(page) : prosePage(page)));
