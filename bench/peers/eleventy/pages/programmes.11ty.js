import { programmePage } from "../lib/programme.js";
import { pagesOfRecords } from "../lib/site.js";
import { feedOf, template } from "../lib/template.js";

export default template((site) => pagesOfRecords(site, "programme"), programmePage, feedOf("programme"));
