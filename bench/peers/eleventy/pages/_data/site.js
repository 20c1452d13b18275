import { readSite } from "../../lib/site.js";

export default () => readSite(".");
