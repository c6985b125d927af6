/** A table of a page within a picture: bars and intervals in its cells, heat behind its figures. */
import { selectAll } from "css-select";
import type { Element } from "domhandler";
import { type Drawn, NOTHING, pixels, type Room } from "./box";
import { drawing } from "./drawing";
import { tag } from "./markup";
import { isShown, textBlock, textOf } from "./shown-text";
import { textLines, textWidth } from "./text-lines";

const SIZE_PX = 13;
const LINE_PX = 18;
/** Above and below the words of a cell, and beside them. */
const [ABOVE_PX, BESIDE_PX] = [5, 8];
/** A drawing needs so much, words no more than that. */
const LEAST_PLOT_PX = 260;
const MOST_WORDS_PX = 340;
/** Where nothing else says how high. */
const PLOT_PX = 28;

interface Cell {
  element: Element;
  text: string;
  plot: Element | null;
  at: number;
  span: number;
}

export function drawnTable(table: Element, room: Room): Drawn {
  const rows = rowsOf(table, room);
  if (rows.length === 0) return NOTHING;
  const widths = columnWidths(rows, room.width);
  const lefts = widths.map((_, at) => room.x + sum(widths.slice(0, at)));
  let [svg, height] = ["", 0];
  for (const row of rows) {
    const cells = row.map((cell) => ({
      cell,
      x: lefts[cell.at]!,
      width: sum(widths.slice(cell.at, cell.at + cell.span)),
    }));
    const tall = Math.max(...cells.map(({ cell, width }) => cellHeight(cell, width)));
    for (const { cell, x, width } of cells)
      svg += drawnCell(cell, { style: room.style, x, width, y: room.y + height }, tall);
    height += tall;
    const y = room.y + height;
    svg += tag("line", {
      x1: room.x,
      x2: room.x + sum(widths),
      y1: y,
      y2: y,
      stroke: room.style.value(table, "--rule"),
    });
  }
  return { svg, height };
}

/** How wide the table has to be, that no word of a cell is broken. */
export function tableWidth(table: Element, room: Room): number {
  return sum(columnWidths(rowsOf(table, room), 0));
}

function rowsOf(table: Element, room: Room): Cell[][] {
  const rows = selectAll<Element, Element>("tr", table).filter((row) => isShown(row, room));
  return rows.map((row) => {
    let at = 0;
    return row.children.flatMap((child) => {
      if (child.type !== "tag" || !isShown(child, room)) return [];
      const span = Number(child.attribs.colspan ?? child.attribs.colSpan ?? 1);
      const [plot = null] = selectAll<Element, Element>("svg", child);
      const text = textOf(child, room).replace(/\s+/g, " ").trim();
      at += span;
      return [{ element: child, text, plot, at: at - span, span }];
    });
  });
}

/** Words get what they need, drawings the rest. */
function columnWidths(rows: readonly Cell[][], width: number): number[] {
  const columns = Math.max(...rows.flat().map(({ at, span }) => at + span));
  const own = Array.from({ length: columns }, (_, column) =>
    rows.flat().filter(({ at, span }) => at === column && span === 1),
  );
  const isPlot = own.map((cells) => cells.some(({ plot }) => plot !== null));
  const natural = own.map((cells, at) =>
    isPlot[at] ? LEAST_PLOT_PX : Math.max(0, ...cells.map(wordsWidth)),
  );
  const spare = width - sum(natural);
  if (spare <= 0) return natural;
  const sharing = isPlot.some(Boolean) ? isPlot : isPlot.map(() => true);
  const each = spare / sharing.filter(Boolean).length;
  return natural.map((need, at) => (sharing[at] ? need + each : need));
}

/** Of heads, the longest word: they may break. */
function wordsWidth({ element, text }: Cell): number {
  const isHead = element.parent !== null && isWithinHead(element);
  const whole = textWidth(text, SIZE_PX);
  const need = isHead
    ? Math.max(whole / 2.5, ...text.split(" ").map((word) => textWidth(word, SIZE_PX)))
    : whole;
  return Math.min(need, MOST_WORDS_PX) + 2 * BESIDE_PX;
}

function isWithinHead(element: Element): boolean {
  const rows = element.parent?.parent;
  return rows != null && "name" in rows && rows.name === "thead";
}

function cellHeight({ text, plot, element }: Cell, width: number): number {
  const words = text === "" ? 0 : textLines(text, SIZE_PX, width - 2 * BESIDE_PX + 1).length * LINE_PX;
  const drawn = plot === null ? 0 : pixels(plot.attribs.height ?? null, PLOT_PX);
  const stacked = element.name === "th" && plot !== null ? words + drawn : Math.max(words, drawn);
  return stacked + 2 * ABOVE_PX;
}

function drawnCell({ element, text, plot }: Cell, room: Room, tall: number): string {
  const ground = room.style.value(element, "background") ?? room.style.value(element, "background-color");
  const fill = /^#[\da-f]{3,6}$/i.test(ground ?? "") ? ground : null;
  const behind = fill && tag("rect", { x: room.x, y: room.y, width: room.width, height: tall, fill });
  const inner = { ...room, x: room.x + BESIDE_PX, width: room.width - 2 * BESIDE_PX };
  const lines = textLines(text, SIZE_PX, inner.width + 1);
  const words = lines.length * LINE_PX;
  // One that does not say how high it is fills its row, so that gridlines run through.
  const high = plot === null ? 0 : pixels(plot.attribs.height ?? null, tall);
  // A head has its words above its axis; in a row words and drawing stand in the middle.
  const isAbove = plot !== null && words > 0;
  const top = isAbove ? room.y + ABOVE_PX : room.y + (tall - words) / 2;
  const drawn =
    plot && drawing(plot, { ...inner, y: isAbove ? top + words : room.y + (tall - high) / 2 }, high).svg;
  return `${behind ?? ""}${textBlock(lines, element, { ...inner, y: top }, SIZE_PX, LINE_PX)}${drawn ?? ""}`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
