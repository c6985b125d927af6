/** Slides as a PowerPoint file: as many as their parts need, heads repeated where a table goes on. */
import PptxGenJS from "pptxgenjs";
import type { DrawnPicture } from "./drawn-picture";
import type { Slide, SlideCell, SlidePart, Slides } from "./slides-of";
import { textLines, textWidth } from "./text-lines";

/** Of a wide screen, in inches. */
const [WIDTH, HEIGHT, EDGE] = [13.33, 7.5, 0.5];
const [TOP, BOTTOM] = [1.1, 6.85];
const ROOM = WIDTH - 2 * EDGE;
const GAP = 0.15;
const PX_PER_INCH = 96;
const POINTS_PER_INCH = 72;
/** No picture is blown up more, and none shrinks more before it begins a slide of its own. */
const [MOST_SCALE, LEAST_SCALE] = [1.2, 0.75];
/** Of one that is cut between its rows: its words have the size of notes. */
const CUT_SCALE = 0.9;
/** A table begins where so many of its rows have room. */
const FIRST_ROWS = 4;
const [LEAD_PT, TEXT_PT, NOTE_PT, TABLE_PT, FOOT_PT] = [16, 12, 11, 11, 9];
/** A slide of words alone is set smaller, but no more than this, before it leaves its last lines to another slide. */
const CLOSER = 0.86;
const INK = { text: "1C2430", muted: "586272", rule: "B8C0CB", ground: "F7F8FA" };

/** @param font that both languages of the reader's programs have; @param foot source and day */
export async function slideFile(
  { title, about, slides }: Slides,
  { font, language, foot }: { font: string; language: string; foot: string },
): Promise<Uint8Array> {
  const file = new PptxGenJS();
  file.defineLayout({ name: "wide", width: WIDTH, height: HEIGHT });
  file.layout = "wide";
  file.title = title;
  file.theme = { headFontFace: font, bodyFontFace: font };
  const pen = new Pen(file, { fontFace: font, lang: language, color: INK.text }, [...about, foot].join(" "));
  for (const slide of slides) pen.draw(slide);
  return (await file.write({ outputType: "uint8array" })) as Uint8Array;
}

type Look = { fontFace: string; lang: string; color: string };

class Pen {
  private slide!: PptxGenJS.Slide;
  private y = TOP;
  private title = "";
  private sheets = 0;
  /** Whether nothing but words stands on the slide so far. */
  private isWordsAlone = true;
  /** Of all sizes of words. */
  private scale = 1;

  constructor(
    private readonly file: PptxGenJS,
    private readonly look: Look,
    private readonly foot: string,
  ) {}

  draw({ title, parts }: Slide): void {
    this.title = title;
    this.sheets = 0;
    this.scale = isFull(parts, 1) && !isFull(parts, CLOSER) ? CLOSER : 1;
    this.next();
    for (const part of parts) this.part(part);
  }

  private next(): void {
    this.sheets += 1;
    this.slide = this.file.addSlide();
    const title = this.sheets === 1 ? this.title : `${this.title} · ${this.sheets}`;
    this.slide.addText(title, {
      ...this.look,
      x: EDGE,
      y: 0.4,
      w: ROOM,
      h: 0.5,
      margin: 0,
      fontSize: 24,
      bold: true,
    });
    const foot = { ...this.look, color: INK.muted, fontSize: FOOT_PT, margin: 0 };
    this.slide.addText(this.foot, {
      ...foot,
      x: EDGE,
      y: BOTTOM + 0.05,
      w: ROOM - 0.8,
      h: 0.5,
      valign: "top",
      fit: "shrink",
    });
    this.slide.slideNumber = {
      x: WIDTH - EDGE - 0.5,
      y: BOTTOM + 0.05,
      w: 0.5,
      h: 0.2,
      ...foot,
      align: "right",
    };
    this.y = TOP;
    this.isWordsAlone = true;
  }

  private part(part: SlidePart): void {
    if (part.kind === "text")
      this.text(part.text, part.isLead ? LEAD_PT : TEXT_PT, part.isLead ? INK.text : INK.muted);
    else if (part.kind === "picture") this.picture(part);
    else this.table(part);
  }

  private text(text: string, size: number, color: string, bold = false): void {
    const points = size * this.scale;
    const h = textHeight(text, points, ROOM);
    if (this.y + h > BOTTOM) this.next();
    this.slide.addText(text, {
      ...this.look,
      color,
      x: EDGE,
      y: this.y,
      w: ROOM,
      h,
      margin: 0,
      fontSize: points,
      bold,
      valign: "top",
    });
    this.y += h + GAP / 2;
  }

  private picture({ over, title, ...whole }: Extract<SlidePart, { kind: "picture" }>): void {
    const fitting = (top: number) =>
      Math.min(ROOM / inches(whole.width), (BOTTOM - top) / inches(whole.height));
    // A sentence is no slide: what follows it begins under it, and goes on over the next.
    const follows = this.isWordsAlone && this.y > TOP && this.isHalfFree();
    if (fitting(TOP) < LEAST_SCALE || (follows && fitting(this.y) < LEAST_SCALE))
      this.cutPicture(title, over);
    else {
      if (fitting(this.y) < LEAST_SCALE) this.next();
      this.image(title, whole, MOST_SCALE);
    }
  }

