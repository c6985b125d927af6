import type { Cell, ColumnKind } from "../domain/report";
import { inLanguage, type Language, marks } from "../domain/text";
import { YES_NO } from "../domain/yes-no";
import type { Format } from "../format";

/** The kinds of column that are numbers, set flush right and sorted largest first. */
const NUMERIC: ReadonlySet<ColumnKind> = new Set(["money", "share", "points", "count", "minutes", "number"]);

export function isNumeric(kind: ColumnKind): boolean {
  return NUMERIC.has(kind);
}

/** A known figure as text by its kind; `width` of its interval decides the digits of a share. */
export function figureText(
  format: Format,
  kind: ColumnKind,
  value: NonNullable<Cell>,
  width?: number | null,
): string {
  if (typeof value === "boolean") return yesNo(value, format.language);
  if (typeof value === "string") {
    if (kind === "date") return format.date(value);
    return kind === "month" ? format.month(value) : value;
  }
  if (typeof value === "object") throw new Error("figureText requires a figure, not the reasons of a row");
  switch (kind) {
    case "money":
      return format.money(value);
    case "share":
      return format.share(value, width);
    case "points":
      return format.points(value, width);
    case "minutes":
      return format.minutes(value);
    case "number":
      return Number.isInteger(value) ? format.count(value) : format.ratio(value);
    case "flag":
      return yesNo(value !== 0, format.language);
    default:
      return format.count(value);
  }
}

/** An interval as text, in the unit of its kind: `41–47 %`. */
export function intervalText(format: Format, kind: ColumnKind, low: number, high: number): string {
  if (kind === "share") return format.shareRange(low, high);
  if (kind === "points") return format.pointsRange(low, high);
  if (kind === "number") return format.ratioRange(low, high);
  const joint = marks(format.language).to;
  return figureText(format, kind, low) + joint + figureText(format, kind, high);
}

/** The ends alone, for a cell whose figure has the unit already: `41.0–47.0`. */
export function boundsText(format: Format, kind: ColumnKind, low: number, high: number): string {
  if (kind === "share") return format.shareBounds(low, high);
  if (kind === "points") return format.pointsBounds(low, high);
  return intervalText(format, kind, low, high);
}

function yesNo(yes: boolean, language: Language): string {
  return inLanguage(YES_NO[yes ? "yes" : "no"], language);
}
