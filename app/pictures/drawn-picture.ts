/** One figure of a page as a picture that stands alone. */
import { selectAll, selectOne } from "css-select";
import type { Element } from "domhandler";
import type { Room } from "./box";
import { drawnBlock } from "./flow";
import { escaped, tag } from "./markup";
import type { PageStyle } from "./page-style";
import { titleOf } from "./read-page";
import { rowHeights, tableWidth } from "./table";
import { textLines } from "./text-lines";

/** Whole width of the page, and of what stands there two in a row. */
const [WHOLE_PX, HALF_PX] = [1040, 640];
const EDGE_PX = 24;
/** The same fallbacks as the page: Chinese is there on every system. */
const FONTS =
  "Inter, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

export interface DrawnPicture {
  svg: string;
  /** In pixels. */
  width: number;
  height: number;
}

/** Whether something is drawn in a figure: courses, bars, intervals, heat. */
export function isDrawn(figure: Element): boolean {
  return selectOne("svg, .heat-table", figure) !== null;
}

/** @param about what stands below it, line by line */
export function drawnPicture(figure: Element, style: PageStyle, about: readonly string[]): DrawnPicture {
  return drawnIn(
    roomOf(figure, style, hasAncestor(figure, /\bhalf-width\b/) ? HALF_PX : WHOLE_PX),
    figure,
    about,
  );
}

/** Sheets of one size, in pixels of the picture; the first may have something else above. */
export interface Sheets {
  width: number;
  first: number;
  other: number;
}

/** A tall figure over several sheets: cut between the rows of its table, each under its title and its heads. */
export function drawnOver(
  figure: Element,
  style: PageStyle,
  { width, first, other }: Sheets,
): DrawnPicture[] {
  const room = roomOf(figure, style, width);
  const rows = tablesOf(figure).flatMap((table) => rowHeights(table, room));
  const drawn = (own: ReadonlySet<Element>) =>
    drawnIn(
      { ...room, leavesOut: (row) => !own.has(row) && rows.some((one) => one.row === row) },
      figure,
      [],
    );
  const around = drawn(new Set()).height;
  const sheets: Set<Element>[] = [];
  let left = 0;
  for (const [at, { row, height, isHeading }] of rows.entries()) {
    // What heads the rows below it stands with the first of them.
    const needed = height + (isHeading ? (rows[at + 1]?.height ?? 0) : 0);
    if (sheets.length === 0 || (needed > left && !(at > 0 && rows[at - 1]!.isHeading))) {
      left = (sheets.length === 0 ? first : other) - around;
      sheets.push(new Set());
    }
    sheets.at(-1)!.add(row);
    left -= height;
  }
  return sheets.length === 0 ? [drawnIn(room, figure, [])] : sheets.map(drawn);
}

function tablesOf(figure: Element): Element[] {
  return selectAll<Element, Element>("table", figure).filter(
    (table) => !hasAncestor(table, /\bchart-data\b/),
  );
}

/** As wide as its sheet, or as its tables need. */
function roomOf(figure: Element, style: PageStyle, width: number): Room {
  const room = { style, x: EDGE_PX, y: EDGE_PX, width: width - 2 * EDGE_PX };
  const wide = Math.max(room.width, ...tablesOf(figure).map((table) => tableWidth(table, room)));
  return { ...room, width: wide };
}

function drawnIn(room: Room, figure: Element, about: readonly string[]): DrawnPicture {
  const { style } = room;
  const body = drawnBlock(figure, room);
  const foot = drawnFoot(about, figure, { ...room, y: room.y + body.height + 16 });
  const [width, height] = [Math.ceil(room.width + 2 * EDGE_PX), Math.ceil(foot.bottom + EDGE_PX / 2)];
  const ground = tag("rect", { width, height, fill: style.value(figure, "--paper") });
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n${tag(
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
  return { svg, width, height };
}

const [SMALL_PX, SMALL_LINE_PX] = [11, 16];

function drawnFoot(about: readonly string[], figure: Element, { style, x, y: top, width }: Room) {
  if (about.length === 0) return { svg: "", bottom: top };
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
