/** How the columns of each portfolio file become the columns of its table. */
import { monthOfDay } from "~/domain/calendar";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { UNKNOWN_ID } from "~db/dictionaries";
import type { CodeBooks } from "~db/load/code-books";
import { ownText } from "~db/load/own-text";
import type { Value } from "./cell-reader.server";
import type { CodeWords } from "./code-words.server";
import { dayOfMoment, minuteOfMoment } from "./read-date.server";

/** What a row says, one value for each column of the file in its order; null where it says nothing. */
export type RowValues = readonly (Value | null)[];

export interface Target {
  /** Column of the table. */
  into: string;
  /** Columns of the file that it depends on. */
  from: readonly string[];
  /** Undefined: the row does not say, and a known row keeps what it has. */
  value(row: RowValues): Value | null | undefined;
  /** Set when the row is made and never updated from a file. */
  isFrozen?: true;
}

export interface TablePlan {
  tableName: string;
  targets: readonly Target[];
  /** A known row with other content is updated; otherwise refused. */
  isUpdated: boolean;
}

export interface Words {
  methods: CodeWords;
  causes: CodeWords;
}

export function tablePlan(table: PortfolioTable, books: CodeBooks, words: Words): TablePlan {
  const { tableName, columns, isUpdated } = PORTFOLIO_FILES[table];
  const targetsOf = targetMaker(table, books, words);
  return { tableName, isUpdated, targets: columns.flatMap(targetsOf) };
}

/** How a column of the file fills its columns of the table: by its kind, whatever its name. */
function targetMaker(table: PortfolioTable, books: CodeBooks, words: Words) {
  const { columns } = PORTFOLIO_FILES[table];
  const month = remembered(monthOfDay);
  const teamOf = remembered((codes: string) => officerTeam(codes, books));
  const team = (codes: Value | null) => (codes === null ? NOBODY : teamOf(codes as string));
  const methodId = remembered((code: string) => books.method(words.methods.entryOf(code)));

  /** The n-th function gives the n-th column that it fills. */
  const filled = (column: ImportColumn, ...values: ((value: Value | null) => Value | null)[]): Target[] => {
    const at = columns.indexOf(column);
    return column.into.map((into, place) => ({
      into,
      from: [column.key],
      value: (row) => values[place]!(row[at] ?? null),
      ...(column.frozen && { isFrozen: true }),
    }));
  };

  return (column: ImportColumn): Target[] => {
    const otherwise = column.unknown ?? null;
    switch (column.kind) {
      case "id":
        return [];
      case "case":
        return filled(
          column,
          (code) => books.findCase(code as string)!,
          (code) => books.borrowerOfCase(books.findCase(code as string)!),
        );
      case "borrower":
        return table === "cases"
          ? filled(column, (code) => books.borrower(code as string))
          : filled(column, (code) => books.findBorrower(code as string)!);
      case "borrowerKind":
        return filled(column, (code) => books.borrowerKind(code as string | null));
      case "officer":
        return filled(column, (code) => (code === null ? otherwise : books.officer(code as string)));
      case "officers":
        return filled(
          column,
          (codes) => team(codes).lead,
          (codes) => team(codes).others,
        );
      case "region":
        return table === "cases"
          ? [regionOfCase(books)]
          : filled(column, (code) => books.region(code as string | null));
      case "branch":
        return table === "cases"
          ? [{ into: "branch_id", from: ["branch"], value: branchOfCase(books) }]
          : filled(column, (code) => books.branch(code as string | null, UNKNOWN_ID));
      case "method":
        return filled(column, (code) => methodId(code as string));
      case "cause":
        return filled(column, (code) => causeId(code, books, words));
      case "causes":
        return filled(column, (codes) => {
          for (const code of String(codes ?? "").split(";")) if (code) causeId(code, books, words);
          return codes;
        });
      case "consents":
        return filled(column, consentToAll, consentToEach);
      case "day":
        return filled(
          column,
          (day) => day,
          (day) => month(day as number),
        );
      case "moment":
        return filled(
          column,
          (on) => dayOfMoment(on as number),
          (on) => month(dayOfMoment(on as number)),
          (on) => minuteOfMoment(on as number),
        );
      default:
        return filled(column, (value) => value ?? otherwise);
    }
  };
}

const [REGION, BRANCH] = (["region", "branch"] as const).map((key) =>
  PORTFOLIO_FILES.cases.columns.findIndex((column) => column.key === key),
) as [number, number];

/** A branch that nobody named yet lies in the region of the first case that names it. */
function branchOfCase(books: CodeBooks) {
  return (row: RowValues) =>
    books.branch(row[BRANCH] as string | null, books.region(row[REGION] as string | null));
}

/** A case without a region lies where its branch lies. */
function regionOfCase(books: CodeBooks): Target {
  const branchId = branchOfCase(books);
  return {
    into: "region_id",
    from: ["region", "branch"],
    value: (row) =>
      row[REGION] === null
        ? books.regionOfBranch(branchId(row)) || undefined
        : books.region(row[REGION] as string | null),
  };
}

function causeId(code: Value | null, books: CodeBooks, words: Words): number {
  return code === null ? UNKNOWN_ID : books.cause(words.causes.entryOf(code as string));
}

/** To all only where to each; refused as soon as to one. */
function consentToAll(consents: Value | null): number | null {
  if (typeof consents !== "string") return consents;
  const answers = consents.split(";");
  return answers.includes("0") ? 0 : answers.includes("") ? null : 1;
}

/** Null where one answer is of all. */
function consentToEach(consents: Value | null): string | null {
  return typeof consents === "string" ? consents : null;
}

interface Team {
  lead: number | null;
  /** Ids of the others, joined by `;`. */
  others: string | null;
}

const NOBODY: Team = { lead: null, others: null };

function officerTeam(codes: string, books: CodeBooks): Team {
  const [lead, ...others] = codes.split(";").map((code) => books.officer(code));
  return { lead: lead!, others: others.length > 0 ? others.join(";") : null };
}

const MOST_REMEMBERED = 10_000;

/** The same question is asked for row after row. */
function remembered<Key extends string | number, Answer>(ask: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, Answer>();
  return (key) => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(key);
    if (answers.size >= MOST_REMEMBERED) answers.clear();
    answers.set(ownText(key), answer);
    return answer;
  };
}