  /** Too tall for a slide: drawn as wide as one, over as many as its rows need. */
  private cutPicture(title: string, over: Extract<SlidePart, { kind: "picture" }>["over"]): void {
    if (!this.isHalfFree()) this.next();
    const [width, first, other] = [ROOM, BOTTOM - this.y, BOTTOM - TOP].map(
      (size) => (size / CUT_SCALE) * PX_PER_INCH,
    );
    for (const [at, part] of over({ width: width!, first: first!, other: other! }).entries()) {
      if (at > 0) this.next();
      this.image(title, part, CUT_SCALE);
    }
  }

  private isHalfFree(): boolean {
    return BOTTOM - this.y >= (BOTTOM - TOP) / 2;
  }

  private image(altText: string, { svg, width, height }: DrawnPicture, most: number): void {
    const size = { w: inches(width), h: inches(height) };
    const scale = Math.min(most, ROOM / size.w, (BOTTOM - this.y) / size.h);
    const data = `image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
    this.slide.addImage({ data, altText, x: EDGE, y: this.y, w: size.w * scale, h: size.h * scale });
    this.y += size.h * scale + GAP;
    this.isWordsAlone = false;
  }

  private table({ title, note, head, rows }: Extract<SlidePart, { kind: "table" }>): void {
    const widths = columnWidths([head, ...rows]);
    const height = (cells: readonly SlideCell[]) => rowHeight(cells, widths, this.scale);
    const first = [head, ...rows.slice(0, FIRST_ROWS)].filter((row) => row.length > 0);
    const needed = first.reduce((all, row) => all + height(row), title ? 0.6 : 0);
    if (this.y + needed > BOTTOM) this.next();
    if (title) this.text(title, TEXT_PT, INK.text, true);
    if (note) this.text(note, NOTE_PT, INK.muted);
    let left = [...rows];
    while (left.length > 0) {
      let [end, fit] = [this.y + (head.length > 0 ? height(head) : 0), 0];
      while (fit < left.length && (fit === 0 || end + height(left[fit]!) <= BOTTOM))
        end += height(left[fit++]!);
      const shown = left.slice(0, fit);
      this.slide.addTable(
        [
          ...(head.length > 0 ? [head.map((cell) => this.cell(cell, true))] : []),
          ...shown.map((row) => row.map((cell) => this.cell(cell, false))),
        ],
        {
          x: EDGE,
          y: this.y,
          w: ROOM,
          colW: widths,
          rowH: [...(head.length > 0 ? [height(head)] : []), ...shown.map(height)],
        },
      );
      this.y = end + GAP;
      this.isWordsAlone = false;
      left = left.slice(fit);
      if (left.length > 0) this.next();
    }
  }

  private cell({ text, isRight }: SlideCell, isHead: boolean): PptxGenJS.TableCell {
    return {
      text,
      options: {
        ...this.look,
        fontSize: TABLE_PT * this.scale,
        bold: isHead,
        align: isRight ? "right" : "left",
        valign: isHead ? "bottom" : "middle",
        margin: [0.04, 0.08, 0.04, 0.08],
        ...(isHead ? { fill: { color: INK.ground } } : {}),
        border: [
          { type: "none" },
          { type: "none" },
          { type: "solid", pt: 0.5, color: INK.rule },
          { type: "none" },
        ],
      },
    };
  }
}

/** Whether words and tables need more than one slide; pictures decide for themselves. */
function isFull(parts: readonly SlidePart[], scale: number): boolean {
  const heights = parts.map((part) => {
    if (part.kind === "picture") return 0;
    if (part.kind === "text")
      return textHeight(part.text, (part.isLead ? LEAD_PT : TEXT_PT) * scale, ROOM) + GAP / 2;
    const widths = columnWidths([part.head, ...part.rows]);
    const rows = [part.head, ...part.rows].filter((row) => row.length > 0);
    return rows.reduce((sum, row) => sum + rowHeight(row, widths, scale), GAP + (part.title ? 0.6 : 0));
  });
  return parts.every(({ kind }) => kind !== "picture") && TOP + sumOf(heights) > BOTTOM;
}

/** Of pixels. */
const inches = (pixels: number) => pixels / PX_PER_INCH;

const sumOf = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);

/** In inches, the highest cell and the room around it. */
function rowHeight(cells: readonly SlideCell[], widths: readonly number[], scale: number): number {
  const heights = cells.map(({ text }, at) => textHeight(text, TABLE_PT * scale, widths[at]! - 0.2));
  return Math.max(0, ...heights) + 0.1;
}

/** In inches, of a text as broad as its room. */
function textHeight(text: string, points: number, room: number): number {
  const lines = textLines(text, points, room * POINTS_PER_INCH * 0.96).length;
  return (Math.max(1, lines) * points * 1.3) / POINTS_PER_INCH;
}

/** All the room, shared by what the columns hold; heads may break. */
function columnWidths([head = [], ...rows]: readonly SlideCell[][]): number[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length));
  const wanted = Array.from({ length: columns }, (_, at) => {
    const texts = rows.map((row) => textWidth(row[at]?.text ?? "", TABLE_PT));
    const title = textWidth(head[at]?.text ?? "", TABLE_PT);
    return Math.min(Math.max(title / 2, 40, ...texts), 420) + 16;
  });
  const sum = wanted.reduce((all, width) => all + width, 0);
  return wanted.map((width) => (width / sum) * ROOM);
}
