import { resourcePage } from "../lib/resource.js";
import { pagesOfRecords } from "../lib/site.js";
import { feedOf, template } from "../lib/template.js";

export default template((site) => pagesOfRecords(site, "resource"), resourcePage, feedOf("resource"));
