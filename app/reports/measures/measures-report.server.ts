/** Measures of a whole portfolio, one row each, with what stands above and below the line. */

import type { Asked } from "~/answers/definition.server";
import { asShare } from "~/domain/measure-settings";
import { PORTFOLIO_MEASURES, type PortfolioMeasureCode } from "~/domain/portfolio-measures";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { flowSums } from "~db/queries/flow-sums";
import { contactSums, lateSums, promiseSums } from "~db/queries/measure-sums";
import { ratio } from "../places/case-figures.server";
import { JUDGED, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { caseMixIndex } from "./case-mix-index.server";

/** Above and below the line, or why neither is known. */
type Fraction = { numerator: number; denominator: number } | ReasonCode;

const MINUTES_AN_HOUR = 60;
const FIGURES = ["value", "numerator", "denominator"] as const;

/** @throws RowsNeeded where this connection may not count the rows of a large portfolio */
export const measuresReport = reportDefinition({
  name: "measures",
  reads: [...JUDGED, ...STANDING, "grace", "kept"],
  isStored: true,
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  if (asked.selection.cutOffDay === null) return [];
  return Object.entries(await fractions(asked)).map(([code, fraction]) => {
    const { label, definition } = PORTFOLIO_MEASURES[code as PortfolioMeasureCode];
    return rowOf(REPORTS.measures.columns, [
      known({ measure: code, label, definition }),
      ...figures(fraction),
    ]);
  });
}

function figures(fraction: Fraction) {
  if (typeof fraction === "string") return [unknown(FIGURES, fraction)];
  const value = ratio(fraction.numerator, fraction.denominator);
  return [known({ ...fraction }), value === null ? unknown(["value"], "no-observations") : known({ value })];
}

async function fractions(asked: Asked): Promise<Record<PortfolioMeasureCode, Fraction>> {
  const { store, selection, recorded, portfolio, filters } = asked;
  const [flow] = await flowSums(store, selection, []);
  const { creditedMinor = 0, earnedMinor = 0, costMinor = 0, minutes = 0 } = flow ?? {};
  const promised = await promiseSums(store, selection, {
    graceDays: filters.grace,
    keptShare: asShare(filters.kept),
  });
  const contacts = await contactSums(store, selection);
  const late = await lateSums(store, selection);
  const dated = (numerator: number, denominator: number): Fraction =>
    portfolio.datesAssumed ? "dates-assumed" : { numerator, denominator };
  return {
    "cost-to-collect": recorded.cost ? { numerator: costMinor, denominator: creditedMinor } : "not-recorded",
    "receipts-per-officer-hour": recorded.minutes
      ? { numerator: earnedMinor, denominator: minutes / MINUTES_AN_HOUR }
      : "not-recorded",
    "promises-kept": dated(promised.kept, promised.due),
    "promised-money-kept": dated(promised.paidMinor, promised.promisedMinor),
    "contact-rate": { numerator: contacts.reached, denominator: contacts.known },
    "par-30": dated(late.beyond30Minor, late.allMinor),
    "par-90": dated(late.beyond90Minor, late.allMinor),
    "case-mix-index": portfolio.datesAssumed ? "dates-assumed" : await caseMixIndex(asked),
  };
}
