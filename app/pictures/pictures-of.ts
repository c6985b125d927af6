/** Pictures of a page, to be taken away: each with its words, and with what the page says of its data. */
import { selectAll, selectOne } from "css-select";
import type { Document, Element } from "domhandler";
import { type DrawnPicture, drawnPicture, isDrawn } from "./drawn-picture";
import { type PageMarkup, readPage, titleOf, wordsOf } from "./read-page";

/** What of it is pictures. */
export interface PagePictures {
  /** The page's own name. */
  title: string;
  pictures: PagePicture[];
  /** Whether a part of it is still being computed, and a picture may be missing. */
  isWaiting: boolean;
  /** Its first sentence: why there is nothing, where there is nothing. */
  said: string;
}

export interface PagePicture {
  /** What it is called in addresses: its kind, and the how manieth of its kind on the page. */
  name: string;
  /** Its own, as the page has it. */
  title: string;
  /** The file. @param madeOn whence and when, in words */
  file(madeOn: string): DrawnPicture;
}

/** A picture is a figure in which something is drawn: courses, bars, intervals, heat. */
export function picturesOf(markup: PageMarkup): PagePictures {
  const { page, style, about, title, isWaiting } = readPage(markup);
  const figures = selectAll<Document | Element, Element>("figure", page).filter(isDrawn);
  const pictures = figures.map((figure, at): PagePicture => {
    const before = figures.slice(0, at).filter((other) => kindOf(other) === kindOf(figure));
    return {
      name: `${kindOf(figure)}-${before.length + 1}`,
      title: titleOf(figure, style),
      file: (madeOn) => drawnPicture(figure, style, [...about, madeOn]),
    };
  });
  return {
    title,
    pictures,
    isWaiting,
    said: wordsOf(selectOne<Document | Element, Element>("main p", page), style),
  };
}

/** As its style sheet calls it: `bar-list`; a table with heat is `heat-table`. */
function kindOf(figure: Element): string {
  const own = figure.attribs.class?.split(" ").at(-1) ?? "picture";
  return own === "table-figure" ? "heat-table" : own;
}
