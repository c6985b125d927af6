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
/** A drawing needs so much, words no more than that; where there is room, a line is no longer than the last. */
const LEAST_PLOT_PX = 260;
const MOST_WORDS_PX = 340;
const MOST_LINE_PX = 600;
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
  for (const { row, cells } of rows) {
    if (room.leavesOut?.(row)) continue;
    const tall = rowHeight(cells, widths);
    for (const cell of cells) {
      const place = { x: lefts[cell.at]!, y: room.y + height, width: widthOf(cell, widths) };
      svg += drawnCell(cell, { style: room.style, ...place }, tall);
    }
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

/** How high each row below the heads is. */
export function rowHeights(
  table: Element,
  room: Room,
): { row: Element; height: number; isHeading: boolean }[] {
  const rows = rowsOf(table, room);
  const widths = columnWidths(rows, room.width);
  return rows
    .filter(({ row }) => !isWithinHead(row))
    .map(({ row, cells }) => ({
      row,
      height: rowHeight(cells, widths),
      isHeading: cells.length === 1 && cells[0]!.plot === null,
    }));
}

interface Row {
  row: Element;
  cells: Cell[];
}

function rowsOf(table: Element, room: Room): Row[] {
  const rows = selectAll<Element, Element>("tr", table).filter((row) => isShown(row, room));
  return rows.map((row) => {
    let at = 0;
    const cells = row.children.flatMap((child): Cell[] => {
      if (child.type !== "tag" || !isShown(child, room)) return [];
      const span = Number(child.attribs.colspan ?? child.attribs.colSpan ?? 1);
      const [plot = null] = selectAll<Element, Element>("svg", child);
      const text = textOf(child, room).replace(/\s+/g, " ").trim();
      at += span;
      return [{ element: child, text, plot, at: at - span, span }];
    });
    return { row, cells };
  });
}

/** Words get what they need, drawings the rest. */
function columnWidths(rows: readonly Row[], width: number): number[] {
  const all = rows.flatMap(({ cells }) => cells);
  const columns = Math.max(0, ...all.map(({ at, span }) => at + span));
  const own = Array.from({ length: columns }, (_, column) =>
    all.filter(({ at, span }) => at === column && span === 1),
  );
  const isPlot = own.map((cells) => cells.some(({ plot }) => plot !== null));
  const wordsOf = (cells: readonly Cell[], most: number) =>
    Math.max(0, ...cells.map((cell) => wordsWidth(cell, most)));
  const natural = own.map((cells, at) => (isPlot[at] ? LEAST_PLOT_PX : wordsOf(cells, MOST_WORDS_PX)));
  const spare = width - sum(natural);
  if (spare <= 0) return natural;
  // Where words are broken they have up to half of what is spare: fewer lines, and drawings still have the most.
  const lacking = own.map((cells, at) => (isPlot[at] ? 0 : wordsOf(cells, MOST_LINE_PX) - natural[at]!));
  const given = Math.min(1, spare / 2 / (sum(lacking) || 1));
  const sharing = isPlot.some(Boolean) ? isPlot : isPlot.map(() => true);
  const each = (spare - given * sum(lacking)) / sharing.filter(Boolean).length;
  return natural.map((need, at) => need + given * lacking[at]! + (sharing[at] ? each : 0));
}

/** Of heads, the longest word: they may break. */
function wordsWidth({ element, text }: Cell, most: number): number {
  const isHead = element.parent !== null && "attribs" in element.parent && isWithinHead(element.parent);
  const whole = textWidth(text, SIZE_PX);
  const need = isHead
    ? Math.max(whole / 2.5, ...text.split(" ").map((word) => textWidth(word, SIZE_PX)))
    : whole;
  return Math.min(need, most) + 2 * BESIDE_PX;
}

function isWithinHead({ parent }: Element): boolean {
  return parent !== null && "name" in parent && parent.name === "thead";
}

function rowHeight(cells: readonly Cell[], widths: readonly number[]): number {
  return Math.max(...cells.map((cell) => cellHeight(cell, widthOf(cell, widths))));
}

function widthOf({ at, span }: Cell, widths: readonly number[]): number {
  return sum(widths.slice(at, at + span));
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
