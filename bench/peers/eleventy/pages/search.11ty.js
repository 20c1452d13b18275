import { LOCALES } from "../lib/catalogue.js";
import { searchTexts } from "../lib/search.js";

export default {
  data: {
    pagination: { data: "locales", size: 1, alias: "locale" },
    locales: LOCALES,
    permalink: ({ locale }) => `${locale}/search/search_index.json`,
    eleventyExcludeFromCollections: true,
  },
  render: ({ site, locale }) => JSON.stringify(searchTexts(site, locale)),
};
