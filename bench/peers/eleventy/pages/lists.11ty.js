import { isWritten, listPage } from "../lib/lists.js";
import { pagesOfLists } from "../lib/site.js";
import { template } from "../lib/template.js";

export default template((site) => pagesOfLists(site, isWritten), listPage);
