import { elementPage } from "../lib/others.js";
import { pagesOfRecords } from "../lib/site.js";
import { template } from "../lib/template.js";

export default template((site) => pagesOfRecords(site, "element"), elementPage);
