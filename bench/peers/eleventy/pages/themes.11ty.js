import { themePage } from "../lib/others.js";
import { pagesOfRecords } from "../lib/site.js";
import { template } from "../lib/template.js";

export default template((site) => pagesOfRecords(site, "theme"), themePage);
