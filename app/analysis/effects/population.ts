/** The common population of a horizon: every judged episode once, with what was known before it and what it recovered. */
import type { EffectEpisodes } from "~/domain/effect-episodes";
import type { Horizon } from "~/domain/rules";
import { type PatternCells, patternCells } from "~/statistics/effects/pattern-cells";
import { type CodedDesign, chosenRows, codedDesign } from "~/statistics/regression/coded-design";
import type { Margin } from "~/statistics/standardisation/raked-weights";
import { caseMix } from "./case-mix";
import type { Covariate } from "./covariate";
import { recoveredBefore } from "./covariates";
import { type KnownEpisodes, numbered } from "./known-episodes";
import { isJudged, type Outcomes, outcomes } from "./outcomes";

export interface Population extends Outcomes {
  horizon: Horizon;
  rows: number;
  methodIds: readonly number[];
  methodOf: Uint16Array;
  borrowerOf: Uint32Array;
  foldOf: Uint8Array;
  cause: Grouping;
  region: Grouping;
  /** What the episode cost, and what was owed at its first day. */
  costMinor: Float64Array;
  outstandingMinor: Float64Array;
  /** Share of the debt that had come in before. */
  recoveredShares: Float64Array;
  /** What episodes are made comparable by before any model. */
  margins: readonly Margin[];
  columns: readonly DesignColumn[];
  design: CodedDesign;
  cells: PatternCells;
  /** Without what shows how much was paid before. */
  withoutPast: { design: CodedDesign; cells: CodedDesign };
  /** What the codes of each design say. */
  known: { whole: KnownLevels; withoutPast: KnownLevels };
}

/** By covariate: its key, and by code one number a column. */
export interface KnownLevels {
  keys: readonly string[];
  levels: readonly Covariate["levels"][];
}

export interface DesignColumn {
  covariate: string;
  /** Of a kind: an id or a code as text; `unknown` of a quantity; null: the quantity itself. */
  level: string | null;
  isCompared: boolean;
}

export interface Grouping {
  ids: readonly number[];
  numberOf: Uint32Array;
}

/** Show how much was paid before: left out where that is the question (see `negativeControl`). */
const ABOUT_PAST_MONEY: readonly string[] = ["recovered", "outstanding"];

/** Only episodes with full follow-up: an open window is neither a failure nor a zero. */
export function populationAt(
  episodes: EffectEpisodes,
  known: KnownEpisodes,
  horizon: Horizon,
  cutOffDay: number,
): Population {
  const rows: number[] = [];
  known.places.forEach((place, row) => {
    if (isJudged(episodes, place, horizon, cutOffDay)) rows.push(row);
  });
  const places = rows.map((row) => known.places[row]!);
  const column = (key: "causeId" | "regionId" | "costMinor" | "outstandingMinor") =>
    places.map((place) => episodes[key].at(place)!);
  const foldOf = Uint8Array.from(rows, (row) => known.foldOf[row]!);
  const design = designOf(known, rows);
  const cells = patternCells(design, foldOf);
  const isOfPastMoney = known.covariates.map(({ key }) => ABOUT_PAST_MONEY.includes(key));
  const withoutPast = (whole: CodedDesign) => withoutCovariates(known, whole, isOfPastMoney);
  const levelsKnown = (covariates: readonly Covariate[]): KnownLevels => ({
    keys: covariates.map(({ key }) => key),
    levels: covariates.map(({ levels }) => levels),
  });
  return {
    horizon,
    rows: rows.length,
    methodIds: known.methodIds,
    methodOf: Uint16Array.from(rows, (row) => known.methodOf[row]!),
    borrowerOf: Uint32Array.from(rows, (row) => known.borrowerOf[row]!),
    foldOf,
    cause: numbered(column("causeId")),
    region: numbered(column("regionId")),
    ...outcomes(episodes, places, horizon),
    costMinor: Float64Array.from(column("costMinor")),
    outstandingMinor: Float64Array.from(column("outstandingMinor")),
    recoveredShares: Float64Array.from(places, (place) => recoveredBefore(episodes, place)),
    margins: caseMix(episodes, places),
    columns: known.covariates.flatMap(({ key, columns }) =>
      columns.map((each) => ({ covariate: key, ...each })),
    ),
    design,
    cells,
    withoutPast: { design: withoutPast(design), cells: withoutPast(cells.design) },
    known: {
      whole: levelsKnown(known.covariates),
      withoutPast: levelsKnown(known.covariates.filter((_, at) => !isOfPastMoney[at])),
    },
  };
}

function designOf({ covariates, places }: KnownEpisodes, rows: readonly number[]): CodedDesign {
  const whole = codedDesign(
    covariates.map(({ codeOf }) => codeOf),
    covariates.map(({ levels }) => levels),
    places.length,
  );
  return rows.length === places.length ? whole : chosenRows(whole, rows);
}

function withoutCovariates(
  { covariates }: KnownEpisodes,
  { rows, covariates: coded }: CodedDesign,
  isLeftOut: readonly boolean[],
): CodedDesign {
  const kept = <Each>(list: readonly Each[]) => list.filter((_, at) => !isLeftOut[at]);
  return codedDesign(
    kept(coded).map(({ codeOf }) => codeOf),
    kept(covariates).map(({ levels }) => levels),
    rows,
  );
}
