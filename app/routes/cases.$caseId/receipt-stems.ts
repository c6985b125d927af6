import { type Axis, axis } from "~/components/axis";
import { dayFromIso } from "~/domain/calendar";
import type { CaseReport } from "~/reports/case/case-report.server";

export type Receipt = CaseReport["receipts"][number];
export type Advance = CaseReport["advances"][number];

/** Money received, upwards, or paid out again, downwards. */
export interface Stem {
  day: number;
  amountMinor: number;
  /** Pixels below the top of the stems' part of the picture. */
  y: number;
  /** Its place among all receipts, or among all advances. */
  index: number;
  receipt?: Receipt;
  advance?: Advance;
}

export interface Stems {
  axis: Axis;
  stems: readonly Stem[];
  /** Where zero lies, in pixels below the top. */
  zero: number;
  y: (amountMinor: number) => number;
}

/** A stem that nobody would see is drawn so high. */
const LEAST_STEM_PX = 4;

/** Receipts and new money on one scale from zero, inside `height` pixels. Null where there was neither. */
export function receiptStems({ receipts, advances }: CaseReport, height: number): Stems | null {
  const amounts = [
    ...receipts.map((receipt, index) => ({
      on: receipt.on,
      amountMinor: receipt.amountMinor,
      index,
      receipt,
    })),
    ...advances.map((advance, index) => ({
      on: advance.on,
      amountMinor: -advance.amountMinor,
      index,
      advance,
    })),
  ];
  if (amounts.length === 0) return null;
  const scale = axis([0, ...amounts.map(({ amountMinor }) => amountMinor)], 3);
  const y = (amountMinor: number) => Math.round(height * (1 - scale.percent(amountMinor) / 100) * 10) / 10;
  const zero = y(0);
  const stems = amounts.map(({ on, ...amount }) => ({
    ...amount,
    day: dayFromIso(on) as number,
    y: visible(y(amount.amountMinor), zero, amount.amountMinor),
  }));
  return { axis: scale, stems, zero, y };
}

function visible(y: number, zero: number, amountMinor: number): number {
  if (Math.abs(y - zero) >= LEAST_STEM_PX) return y;
  return amountMinor < 0 ? zero + LEAST_STEM_PX : zero - LEAST_STEM_PX;
}

/** The ticks of the money, in pixels of the picture; zero is a line of its own. */
export function stemTicks(
  { axis, y, top }: Stems & { top: number },
  label?: (amountMinor: number) => string,
) {
  return axis.ticks.map((amountMinor) => ({
    key: amountMinor,
    at: top + y(amountMinor),
    label: label?.(amountMinor),
    line: amountMinor === 0 ? "axis-line" : "grid",
  }));
}
