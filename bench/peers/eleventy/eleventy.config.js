// Eleventy makes each page from the records that pages/_data/site.js reads.

export const config = { dir: { input: "pages", output: "_site" } };

export default function (eleventy) {
  eleventy.addPassthroughCopy({ assets: "assets" });
  for (const folder of ["data", "docs", "engine"]) eleventy.addWatchTarget(`./${folder}/`);
}
