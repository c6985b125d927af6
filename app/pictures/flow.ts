/** The words of a page within a picture: titles, notes, keys, one below the other. */
import type { Element } from "domhandler";
import { type Drawn, NOTHING, pixels, type Room } from "./box";
import { drawing } from "./drawing";
import { BLOCKS, isShown, textBlock, textOf } from "./shown-text";
import { drawnTable } from "./table";
import { textLines, textWidth } from "./text-lines";

const STACKED = new Set(["block", "grid"]);
const GAP_PX = 8;
/** Between pictures side by side. */
const GUTTER_PX = 24;

/** An element with all that lies within, as high as it comes to. */
export function drawnBlock(element: Element, room: Room): Drawn {
  if (!isShown(element, room)) return NOTHING;
  if (element.name === "svg") return drawing(element, room);
  if (element.name === "table") return drawnTable(element, room);
  const left = pixels(room.style.value(element, "padding-left"), paddingLeft(element, room));
  const right = pixels(room.style.value(element, "padding-right"), 0);
  const inner = { ...room, x: room.x + left, width: room.width - left - right };
  if (!hasBlocks(element, room)) return drawnLine(element, inner);
  const columns = columnsOf(element, inner);
  if (columns > 1) return drawnGrid(element, inner, columns);
  let [svg, height] = ["", 0];
  for (const child of element.children) {
    if (child.type !== "tag") continue;
    const part = drawnBlock(child, { ...inner, y: room.y + height });
    if (part.height > 0)
      height += part.height + (child.name === "figcaption" || child.name === "p" ? GAP_PX : 0);
    svg += part.svg;
  }
  return { svg, height };
}

/** `repeat(auto-fill, minmax(152px, 1fr))`: so many stand beside one another. */
function columnsOf(element: Element, { style, width }: Room): number {
  const [, least] =
    /^repeat\(auto-fi.*?(\d+)px/.exec(style.value(element, "grid-template-columns") ?? "") ?? [];
  return least === undefined ? 1 : Math.max(1, Math.floor((width + GUTTER_PX) / (Number(least) + GUTTER_PX)));
}

function drawnGrid(element: Element, room: Room, columns: number): Drawn {
  const width = (room.width - GUTTER_PX * (columns - 1)) / columns;
  const children = element.children.filter((child): child is Element => child.type === "tag");
  let [svg, height] = ["", 0];
  for (let first = 0; first < children.length; first += columns) {
    const parts = children
      .slice(first, first + columns)
      .map((child, at) =>
        drawnBlock(child, { ...room, x: room.x + at * (width + GUTTER_PX), y: room.y + height, width }),
      );
    svg += parts.map((part) => part.svg).join("");
    height += Math.max(...parts.map((part) => part.height)) + GAP_PX;
  }
  return { svg, height };
}

/** `padding: 8px 8px 0 56px`: the last of four. */
function paddingLeft(element: Element, { style }: Room): number {
  const sides = style.value(element, "padding")?.split(/\s+/) ?? [];
  return pixels(sides[3] ?? sides[1] ?? sides[0] ?? null, 0);
}

function hasBlocks(element: Element, room: Room): boolean {
  const isGrid = room.style.value(element, "display") === "grid";
  return element.children.some(
    (child) =>
      child.type === "tag" &&
      (isGrid ||
        BLOCKS.has(child.name) ||
        child.name === "table" ||
        (child.name === "svg" && child.attribs.width !== undefined && !/^\d+$/.test(child.attribs.width)) ||
        (child.name === "svg" && child.attribs.width === undefined) ||
        STACKED.has(room.style.value(child, "display") ?? "")),
  );
}

/** Words, in several colours where they are those of series, and small drawings among them. */
function drawnLine(element: Element, room: Room): Drawn {
  const { style } = room;
  const size = pixels(style.value(element, "font-size"), 13);
  const lineHeight = Math.round(size * 1.4);
  const runs = runsOf(element, room);
  if (runs.length === 0) return NOTHING;
  if (runs.every((run) => "text" in run && run.element === element)) {
    const lines = textLines(textOf(element, room), size, room.width);
    return { svg: textBlock(lines, element, room, size, lineHeight), height: lines.length * lineHeight };
  }
  let x = room.x;
  const svg = runs.map((run) => {
    const from = x;
    if ("svg" in run) {
      const width = pixels(run.svg.attribs.width ?? null, 12);
      x += width + GAP_PX;
      return drawing(run.svg, { style, x: from, y: room.y + 2, width }).svg;
    }
    x += textWidth(run.text, size) + GAP_PX;
    return textBlock([run.text], run.element, { ...room, x: from }, size, lineHeight);
  });
  return { svg: svg.join(""), height: lineHeight };
}

type Run = { text: string; element: Element } | { svg: Element };

function runsOf(element: Element, room: Room): Run[] {
  return element.children.flatMap((child): Run[] => {
    if (child.type === "text") return child.data.trim() === "" ? [] : [{ text: child.data.trim(), element }];
    if (child.type !== "tag" || !isShown(child, room)) return [];
    if (child.name === "svg") return [{ svg: child }];
    const isPlain = ["a", "b", "strong", "em", "button", "abbr"].includes(child.name);
    return isPlain
      ? runsOf(child, room).map((run) => ("text" in run ? { ...run, element } : run))
      : runsOf(child, room);
  });
}
