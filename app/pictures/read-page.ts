/** A page as it was sent, read again: what it says of itself, and how its style sheets make it look. */
import { selectAll, selectOne } from "css-select";
import type { Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { type PageStyle, pageStyle } from "./page-style";
import { textOf } from "./shown-text";

/** What is sent, and what it links to. */
export interface PageMarkup {
  html: string;
  /** The style sheets of its day, in their order. */
  css: string;
}

export interface ReadPage {
  page: Document;
  style: PageStyle;
  /** The page's own name. */
  title: string;
  /** Of its data, sentence by sentence. */
  about: string[];
  /** Whether a part of it is still being computed. */
  isWaiting: boolean;
}

export function readPage({ html, css }: PageMarkup): ReadPage {
  const page = parseDocument(html, { lowerCaseAttributeNames: false });
  const style = pageStyle(css);
  const title = wordsOf(selectOne<Document | Element, Element>("h1", page), style);
  const isWaiting = selectOne(".being-computed", page) !== null;
  return { page, style, title, about: aboutPage(page, style), isWaiting };
}

/** What the head of the page says of what is shown: whose, of when, how many, and what was supposed. */
function aboutPage(page: Document, style: PageStyle): string[] {
  const said = selectAll<Document | Element, Element>(
    ".demo-banner, .filter-sentence, .page-head > .figure-note, .freshness",
    page,
  );
  return said.map((element) => wordsOf(element, style)).filter((text) => text !== "");
}

export function wordsOf(element: Element | null, style: PageStyle): string {
  return element === null ? "" : textOf(element, { style }).replace(/\s+/g, " ").trim();
}

export function titleOf(figure: Element, style: PageStyle): string {
  const [title = null] = [".figure-title", "figcaption"].flatMap((selector) =>
    selectAll<Element, Element>(selector, figure),
  );
  return wordsOf(title, style);
}
