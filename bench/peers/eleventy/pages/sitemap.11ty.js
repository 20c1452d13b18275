import { sitemap } from "../lib/search.js";

export default {
  data: { permalink: "sitemap.xml", eleventyExcludeFromCollections: true },
  render: ({ site }) => sitemap(site),
};
