/** The words of a page that are shown, and how they are set. */
import type { ChildNode, Element } from "domhandler";
import type { Room } from "./box";
import { escaped, tag } from "./markup";

/** What a picture has no use for: what folds, what leads on, what is for a screen reader. */
const NOT_DRAWN = new Set(["details", "nav", "form", "script", "style", "template", "input"]);
const NOT_SHOWN = /\b(visually-hidden|onward|export-links|heat-switch)\b/;

export const BLOCKS = new Set([
  "figure",
  "figcaption",
  "div",
  "section",
  "ul",
  "ol",
  "li",
  "p",
  "dl",
  "h2",
  "h3",
]);

export function isShown(element: Element, { style }: Pick<Room, "style">): boolean {
  if (NOT_DRAWN.has(element.name) || NOT_SHOWN.test(element.attribs.class ?? "")) return false;
  return style.value(element, "display") !== "none";
}

/** All words within that are shown, as one text. */
export function textOf(node: ChildNode, room: Pick<Room, "style">): string {
  if (node.type === "text") return node.data;
  if (node.type !== "tag" || !isShown(node, room) || node.name === "svg") return "";
  const text = node.children.map((child) => textOf(child, room)).join("");
  const isApart = BLOCKS.has(node.name) || /\b(row-count|also)\b/.test(node.attribs.class ?? "");
  return isApart ? ` ${text} ` : text;
}

export function textBlock(
  lines: readonly string[],
  element: Element,
  room: Room,
  size: number,
  lineHeight: number,
): string {
  const align = room.style.value(element, "text-align");
  const isEnd = align === "right" || align === "end";
  return lines
    .map((line, at) =>
      tag(
        "text",
        {
          x: isEnd ? room.x + room.width : room.x,
          y: room.y + at * lineHeight + lineHeight / 2 + size * 0.36,
          "font-size": size,
          "font-weight": room.style.value(element, "font-weight"),
          fill: room.style.value(element, "color"),
          "text-anchor": isEnd ? "end" : null,
        },
        escaped(line),
      ),
    )
    .join("");
}
