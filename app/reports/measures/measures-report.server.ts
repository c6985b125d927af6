/** Measures of a whole portfolio, one row each, with what stands above and below the line. */
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { asShare } from "~/domain/measure-settings";
import { PORTFOLIO_MEASURES, type PortfolioMeasureCode } from "~/domain/portfolio-measures";
import type { ReasonCode } from "~/domain/reasons";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { caseSums } from "~db/queries/case-sums";
import { flowSums } from "~db/queries/flow-sums";
import { contactSums, lateSums, promiseSums } from "~db/queries/measure-sums";
import { assemble } from "../assemble.server";
import { ratio } from "../places/case-figures";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf, unknown } from "../row";

/** Above and below the line, or why neither is known. */
type Fraction = { numerator: number; denominator: number } | ReasonCode;

const MINUTES_AN_HOUR = 60;
const FIGURES = ["value", "numerator", "denominator"] as const;

/** @throws RowsNeeded where this connection may not count the rows of a large portfolio */
export async function measuresReport(
  database: Database,
  scope: Scope,
  filters: FilterState,
): Promise<Report> {
  return remembered(database, ["measures", scope, filters], () => {
    const question = ask(database, scope, filters);
    return assemble(question, "measures", rows(question));
  });
}

function rows(question: Question): Row[] {
  if (question.selection.cutOffDay === null) return [];
  return Object.entries(fractions(question)).map(([code, fraction]) => {
    const { label, definition } = PORTFOLIO_MEASURES[code as PortfolioMeasureCode];
    const { language } = question;
    return rowOf(REPORTS.measures.columns, [
      known({ measure: code, label: label[language], definition: definition[language] }),
      ...figures(fraction),
    ]);
  });
}

function figures(fraction: Fraction) {
  if (typeof fraction === "string") return [unknown(FIGURES, fraction)];
  const value = ratio(fraction.numerator, fraction.denominator);
  return [known({ ...fraction }), value === null ? unknown(["value"], "no-observations") : known({ value })];
}

function fractions(question: Question): Record<PortfolioMeasureCode, Fraction> {
  const { database, selection, recorded, portfolio, filters } = question;
  const [flow] = flowSums(database, selection, []);
  const { creditedMinor = 0, earnedMinor = 0, costMinor = 0, minutes = 0 } = flow ?? {};
  const promised = promiseSums(database, selection, {
    graceDays: filters.grace,
    keptShare: asShare(filters.kept),
  });
  const contacts = contactSums(database, selection);
  const late = lateSums(database, selection);
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
    "case-mix-index": portfolio.datesAssumed ? "dates-assumed" : caseMix(question),
  };
}

/** What the mix of the filters would recover at the whole portfolio's rates, over what the portfolio recovers. */
function caseMix({ database, selection, scope, filters }: Question): Fraction {
  const whole = ask(database, scope, { ...NO_FILTERS, horizon: filters.horizon }).selection;
  const everywhere = caseSums(database, whole, ["stratum"], MIX_SUMS);
  const rates = new Map(everywhere.map((sums) => [sums.stratum, rateOf([sums])]));
  const here = caseSums(database, selection, ["stratum"], MIX_SUMS);
  const exposure = here.reduce((sum, { maturedExposureMinor }) => sum + maturedExposureMinor, 0);
  if (exposure === 0) return "not-matured";
  const expected = here.reduce(
    (sum, { stratum, maturedExposureMinor }) => sum + maturedExposureMinor * (rates.get(stratum) ?? 0),
    0,
  );
  return { numerator: expected / exposure, denominator: rateOf(everywhere) };
}

const MIX_SUMS = ["maturedExposureMinor", "receivedMinor"] as const;

/** Over the strata given; nothing received where nothing was owed. */
function rateOf(groups: readonly { maturedExposureMinor: number; receivedMinor: number }[]): number {
  const sum = (key: (typeof MIX_SUMS)[number]) => groups.reduce((total, group) => total + group[key], 0);
  return ratio(sum("receivedMinor"), sum("maturedExposureMinor")) ?? 0;
}
