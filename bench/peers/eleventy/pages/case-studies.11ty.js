import { caseStudyPage } from "../lib/prose.js";
import { pagesOfCaseStudies } from "../lib/site.js";
import { feedOf, template } from "../lib/template.js";

export default template(pagesOfCaseStudies, caseStudyPage, feedOf("case-study"));
