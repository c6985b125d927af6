/** One figure of a page as a picture that stands alone. */
import { selectAll, selectOne } from "css-select";
import type { Element } from "domhandler";
import type { Room } from "./box";
import { drawnBlock } from "./flow";
import { escaped, tag } from "./markup";
import type { PageStyle } from "./page-style";
import { titleOf } from "./read-page";
import { tableWidth } from "./table";
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
