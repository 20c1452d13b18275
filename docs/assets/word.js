// @ts-check
// A document for word processors (ECMA-376, WordprocessingML): headings, paragraphs, lists and tables in one language.
import { makeArchive } from "./archive.js";

/** @typedef {"Title" | "Heading1" | "Heading2" | "Normal" | "Strong" | "Quote" | "ListBullet"} Style */
/** @typedef {{ style: Style, text: string }} Paragraph a text may have several lines */
/** @typedef {{ rows: string[][] }} Table the first row is its head */

export const WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PART = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** How each style looks: what Word calls it, of a paragraph, of its letters (sizes in half points). */
const STYLES = /** @type {const} */ ([
  ["Title", "Title", '<w:spacing w:after="240"/>', '<w:sz w:val="48"/>'],
  [
    "Heading1",
    "heading 1",
    '<w:keepNext/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:sz w:val="32"/>',
  ],
  [
    "Heading2",
    "heading 2",
    '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:sz w:val="24"/>',
  ],
  ["Strong", "Question", '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', "<w:b/>"],
  [
    "Quote",
    "Quote",
    join(
      '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="5F8F88"/></w:pBdr>',
      '<w:spacing w:after="160"/><w:ind w:left="240"/>',
    ),
    "",
  ],
  ["ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr><w:spacing w:after="40"/>', ""],
]);

/**
 * @param {(Paragraph | Table)[]} blocks
 * @param {string} title of the document, for those who look at its properties
 * @param {string} language "en" or "cy"
 */
export function wordFile(blocks, title, language) {
  return makeArchive(
    new Map([
      ["[Content_Types].xml", contentTypes()],
      [
        "_rels/.rels",
        relations(
          [`${OFFICE}/officeDocument`, "word/document.xml"],
          [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
        ),
      ],
      ["docProps/core.xml", properties(title, language)],
      [
        "word/_rels/document.xml.rels",
        relations([`${OFFICE}/styles`, "styles.xml"], [`${OFFICE}/numbering`, "numbering.xml"]),
      ],
      ["word/styles.xml", styles(language)],
      ["word/numbering.xml", numbering()],
      [
        "word/document.xml",
        join(
          `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>`,
          ...blocks.map(block),
          '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>',
          '<w:pgMar w:top="1247" w:right="1247" w:bottom="1247" w:left="1247"',
          ' w:header="709" w:footer="709" w:gutter="0"/>',
          "</w:sectPr></w:body></w:document>",
        ),
      ],
    ]),
  );
}

/** @param {Paragraph | Table} each */
function block(each) {
  return "rows" in each ? table(each.rows) : paragraph(each.text, `<w:pStyle w:val="${each.style}"/>`);
}

/** @param {string} text @param {string} [properties] @param {string} [letters] */
function paragraph(text, properties = "", letters = "") {
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${asXml(line)}</w:t>`);
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${letters}</w:rPr>${lines.join("<w:br/>")}</w:r></w:p>`;
}

/** @param {string[][]} rows */
function table(rows) {
  const edge = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const edges = edge.map((name) => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="7B7F7C"/>`).join("");
  const columns = "<w:gridCol/>".repeat(rows[0]?.length ?? 0);
  const lines = rows.map((cells, number) => {
    const isHead = number === 0;
    const written = cells.map((cell) => `<w:tc>${paragraph(cell, "", isHead ? "<w:b/>" : "")}</w:tc>`);
    return `<w:tr>${isHead ? "<w:trPr><w:tblHeader/></w:trPr>" : ""}${written.join("")}</w:tr>`;
  });
  return join(
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${edges}</w:tblBorders></w:tblPr>`,
    `<w:tblGrid>${columns}</w:tblGrid>`,
    ...lines,
    "</w:tbl>",
  );
}

/** @param {string} language */
function styles(language) {
  const own = STYLES.map(([id, name, ofParagraph, ofLetters]) =>
    join(
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>`,
      '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>',
      `<w:pPr>${ofParagraph}</w:pPr><w:rPr>${ofLetters}</w:rPr></w:style>`,
    ),
  );
  return join(
    `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults>`,
    '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>',
    `<w:lang w:val="${language}-GB"/></w:rPr></w:rPrDefault>`,
    '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="269" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
    "</w:docDefaults>",
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    ...own,
    "</w:styles>",
  );
}

function numbering() {
  return join(
    `${HEAD}<w:numbering xmlns:w="${MAIN}">`,
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>',
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>',
    '<w:pPr><w:ind w:left="360" w:hanging="240"/></w:pPr></w:lvl></w:abstractNum>',
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  );
}

function contentTypes() {
  const parts = /** @type {const} */ ([
    ["word/document", `${PART}.document.main`],
    ["word/styles", `${PART}.styles`],
    ["word/numbering", `${PART}.numbering`],
    ["docProps/core", "application/vnd.openxmlformats-package.core-properties"],
  ]);
  const overrides = parts.map(([name, type]) => `<Override PartName="/${name}.xml" ContentType="${type}+xml"/>`);
  return join(
    `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    ...overrides,
    "</Types>",
  );
}

/** @param {...[string, string]} targets each a kind of relation and where it leads */
function relations(...targets) {
  const written = targets.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${written.join("")}</Relationships>`;
}

/** @param {string} title @param {string} language */
function properties(title, language) {
  return join(
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${asXml(title)}</dc:title><dc:language>${language}-GB</dc:language></cp:coreProperties>`,
  );
}

/**
 * A text as XML 1.0 can hold it: signs that it cannot hold are left out.
 * @param {string} text
 */
function asXml(text) {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** @param {...string} parts */
function join(...parts) {
  return parts.join("");
}
