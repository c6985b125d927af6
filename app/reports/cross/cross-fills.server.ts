/** What fits find of the cells of a cross table: effects of methods, and officers against what their cases predict. */
import type { MethodEffects } from "~/analysis/effects/method-effects";
import type { Asked, Fill } from "~/answers/definition.server";
import {
  type CrossMeasureKey,
  type CrossShape,
  crossShape,
  dimensionsOf,
  estimateKeys,
} from "~/domain/cross";
import type { DimensionKey } from "~/domain/dimensions";
import { chosenKeys, type FilterState, only } from "~/domain/filters";
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptReport, KeptRow } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import { officerComparisonFit } from "../officers/officer-comparison-fit.server";
import { STANDING } from "../reads";
import { filledIn } from "../row";

/** What a fit gives a figure for: its own dimension alone, or within one other. */
const WITHIN = {
  method: ["cause", "region"],
  officer: ["cause", "method"],
} as const satisfies Record<"method" | "officer", readonly DimensionKey[]>;
type Fitted = keyof typeof WITHIN;

interface FoundFigure {
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  reason: ReasonCode | null;
}

const NOTHING = { estimate: null, low: null, high: null };

/** The dimension that stands beside the fitted one: `alone` where none does; null where no fit gives these cells. */
export function fitOf(of: Fitted, shape: CrossShape): DimensionKey | "alone" | null {
  const dimensions = dimensionsOf(shape);
  const others = dimensions.filter((dimension) => dimension !== of);
  if (others.length === dimensions.length || others.length > 1) return null;
  const [other] = others;
  if (other === undefined) return "alone";
  return (WITHIN[of] as readonly DimensionKey[]).includes(other) ? other : null;
}

export const crossEffectsFill: Fill<KeptReport, MethodEffects> = {
  of: (report, beside) =>
    isAsked(report, "effect", "method") ? beside(methodEffectsFit, { code: "" }) : null,
  into: (report, effects, asked) => filledWith(report, "effect", effectsByKey(report, effects, asked)),
};

export const crossOfficersFill: Fill<KeptReport, OfficerComparison> = {
  of: (report, beside) =>
    isAsked(report, "observed_expected", "officer") ? beside(officerComparisonFit, { code: "" }) : null,
  into: (report, comparison, asked) =>
    filledWith(report, "observed_expected", ratiosByKey(report, comparison, asked)),
};

function isAsked(report: KeptReport, measure: CrossMeasureKey, of: Fitted): boolean {
  const shape = crossShape(report.filters);
  const isGiven =
    shape.measures.includes(measure) && fitOf(of, shape) !== null && !isByStanding(report.filters);
  return isGiven && canBeFitted(report) && report.rows.length > 0;
}

/** Cases chosen by how they stand today: no fit is made of them, for that is part of what it estimates. */
export function isByStanding(filters: FilterState): boolean {
  return chosenKeys(only(filters, STANDING)).length > 0;
}

type Found = ReadonlyMap<string, FoundFigure>;

const keyed = (...codes: readonly (string | undefined)[]) => JSON.stringify(codes);

function effectsByKey(report: KeptReport, { horizons }: MethodEffects, { dictionaries, filters }: Asked) {
  const shape = crossShape(report.filters);
  const other = fitOf("method", shape);
  const judged = horizons.find(({ horizon }) => horizon === filters.horizon);
  const { method, cause, region } = dictionaries;
  const codeOf = (id: number) => method.byId.get(id)?.code;
  if (other === "alone")
    return new Map(
      (judged?.effects ?? []).map(({ methodId, matured, reason, effect }) => {
        // What fails a check is no effect, and nothing stands here to call it descriptive.
        const { estimate: value, low, high } = reason === null ? effect : NOTHING;
        const figure: FoundFigure = { value, low, high, n: matured, reason: reason ?? effect.reason };
        return [keyed(codeOf(methodId)), figure];
      }),
    );
  const [cells = [], group] =
    other === "cause"
      ? [judged?.withinCauses.cells, cause]
      : ([judged?.withinRegions.cells, region] as const);
  return new Map(
    cells.map(({ methodId, groupId, begun, effect, shrunken }) => {
      const { estimate: value = null, low = null, high = null } = shrunken ?? {};
      const figure: FoundFigure = { value, low, high, n: begun, reason: effect.reason ?? "too-few" };
      return [keyed(codeOf(methodId), group.byId.get(groupId)?.code), figure];
    }),
  );
}

function ratiosByKey(report: KeptReport, comparison: OfficerComparison, { dictionaries }: Asked): Found {
  const other = fitOf("officer", crossShape(report.filters));
  const { officer, cause, method } = dictionaries;
  const codeOf = (id: number) => officer.byId.get(id)?.code;
  if (other === "alone")
    return new Map(
      comparison.officers.map(({ officerId, ratio, matured, reason }) => {
        const { estimate: value = null, low = null, high = null } = ratio ?? {};
        return [keyed(codeOf(officerId)), { value, low, high, n: matured, reason: reason ?? "too-few" }];
      }),
    );
  const [cells, group] = other === "cause" ? [comparison.byCause, cause] : [comparison.byMethod, method];
  return new Map(
    cells.map(({ officerId, groupId, shrunken, matured }) => {
      const { estimate: value, low, high } = shrunken;
      const figure = { value, low, high, n: matured, reason: null };
      return [keyed(codeOf(officerId), group.byId.get(groupId)?.code), figure];
    }),
  );
}

function filledWith(report: KeptReport, measure: "effect" | "observed_expected", found: Found): KeptReport {
  const shape = crossShape(report.filters);
  const of = measure === "effect" ? "method" : "officer";
  const other = fitOf(of, shape);
  const codeOf = (row: KeptRow, dimension: DimensionKey) =>
    String(dimension === shape.column ? row.column : row[dimension]);
  const keyOf = (row: KeptRow) =>
    other === "alone" || other === null ? keyed(codeOf(row, of)) : keyed(codeOf(row, of), codeOf(row, other));
  const rows = report.rows.map((row) => filledRow(report, row, measure, found.get(keyOf(row))));
  return { ...report, rows };
}

function filledRow(
  { columns }: KeptReport,
  row: KeptRow,
  measure: string,
  figure: FoundFigure | undefined,
): KeptRow {
  const keys = estimateKeys(measure);
  const { value = null, low = null, high = null, n = null } = figure ?? {};
  const values = { [keys.value]: value, [keys.low]: low, [keys.high]: high, [keys.n]: n };
  return filledIn(columns, row, values, (key) =>
    values[key] === null ? (figure === undefined ? "no-observations" : (figure.reason ?? "too-few")) : null,
  );
}
