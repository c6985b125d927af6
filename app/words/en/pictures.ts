/** The page of the pictures to take away, which only the server draws, and what stands on the pictures themselves. */

export const pictures = {
  title: (page: string) => `Pictures: ${page}`,
  lead: "Each picture carries its title, its numbers, the filters, the cut-off date and its source. SVG stays sharp at any size; PNG suits programs that do not read SVG.",
  none: "This page has no pictures under these filters. Its tables are under Export on the page itself.",
  waiting: "Some pictures are still being computed. Ask again in a moment.",
  svg: "SVG",
  png: "PNG",
  copy: "Copy picture",
  copied: "Copied",
  failed: "This browser does not allow pictures to be copied. Save the PNG instead.",
  back: "Back to the page",
  source: (product: string, page: string, date: string) => `Source: ${product}, ${page}. Made on ${date}.`,
  noSuch: (page: string, names: readonly string[]) =>
    names.length === 0
      ? `“${page}” has no pictures under these filters.`
      : `“${page}” has no picture of that name. Pictures: ${names.join(", ")}.`,
};

export type PictureWords = typeof pictures;
