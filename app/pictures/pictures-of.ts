/** Pictures of a page, to be taken away: each with its words, and with what the page says of its data. */
import { selectAll, selectOne } from "css-select";
import type { Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import type { Room } from "./box";
import { drawnBlock } from "./flow";
import { escaped, tag } from "./markup";
import { type PageStyle, pageStyle } from "./page-style";
import { textOf } from "./shown-text";
import { tableWidth } from "./table";
import { textLines } from "./text-lines";

/** A page as it was sent, and what it links to. */
export interface PageMarkup {
  html: string;
  /** The style sheets of its day, in their order. */
  css: string;
}

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
  svg(madeOn: string): string;
}

/** Whole width of the page, and of what stands there two in a row. */
const [WHOLE_PX, HALF_PX] = [1040, 640];
const EDGE_PX = 24;
/** The same fallbacks as the page: Chinese is there on every system. */
const FONTS =
  "Inter, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/** A picture is a figure in which something is drawn: courses, bars, intervals, heat. */
export function picturesOf({ html, css }: PageMarkup): PagePictures {
  const page = parseDocument(html, { lowerCaseAttributeNames: false });
  const style = pageStyle(css);
  const about = aboutPage(page, style);
  const figures = selectAll<Document | Element, Element>("figure", page).filter(
    (figure) => selectOne("svg, .heat-table", figure) !== null,
  );
  const pictures = figures.map((figure, at): PagePicture => {
    const before = figures.slice(0, at).filter((other) => kindOf(other) === kindOf(figure));
    return {
      name: `${kindOf(figure)}-${before.length + 1}`,
      title: titleOf(figure, style),
      svg: (madeOn) => pictureFile(figure, style, [...about, madeOn]),
    };
  });
  const title = wordsOf(selectOne<Document | Element, Element>("h1", page), style);
  return {
    title,
    pictures,
    isWaiting: selectOne(".being-computed", page) !== null,
    said: wordsOf(selectOne<Document | Element, Element>("main p", page), style),
  };
}

/** As its style sheet calls it: `bar-list`; a table with heat is `heat-table`. */
function kindOf(figure: Element): string {
  const own = figure.attribs.class?.split(" ").at(-1) ?? "picture";
  return own === "table-figure" ? "heat-table" : own;
}

/** What the head of the page says of what is shown: whose, of when, how many, and what was supposed. */
function aboutPage(page: Document, style: PageStyle): string[] {
  const said = selectAll<Document | Element, Element>(
    ".demo-banner, .filter-sentence, .page-head > .figure-note, .freshness",
    page,
  );
  return said.map((element) => wordsOf(element, style)).filter((text) => text !== "");
}

function wordsOf(element: Element | null, style: PageStyle): string {
  return element === null ? "" : textOf(element, { style }).replace(/\s+/g, " ").trim();
}

function titleOf(figure: Element, style: PageStyle): string {
  const [title = null] = [".figure-title", "figcaption"].flatMap((selector) =>
    selectAll<Element, Element>(selector, figure),
  );
  return wordsOf(title, style);
}

function pictureFile(figure: Element, style: PageStyle, about: readonly string[]): string {
  const isHalf = hasAncestor(figure, /\bhalf-width\b/);
  const room = { style, x: EDGE_PX, y: EDGE_PX, width: (isHalf ? HALF_PX : WHOLE_PX) - 2 * EDGE_PX };
  const tables = selectAll<Element, Element>("table", figure).filter(
    (table) => !hasAncestor(table, /\bchart-data\b/),
  );
  room.width = Math.max(room.width, ...tables.map((table) => tableWidth(table, room)));
  const body = drawnBlock(figure, room);
  const foot = drawnFoot(about, figure, { ...room, y: room.y + body.height + 16 });
  const [width, height] = [Math.ceil(room.width + 2 * EDGE_PX), Math.ceil(foot.bottom + EDGE_PX / 2)];
  const ground = tag("rect", { width, height, fill: style.value(figure, "--paper") });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      "font-family": FONTS,
      "font-size": 12,
      fill: style.value(figure, "--text"),
    },
    `${tag("title", {}, escaped(titleOf(figure, style)))}${ground}${body.svg}${foot.svg}`,
  )}\n`;
}

const [SMALL_PX, SMALL_LINE_PX] = [11, 16];

function drawnFoot(about: readonly string[], figure: Element, { style, x, y: top, width }: Room) {
  const lines = about.flatMap((text) => textLines(text, SMALL_PX, width));
  const rule = tag("line", {
    x1: x,
    x2: x + width,
    y1: top,
    y2: top,
    stroke: style.value(figure, "--rule-strong"),
  });
  const texts = lines.map((line, at) =>
    tag(
      "text",
      {
        x,
        y: top + SMALL_LINE_PX * (at + 1) + 2,
        "font-size": SMALL_PX,
        fill: style.value(figure, "--muted"),
      },
      escaped(line),
    ),
  );
  return { svg: rule + texts.join(""), bottom: top + SMALL_LINE_PX * (lines.length + 1) };
}

function hasAncestor(element: Element, className: RegExp): boolean {
  const { parent } = element;
  if (parent === null || !("attribs" in parent)) return false;
  return className.test(parent.attribs.class ?? "") || hasAncestor(parent, className);
}
