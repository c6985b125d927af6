/** A report beside itself over other months: each figure of the other period, and its change. */
import type { Asked, Fill } from "~/answers/definition.server";
import { dayFromIso, lastWholeMonth, monthFromIso } from "~/domain/calendar";
import { firstMonth, undeliveredBetween } from "~/domain/delivery";
import {
  COMPARED,
  type ComparedFigure,
  type ComparedName,
  changeKey,
  comparisonColumns,
  isComparing,
  otherKey,
  withoutComparison,
} from "~/domain/period-comparison";
import { type ReasonCode, type Reasons, reasonOf } from "~/domain/reasons";
import type { KeptReport, KeptRow, Portfolio } from "~/domain/report";
import type { Interval } from "~/statistics/interval";
import { differenceOfIntervals } from "~/statistics/intervals/difference-of-intervals";
import type { ReportDefinition } from "../report-definition.server";
import { filledIn } from "../row";

/** @param definition the report itself, which is asked about the other months */
export function periodsFill(
  name: ComparedName,
  definition: () => ReportDefinition,
): Fill<KeptReport, KeptReport> {
  return {
    of: ({ filters }, beside) => {
      if (!isComparing(filters)) return null;
      const other = { ...withoutComparison(filters), from: filters.vs_from, to: filters.vs_to };
      return beside(definition(), { filters: other });
    },
    into: (report, other, asked) => compared(report, other, asked, name),
  };
}

function compared(
  report: KeptReport,
  other: KeptReport,
  { portfolio, filters }: Asked,
  name: ComparedName,
): KeptReport {
  const figures: readonly ComparedFigure[] = COMPARED[name];
  const columns = [...report.columns, ...comparisonColumns(report.columns, figures)];
  const key = columns[0]!.key;
  const others = new Map(other.rows.map((row) => [row[key], row]));
  const own = new Set(report.rows.map((row) => row[key]));
  const withheld = whyNotCounted(portfolio, filters);
  const lacking = name === "branches" ? lackingBranches(portfolio, filters) : NO_BRANCHES;
  const why = (row: KeptRow) => withheld ?? (lacking.has(String(row[key])) ? "part-period" : null);
  const rows = report.rows.map((row) => {
    return withOther(columns, row, others.get(row[key] ?? null), figures, why(row));
  });
  // What was there then alone: nothing of it now.
  const gone = other.rows.filter((row) => !own.has(row[key]));
  return {
    ...report,
    columns,
    rows: [...rows, ...gone.map((row) => goneSince(columns, row, figures, why(row)))],
  };
}

const NO_BRANCHES: ReadonlySet<string> = new Set();

/** Branches that did not deliver a month of either period, although what is asked about hardly lacks it. */
function lackingBranches(
  { delivery }: Pick<Portfolio, "delivery">,
  { from, to, vs_from, vs_to }: KeptReport["filters"],
): ReadonlySet<string> {
  const elsewhere = { undelivered: delivery.undeliveredElsewhere ?? [] };
  const months = [
    ...undeliveredBetween(elsewhere, from ?? "", to ?? ""),
    ...undeliveredBetween(elsewhere, vs_from ?? "", vs_to ?? ""),
  ];
  return new Set(months.flatMap(({ branch }) => (branch ? [branch.code] : [])));
}

/** Why counted figures of the two periods are not set against each other; null where they are. */
function whyNotCounted(
  { cutOffDate, delivery }: Pick<Portfolio, "cutOffDate" | "delivery">,
  { from, to, vs_from, vs_to }: KeptReport["filters"],
): ReasonCode | null {
  // Open ends: as long as the data go, and so never equally long.
  if (from === null || to === null || vs_from === null || vs_to === null) return "unequal-periods";
  const last = lastWholeMonth(dayFromIso(cutOffDate ?? "") ?? 0);
  const periods = [
    [from, to],
    [vs_from, vs_to],
  ].map(([first = "", end = ""]) => [monthFromIso(first) ?? 0, monthFromIso(end) ?? 0] as const);
  const isWhole = periods.every(([first, end]) => first >= (firstMonth(delivery) ?? first) && end <= last);
  const isMissing =
    undeliveredBetween(delivery, from, to).length + undeliveredBetween(delivery, vs_from, vs_to).length > 0;
  if (!isWhole || isMissing) return "part-period";
  const [one, two] = periods.map(([first, end]) => end - first);
  return one === two ? null : "unequal-periods";
}

function withOther(
  columns: KeptReport["columns"],
  row: KeptRow,
  other: KeptRow | undefined,
  figures: readonly ComparedFigure[],
  withheld: ReasonCode | null,
): KeptRow {
  const values: Record<string, number | null> = {};
  const reasons: Record<string, ReasonCode> = {};
  const set = (key: string, value: number | null, why: ReasonCode) => {
    values[key] = value;
    if (value === null) reasons[key] = why;
  };
  for (const { key, low, high } of figures) {
    const isEstimate = low !== undefined && high !== undefined;
    // A row that was not there counts nothing; its estimates are unknown.
    const before = other ? numberOf(other, key) : isEstimate ? null : 0;
    const whyBefore = other ? (reasonOf(other.reason, key) ?? "no-observations") : "no-observations";
    set(otherKey(key), before, whyBefore);
    if (!isEstimate) {
      const now = numberOf(row, key);
      const isKnown = now !== null && before !== null && before > 0 && withheld === null;
      const why = withheld ?? (before === null ? whyBefore : "zero-denominator");
      set(changeKey(key), isKnown ? now / before - 1 : null, why);
      continue;
    }
    const change = differenceOfIntervals(
      intervalOf(row, { key, low, high }),
      other ? intervalOf(other, { key, low, high }) : NOTHING,
    );
    const why = reasonOf(row.reason, key) ?? whyBefore;
    for (const end of [low, high]) set(otherKey(end), other ? numberOf(other, end) : null, whyBefore);
    set(changeKey(key), change.estimate, why);
    set(changeKey(low), change.low, change.reason ?? why);
    set(changeKey(high), change.high, change.reason ?? why);
  }
  return filledIn(columns, row, values, (column) => reasons[column] ?? null);
}

/** Its figures stand in the other period; now there is nothing. */
function goneSince(
  columns: KeptReport["columns"],
  row: KeptRow,
  figures: readonly ComparedFigure[],
  withheld: ReasonCode | null,
): KeptRow {
  const counted = new Set(figures.filter(({ low }) => low === undefined).map(({ key }) => key));
  const names = new Set(["code", "text", "reasons"]);
  const reasons: Record<string, ReasonCode> = {};
  const empty = Object.fromEntries(
    columns.map(({ key, kind }) => {
      if (counted.has(key) && row[key] != null) return [key, 0];
      if (names.has(kind)) return [key, row[key] ?? null];
      reasons[key] = "no-observations";
      return [key, null];
    }),
  );
  const now: KeptRow = { ...empty, reason: reasons as Reasons };
  return withOther(columns, now, row, figures, withheld);
}

const NOTHING: Interval = { estimate: null, low: null, high: null, reason: "no-observations" };

function intervalOf(row: KeptRow, { key, low, high }: Required<ComparedFigure>): Interval {
  const estimate = numberOf(row, key);
  return { estimate, low: numberOf(row, low), high: numberOf(row, high), reason: null };
}

function numberOf(row: KeptRow, key: string): number | null {
  const value = row[key];
  return typeof value === "number" ? value : null;
}
