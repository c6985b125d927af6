/** The Monday lists as sheets: one for each officer, with its sums and settings above it, a box to tick and room for the result. */
import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { minorDigits } from "~/domain/minor-digits";
import type { Column, Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { inLanguage, type Language, marks } from "~/domain/text";
import { PLAN_SETTINGS } from "~/domain/what-if";
import { format } from "~/format";
import { planWords } from "~/words/served-words.server";
import type { WrittenCell } from "./checked-cell";
import type { CodeNames } from "./code-names.server";
import { filtersInWords } from "./description";
import { type PeopleColumn, peopleColumns } from "./people-sheet";
import { sheetNames } from "./sheet-name";
import { PLAIN, type Sheet, WRAPPED } from "./sheet-xml";
import type { NamedSheet } from "./xlsx.server";

interface Reader {
  language: Language;
  nameOf: CodeNames;
  /** Of the workbook's other sheets. */
  otherSheets: readonly string[];
}

type Head = Omit<Report, "rows">;

/** In the order of the lists. */
export function mondaySheets(head: Head, rows: readonly Row[], reader: Reader): NamedSheet[] {
  const lists = new Map<string, Row[]>();
  for (const row of rows) lists.set(String(row.officer), [...(lists.get(String(row.officer)) ?? []), row]);
  const title = (officer: string) => reader.nameOf("officer", officer, reader.language) ?? officer;
  const names = sheetNames([...lists.keys()].map(title), reader.otherSheets);
  return [...lists].map(([officer, own], place) => ({
    name: names[place]!,
    sheet: { ...listSheet(head, own, reader), above: above(title(officer), head, own, reader) },
  }));
}

/** As on the page, in its order. */
const SHOWN = [
  "case_id",
  "borrower",
  "action",
  "hours",
  "expected_gain_minor",
  "gain_low_minor",
  "gain_high_minor",
  "probability",
  "from_on",
  "due_on",
  "why",
  "instead",
  "last_note_on",
  "last_note",
] as const;

function listSheet({ currency }: Head, rows: readonly Row[], { language, nameOf }: Reader): Sheet {
  const shown = peopleColumns(SHOWN.map(columnOf), { language, currency, nameOf });
  const { columns: heads, how: howTitle } = planWords(language).monday;
  const [done = ""] = heads;
  const text = (header: string, width: number, cell: PeopleColumn["cell"]): PeopleColumn => ({
    header,
    width,
    style: WRAPPED,
    cell,
  });
  const all: PeopleColumn[] = [
    { ...text(done, 6, () => BOX), style: PLAIN },
    ...shown.slice(0, HOW_PLACE).map(inLines),
    text(howTitle, 30, (row) => how(row, language, nameOf)),
    ...shown.slice(HOW_PLACE).map(inLines),
    text(heads.at(-1) ?? "", 28, () => null),
  ];
  return {
    widths: all.map(({ width }) => width),
    styles: all.map(({ style }) => style),
    header: all.map(({ header }) => header),
    isRead: true,
    rows: [rows.map((row) => all.map(({ cell }) => cell(row)))],
  };
}

const BOX = "☐";
/** After what to do; the box and how it is done stand before. */
const HOW_PLACE = SHOWN.indexOf("hours");
const HOURS_PLACE = HOW_PLACE + 2;

const columnOf = (key: string): Column =>
  REPORTS["monday-list"].columns.find((column) => column.key === key) as Column;

const inLines = (column: PeopleColumn): PeopleColumn =>
  column.style === PLAIN ? { ...column, style: WRAPPED } : column;

/** Whether it was accepted or is up for a trial, with whom, from whom, and what is needed first. */
function how(row: Row, language: Language, nameOf: CodeNames): WrittenCell {
  const { monday, consent, decide, verdicts } = planWords(language);
  const name = (code: string) => nameOf("officer", code, language) ?? code;
  const [, ...others] = String(row.by_officers ?? "").split(";");
  const { list, sentence, stop } = marks(language);
  const said = [
    row.standing === "accepted" ? decide.answers.accept + stop : null,
    row.standing === "try" ? verdicts.try + stop : null,
    others.length > 0 ? monday.together(others.map(name).join(list)) : null,
    row.from_officer == null ? null : monday.from(name(String(row.from_officer))),
    row.step === "consent" ? consent + stop : null,
  ].filter((part) => part !== null);
  return said.length === 0 ? null : said.join(sentence);
}

/** Whose list, how much it is, of what day, under which filters and settings; the sums stand over their columns. */
function above(title: string, head: Head, rows: readonly Row[], { language }: Reader): WrittenCell[][] {
  const { monday } = planWords(language);
  const write = format(language, head.currency);
  const sum = (key: string) => rows.reduce((total, row) => total + Number(row[key] ?? 0), 0);
  const date = head.cutOffDate === null ? "–" : write.date(head.cutOffDate);
  const left = Number(rows[0]?.later_steps ?? 0);
  const about = [
    monday.about(rows.length, write.minutes(sum("hours") * MINUTES_PER_HOUR), date),
    ...(left > 0 ? [monday.more(left)] : []),
  ];
  const gain = sum("expected_gain_minor") / 10 ** minorDigits(head.currency);
  const beforeSums = Array.from({ length: HOURS_PLACE - 1 }, () => null);
  return [
    [title],
    [about.join(marks(language).sentence)],
    [filtersInWords(head, language)],
    [settingsInWords(head, language)],
    [monday.sum, ...beforeSums, sum("hours"), gain],
  ];
}

/** All of them, also where they stand at their default: a sheet goes without its page. */
function settingsInWords({ filters, currency }: Head, language: Language): string {
  const { colon, clause, stop, sentence } = marks(language);
  const { usualPrice } = planWords(language).monday;
  const said = (Object.keys(PLAN_SETTINGS) as (keyof typeof PLAN_SETTINGS)[]).map((key) => {
    const { label, unit } = PLAN_SETTINGS[key];
    const value = filters[key];
    if (key === "penalty")
      return inLanguage(label, language) + colon + (value === null ? usualPrice : `${value} ${currency}`);
    return `${inLanguage(label, language)}${colon}${value}${sentence}${inLanguage(unit, language)}`;
  });
  return said.join(clause) + stop;
}
