/** A drawing within a page as one that stands alone: lengths in pixels, colours by their values, no style sheet. */
import type { ChildNode, Element } from "domhandler";
import { type Drawn, pixels, type Room } from "./box";
import { escaped, tag, tidy } from "./markup";
import type { PageStyle } from "./page-style";

/** Of a drawing whose page does not say. */
const USUAL_HEIGHT_PX = 250;

/** What of a style sheet makes a drawing. */
const PROPERTIES = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-opacity",
  "paint-order",
  "opacity",
  "font-size",
  "font-weight",
  "text-anchor",
];

/** For the eyes of a browser alone. */
const LEFT_OUT = /^(class|style|role|tabindex|vector-effect|data-.*|aria-.*)$/;

/** Which length of the viewport an attribute is a part of. */
const ACROSS = new Set(["x", "cx", "x1", "x2", "width", "dx"]);
const DOWN = new Set(["y", "cy", "y1", "y2", "height", "dy"]);

interface Viewport {
  width: number;
  height: number;
  /** Where a square of its own is stretched over it. */
  scale: { x: number; y: number };
  /** Letters and dots keep their size and shape then; otherwise they grow along. */
  isStretched: boolean;
}

/** @param svg an element of a page @param given its height, where it does not say one itself */
export function drawing(svg: Element, room: Room, given = USUAL_HEIGHT_PX): Drawn {
  const own = svg.attribs.width;
  const width = own === undefined ? room.width : lengthOf(own, room.width);
  const height = drawingHeight(svg, room.style, width, given);
  const inner = within(svg, { width, height, scale: { x: 1, y: 1 }, isStretched: true }, room);
  return { svg: tag("g", { transform: `translate(${tidy(room.x)} ${tidy(room.y)})` }, inner), height };
}

/** As it says itself, as its page says, or as its own shape has it. */
function drawingHeight(svg: Element, style: PageStyle, width: number, other: number): number {
  const [, , across, down] = boxOf(svg);
  const shaped = across && down && !isStretched(svg) ? (width * down) / across : other;
  return pixels(svg.attribs.height ?? null, pixels(style.value(svg, "height"), shaped));
}

function within(svg: Element, outer: Viewport, room: Room): string {
  return svg.children.map((child) => marks(child, viewportOf(svg, outer), room)).join("");
}

/** A viewBox that is stretched becomes a scale; one that keeps its shape, too. */
function viewportOf(svg: Element, { width, height }: Viewport): Viewport {
  const [, , across, down] = boxOf(svg);
  if (!across || !down) return { width, height, scale: { x: 1, y: 1 }, isStretched: true };
  const stretched = { x: width / across, y: height / down };
  const least = Math.min(stretched.x, stretched.y);
  const scale = isStretched(svg) ? stretched : { x: least, y: least };
  return { width: across, height: down, scale, isStretched: isStretched(svg) };
}

function boxOf(svg: Element): number[] {
  return (svg.attribs.viewBox ?? "").split(/[\s,]+/).map(Number);
}

function isStretched(svg: Element): boolean {
  return svg.attribs.preserveAspectRatio === "none";
}

function marks(node: ChildNode, viewport: Viewport, room: Room): string {
  if (node.type === "text") return escaped(node.data);
  if (node.type !== "tag") return "";
  if (room.style.value(node, "display") === "none") return "";
  if (node.name === "a") return node.children.map((child) => marks(child, viewport, room)).join("");
  if (node.name === "svg") {
    const at = (key: "x" | "y") =>
      lengthOf(node.attribs[key] ?? "0", key === "x" ? viewport.width : viewport.height);
    const size = {
      width: lengthOf(node.attribs.width ?? "100%", viewport.width),
      height: lengthOf(node.attribs.height ?? "100%", viewport.height),
    };
    const inner = within(node, { ...size, scale: { x: 1, y: 1 }, isStretched: true }, room);
    const [x, y] = [at("x"), at("y")];
    return x === 0 && y === 0 ? inner : tag("g", { transform: `translate(${tidy(x)} ${tidy(y)})` }, inner);
  }
  const content = node.children.map((child) => marks(child, viewport, room)).join("");
  return tag(node.name, { ...placed(node, viewport), ...styled(node, viewport, room) }, content);
}

function placed(element: Element, viewport: Viewport): Record<string, string | number> {
  const { scale } = viewport;
  const entries = Object.entries(element.attribs)
    .filter(([name]) => !LEFT_OUT.test(name))
    .map(([name, value]) => {
      if (element.name === "pattern") return [name, value] as const;
      if (name === "d") return [name, scaledPath(value, scale)] as const;
      if (name === "r" && !viewport.isStretched) return [name, Number(value) * scale.x] as const;
      if (ACROSS.has(name)) return [name, placedLength(value, viewport.width, scale.x)] as const;
      if (DOWN.has(name)) return [name, placedLength(value, viewport.height, scale.y)] as const;
      return [name, value] as const;
    });
  // What is defined elsewhere is defined unscaled.
  const own = Object.fromEntries(entries);
  return element.name === "use" ? { ...own, transform: `scale(${tidy(scale.x)} ${tidy(scale.y)})` } : own;
}

function placedLength(value: string, whole: number, scale: number): string | number {
  return /^-?[\d.]+(%|px)?$/.test(value) ? tidy(lengthOf(value, whole) * scale) : value;
}

function lengthOf(value: string, whole: number): number {
  const number = Number.parseFloat(value);
  return value.endsWith("%") ? (number / 100) * whole : number;
}

/** Which of a command's numbers go down, in turn; all others go across. */
const GOES_DOWN: Readonly<Record<string, readonly boolean[]>> = { H: [false], V: [true] };

/** Curves and lines, not arcs: these are drawn unstretched. */
function scaledPath(path: string, { x, y }: Viewport["scale"]): string {
  if (x === 1 && y === 1) return path;
  return path.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, numbers: string) => {
    const turns = GOES_DOWN[command.toUpperCase()] ?? [false, true];
    const scaled = (numbers.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map((number, at) =>
      tidy(Number(number) * (turns[at % turns.length] ? y : x)),
    );
    return command + scaled.join(" ");
  });
}

/** What the style sheets say goes before what the element says itself. */
function styled(element: Element, { scale, isStretched }: Viewport, { style }: Room): Record<string, string> {
  const grown = isStretched ? 1 : scale.x;
  const said = PROPERTIES.flatMap((property) => {
    const value = style.value(element, property)?.replace(/px$/, "") ?? "";
    if (value === "") return [];
    if (property === "font-size") return [[property, String(tidy(Number(value) * grown))] as const];
    if (property === "stroke-width" && element.name === "use")
      return [[property, String(tidy(Number(value) / scale.x))] as const];
    return [[property, value] as const];
  });
  return Object.fromEntries(said);
}
