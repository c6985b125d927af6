/** The forms in which a table leaves the product: one entry each, and a writer in `exports/writers.server.ts`. */

/** By the ending of the file, in the order of the links, as these name them. */
export const EXPORT_FORMATS = {
  csv: { label: "CSV" },
  xlsx: { label: "Excel" },
  json: { label: "JSON" },
} as const satisfies Record<string, { label: string }>;

export type ExportFormat = keyof typeof EXPORT_FORMATS;
export const FORMAT_ENDINGS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(EXPORT_FORMATS, text);
}

/** The form in which a picture leaves: `/methods.svg?picture=interval-plot-1`. */
export const PICTURE_ENDING = "svg";
/** The form in which the board pack leaves as slides: `/pack.pptx`. */
export const SLIDES_ENDING = "pptx";

/** The board pack on sheets that are wider than high: `/pack?paper=landscape`. */
export const PAPER = "paper";
export const WIDE_PAPER = "landscape";

/** An ending that names a file under the address of a page: `.csv` of `/methods.csv`. */
export const FILE_ENDING = new RegExp(
  `\\.(${[...FORMAT_ENDINGS, PICTURE_ENDING, SLIDES_ENDING].join("|")})$`,
);

/**
 * The address of the page about one thing, whatever characters the bank's code has. It stands beside the endings of files, which
 * it may not have, and so in what every page loads.
 *
 * @param list the page that lists such things
 * @example codeAddress("/officers", "2024/17 号") // "/officers/2024%2F17%20%E5%8F%B7"
 * @example codeAddress("/cases", "loan.json") // "/cases/loan%2Ejson": the page, not the file of a case “loan”
 * @example codeAddress("/branches", "..") // "/branches/%20..": no code begins with a space
 */
export function codeAddress(list: "/cases" | "/officers" | "/branches" | "/methods", code: string): string {
  // Dots alone mean a folder, however they are escaped.
  return `${list}/${encodeURIComponent(code).replace(FILE_ENDING, "%2E$1").replace(/^\.+$/, "%20$&")}`;
}

/** The address of a case's page. */
export function caseAddress(caseId: string): string {
  return codeAddress("/cases", caseId);
}

/** Pages with pictures, by how their addresses begin: `/overview`, `/methods/litigation`. Every page loads it, so it is short. */
export const PICTURED = /^\/(over|meth|off|reg|bran|cau|plan$|tr|vin|fl|cro|pack)/;

/**
 * Pages of several tables, whose workbook has them all: `/methods.xlsx?whole=1`; of one method, officer or branch likewise.
 * The board pack's holds the whole dashboard.
 */
export const WHOLE_PAGES = [
  "overview",
  "methods",
  "officers",
  "branches",
  "regions",
  "causes",
  "plan",
  "pack",
] as const;
export type WholePage = (typeof WHOLE_PAGES)[number];
