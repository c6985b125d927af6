/** A watched figure and its bound, as text. */
import type { AlertFigure } from "~/domain/sending";
import type { Format } from "~/format";

/** Bounds are typed: `12.5`, in units of the currency or per cent. @returns in minor units, or as a share */
export function boundOf({ kind }: Pick<AlertFigure, "kind">, typed: number, minorUnits: number): number {
  if (kind === "money") return Math.round(typed * minorUnits);
  return kind === "share" ? typed / HUNDRED : typed;
}

const HUNDRED = 100;

export function valueInWords(
  { kind }: Pick<AlertFigure, "kind">,
  value: number | null,
  writer: Format,
  unknown: string,
): string {
  if (value === null) return unknown;
  if (kind === "money") return writer.moneyFull(value);
  if (kind === "share") return writer.share(value);
  return kind === "days" ? writer.days(value) : writer.decimal(value, Number.isInteger(value) ? 0 : 1);
}

export function isBeyondBound(
  direction: "above" | "below",
  value: number | null,
  bound: number,
): boolean | null {
  if (value === null) return null;
  return direction === "above" ? value > bound : value < bound;
}
