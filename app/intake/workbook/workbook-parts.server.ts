/** What a workbook says about itself: its sheets, how they write dates, and the texts they share. */
import { type NumberMeaning, numberMeaning } from "./number-format.server";
import { xmlPieces } from "./xml-pieces.server";
import { attribute, cellString, xmlTokens } from "./xml-tokens.server";
import { type ZipEntry, ZipError } from "./zip-archive.server";

export interface SheetPart {
  name: string;
  isHidden: boolean;
  /** Absent where the workbook names a sheet that it does not hold. */
  entry: ZipEntry | undefined;
}

export interface WorkbookParts {
  sheets: SheetPart[];
  /** Days are counted from 1904, as old Macs did. */
  countsFrom1904: boolean;
  /** By the style's place. */
  meanings: NumberMeaning[];
  /** Texts of all sheets; read when first asked for. */
  sharedTexts(): Promise<string[]>;
}

/** Undefined where the archive is no workbook. Throws a ZipError. */
export async function workbookParts(entries: Map<string, ZipEntry>): Promise<WorkbookParts | undefined> {
  const book = entries.get("xl/workbook.xml");
  if (!book) return undefined;
  const relations = await relationTargets(entries.get("xl/_rels/workbook.xml.rels"));
  const parts: WorkbookParts = {
    sheets: [],
    countsFrom1904: false,
    meanings: await numberMeanings(entries.get("xl/styles.xml")),
    sharedTexts: once(() => sharedTexts(entries.get("xl/sharedStrings.xml"))),
  };
  xmlTokens(
    await xmlOf(book),
    ({ name, attributes }) => {
      if (name === "workbookPr")
        parts.countsFrom1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const target = relations.get(attribute(attributes, "id") ?? "");
      // Charts have sheets of their own, without cells.
      if (target && !target.includes("worksheets/")) return;
      parts.sheets.push({
        name: attribute(attributes, "name") ?? "",
        isHidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
        entry: target === undefined ? undefined : entries.get(target),
      });
    },
    () => {},
  );
  return parts;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** What a workbook says about itself in bytes: its list of sheets, its relations, its styles. */
const MOST_SAID_BYTES = 1 << 25;

/** Throws a ZipError. */
async function xmlOf(entry: ZipEntry): Promise<string> {
  if (entry.inflatedBytes > MOST_SAID_BYTES) throw new ZipError("too-large");
  const chunks: Buffer[] = [];
  for await (const chunk of entry.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** Id of a relation → name of the entry. */
async function relationTargets(entry: ZipEntry | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (!entry) return targets;
  xmlTokens(
    await xmlOf(entry),
    ({ name, attributes }) => {
      if (name !== "Relationship") return;
      const target = (attribute(attributes, "Target") ?? "").replace(/^\.\//, "");
      const whole = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      targets.set(attribute(attributes, "Id") ?? "", whole.replace("xl/../", ""));
    },
    () => {},
  );
  return targets;
}

async function numberMeanings(entry: ZipEntry | undefined): Promise<NumberMeaning[]> {
  const meanings: NumberMeaning[] = [];
  if (!entry) return meanings;
  const codes = new Map<number, string>();
  let isInCells = false;
  xmlTokens(
    await xmlOf(entry),
    ({ name, isClosing, attributes }) => {
      if (name === "cellXfs") isInCells = !isClosing;
      else if (name === "numFmt" && !isClosing)
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      else if (name === "xf" && isInCells && !isClosing) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        meanings.push(numberMeaning(id, codes.get(id)));
      }
    },
    () => {},
  );
  return meanings;
}

/** Characters and number of all shared texts: they are kept in memory. */
const MOST_SHARED_CHARACTERS = 1 << 28;
const MOST_SHARED_TEXTS = 1 << 23;

/** Piece by piece: the texts of a large workbook are larger than one string may be. */
async function sharedTexts(entry: ZipEntry | undefined): Promise<string[]> {
  const texts: string[] = [];
  if (!entry) return texts;
  let text = "";
  let isText = false;
  let isPhonetic = false;
  let characters = 0;
  for await (const xml of xmlPieces(entry, "si")) {
    characters += xml.length;
    if (characters > MOST_SHARED_CHARACTERS || texts.length > MOST_SHARED_TEXTS)
      throw new ZipError("too-large");
    xmlTokens(
      xml,
      ({ name, isClosing, isEmpty }) => {
        const isOpen = !isClosing && !isEmpty;
        if (name === "rPh") isPhonetic = isOpen;
        else if (name === "t") isText = isOpen && !isPhonetic;
        else if (name === "si") {
          if (!isOpen) texts.push(cellString(text));
          text = "";
        }
      },
      (piece) => {
        if (isText) text += piece;
      },
    );
  }
  return texts;
}
