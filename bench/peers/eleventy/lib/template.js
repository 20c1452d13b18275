// A template of Eleventy that makes one page of each entry of a list.

import { Page } from "./page.js";
import { shell } from "./shell.js";

/** `entries` gives what pages there are; `write` gives what stands between header and footer, and the files of its head. */
export function template(entries, write, files = () => []) {
  return {
    data: {
      pagination: {
        data: "site",
        size: 1,
        alias: "entry",
        before: (_, { site }) => entries(site),
        addAllPagesToCollections: false,
      },
      permalink: ({ entry }) => `${entry.address}index.html`,
      eleventyExcludeFromCollections: true,
    },
    render({ entry }) {
      const page = new Page(entry.site, entry.locale, entry);
      return shell(page, write(page), files(page));
    },
  };
}

/** The feed of a kind, as the head of its pages names it. */
export function feedOf(kind) {
  return ({ language, locale }) => {
    const { lists } = language;
    const about = lists[{ programme: "programmes", resource: "resources", "case-study": "case-studies" }[kind]].title;
    return [
      { type: "application/atom+xml", path: `${locale}/feeds/${kind}.atom`, title: `${lists.news.title}: ${about}` },
    ];
  };
}
