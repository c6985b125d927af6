/** Sheets of a page as slides: its words, its tables as tables, its figures as pictures; nothing is counted or said again. */
import { selectAll, selectOne } from "css-select";
import type { Document, Element } from "domhandler";
import { type DrawnPicture, drawnOver, drawnPicture, isDrawn, type Sheets } from "./drawn-picture";
import type { PageStyle } from "./page-style";
import { type PageMarkup, readPage, titleOf, wordsOf } from "./read-page";
import { isShown } from "./shown-text";

export interface SlideCell {
  text: string;
  isRight: boolean;
}

export type SlidePart =
  | { kind: "text"; text: string; isLead: boolean }
  | { kind: "table"; title: string; note: string; head: SlideCell[]; rows: SlideCell[][] }
  | ({ kind: "picture"; title: string; over: (sheets: Sheets) => DrawnPicture[] } & DrawnPicture);

export interface Slide {
  title: string;
  parts: SlidePart[];
}

export interface Slides {
  /** The page's own name. */
  title: string;
  /** What the page says of its data. */
  about: string[];
  slides: Slide[];
  isWaiting: boolean;
}

export function slidesOf(markup: PageMarkup): Slides {
  const { page, style, title, about, isWaiting } = readPage(markup);
  const sheets = selectAll<Document | Element, Element>(".sheet", page);
  const slides = sheets.map((sheet) => ({
    title: wordsOf(selectOne<Element, Element>("h2", sheet), style),
    parts: partsWithin(sheet, style),
  }));
  return { title, about, slides, isWaiting };
}

function partsWithin(element: Element, style: PageStyle): SlidePart[] {
  return element.children.flatMap((child) =>
    child.type === "tag" && isShown(child, { style }) ? partsOf(child, style) : [],
  );
}

function partsOf(element: Element, style: PageStyle): SlidePart[] {
  const { name } = element;
  if (name === "h2") return [];
  if (name === "figure" && isDrawn(element))
    return [
      {
        kind: "picture",
        title: titleOf(element, style),
        over: (size) => drawnOver(element, style, size),
        ...drawnPicture(element, style, []),
      },
    ];
  if (name === "figure") {
    const note = wordsOf(selectOne<Element, Element>(".figure-note", element), style);
    return tablesIn(element, style).map((table) => ({ ...table, title: titleOf(element, style), note }));
  }
  if (name === "table") return [tableOf(element, style)];
  if (name === "dl" || name === "ul") return listTable(element, style);
  if (name === "p" || name === "h3") {
    const text = wordsOf(element, style);
    const isLead = name === "h3" || /lead/.test(element.attribs.class ?? "");
    return text === "" ? [] : [{ kind: "text", text, isLead }];
  }
  return partsWithin(element, style);
}

type Table = Extract<SlidePart, { kind: "table" }>;

function tablesIn(figure: Element, style: PageStyle): Table[] {
  return selectAll<Element, Element>("table", figure).map((table) => tableOf(table, style));
}

function tableOf(table: Element, style: PageStyle): Table {
  const cells = (row: Element) =>
    row.children.flatMap((cell): SlideCell[] =>
      cell.type === "tag" && isShown(cell, { style })
        ? [{ text: wordsOf(cell, style), isRight: style.value(cell, "text-align") === "right" }]
        : [],
    );
  const rows = selectAll<Element, Element>("tr", table);
  const isHead = (row: Element) => row.parent !== null && "name" in row.parent && row.parent.name === "thead";
  return {
    kind: "table",
    title: "",
    note: "",
    head: rows.filter(isHead).flatMap(cells),
    rows: rows.filter((row) => !isHead(row)).map(cells),
  };
}

/** Figures with what is said of each, small pictures with their words: a row each. */
function listTable(list: Element, style: PageStyle): SlidePart[] {
  const rows = list.children.flatMap((item): SlideCell[][] => {
    if (item.type !== "tag") return [];
    const cells = item.children.flatMap((part): SlideCell[] => {
      const text = part.type === "tag" && isShown(part, { style }) ? wordsOf(part, style) : "";
      return text === "" ? [] : [{ text, isRight: false }];
    });
    return cells.length > 0 ? [cells] : [];
  });
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row) => [
    ...row,
    ...Array.from({ length: columns - row.length }, () => ({ text: "", isRight: false })),
  ]);
  return rows.length === 0 ? [] : [{ kind: "table", title: "", note: "", head: [], rows: filled }];
}
