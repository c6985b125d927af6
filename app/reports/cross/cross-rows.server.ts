/** Cells to rows: codes and names of their places, and each measure with its limits or with why it is unknown. */
import type { Asked } from "~/answers/definition.server";
import {
  type CrossMeasureKey,
  type CrossShape,
  crossColumns,
  crossMeasure,
  dimensionsOf,
  estimateKeys,
  labelKey,
} from "~/domain/cross";
import type { ReasonCode } from "~/domain/reasons";
import type { KeptRow } from "~/domain/report";
import type { FlowSums } from "~db/queries/flow-sums";
import { canBeFitted } from "../can-be-fitted";
import { rawRate } from "../episode-figures";
import { known, type Part, rowOf, unknown } from "../row";
import type { CrossCell, CrossCells } from "./cross-cells.server";
import { fitOf, isByStanding } from "./cross-fills.server";
import { type PlaceName, placeNames } from "./cross-names.server";

/** In the order of the places, rows first. */
export function crossRows(
  asked: Asked,
  shape: CrossShape,
  { cells, isConductRecorded }: CrossCells,
): KeptRow[] {
  const dimensions = dimensionsOf(shape);
  const namers = dimensions.map((dimension) => onceEach(placeNames(asked, dimension)));
  const columns = crossColumns(shape);
  return cells
    .map((cell) => ({ cell, places: cell.key.map((value, at) => namers[at]!(value)) }))
    .sort((one, other) => byPlaces(one.places, other.places))
    .map(({ cell, places }) =>
      rowOf(columns, [
        known(keysOf(shape, places)),
        ...shape.measures.map((key) => figureOf(key, cell, asked, shape, isConductRecorded)),
      ]),
    );
}

/** A place stands in many cells, and is named once. */
function onceEach(nameOf: (value: number | string) => PlaceName): (value: number | string) => PlaceName {
  const named = new Map<number | string, PlaceName>();
  return (value) => {
    const known = named.get(value) ?? nameOf(value);
    named.set(value, known);
    return known;
  };
}

function byPlaces(one: readonly PlaceName[], other: readonly PlaceName[]): number {
  for (const [at, { order }] of one.entries()) {
    const against = other[at]!.order;
    if (order !== against) return order < against ? -1 : 1;
  }
  return 0;
}

function keysOf({ rows, column }: CrossShape, places: readonly PlaceName[]) {
  const entries = rows.flatMap((dimension, at) => {
    const { code, label } = places[at]!;
    return [[dimension, code] as const, [labelKey(dimension), label] as const];
  });
  const last = places.at(-1)!;
  return {
    ...Object.fromEntries(entries),
    ...(column === null ? {} : { column: last.code, column_label: last.label }),
  };
}

/** Of the money and work of a cell. */
const OF_FLOWS: Readonly<Partial<Record<CrossMeasureKey, keyof FlowSums>>> = {
  received: "creditedMinor",
  credited: "earnedMinor",
  advanced: "advancedMinor",
  cost: "costMinor",
  hours: "minutes",
  activities: "activities",
};

function figureOf(
  key: CrossMeasureKey,
  cell: CrossCell,
  asked: Asked,
  shape: CrossShape,
  isConductRecorded: boolean | null,
): Part {
  const { column, source } = crossMeasure(key);
  const { portfolio, recorded } = asked;
  const flow = OF_FLOWS[key];
  if (flow !== undefined) {
    const isRecorded = key === "cost" ? recorded.cost : key === "hours" ? recorded.minutes : true;
    return isRecorded ? known({ [column]: cell.flows?.[flow] ?? 0 }) : unknown([column], "not-recorded");
  }
  if (key === "breaches")
    return isConductRecorded ? known({ breaches: cell.breaches ?? 0 }) : unknown([column], "not-recorded");
  if (key === "episodes") return known({ episodes: cell.episodes?.episodes ?? 0 });
  if (key === "cases") return known({ cases: cell.workedCases ?? 0 });
  if (portfolio.datesAssumed) return unknown(columnsOf(key), "dates-assumed");
  if (key === "payers") return known({ payers: cell.episodes?.payers ?? 0 });
  if (key === "recovered_share") return recoveredShare(cell);
  return fitted(key, source === "effects" ? "method" : "officer", asked, shape);
}

function recoveredShare({ episodes }: CrossCell): Part {
  const { value, low, high, n } = estimateKeys("recovered_share");
  const rate = rawRate(episodes, [value, low, high]);
  return { values: { ...rate.values, [n]: episodes?.matured ?? 0 }, reasons: rate.reasons };
}

/** Until the fit has filled it in; for good where no fit gives it for these dimensions or cases. */
function fitted(key: CrossMeasureKey, of: "method" | "officer", asked: Asked, shape: CrossShape): Part {
  const isGiven = fitOf(of, shape) !== null && canBeFitted(asked.portfolio) && !isByStanding(asked.filters);
  const reason: ReasonCode = isGiven ? "not-computed" : "not-estimable";
  return unknown(columnsOf(key), reason);
}

/** The columns of an estimate, its own first. */
function columnsOf(key: CrossMeasureKey): string[] {
  const { column, counted } = crossMeasure(key);
  const keys = estimateKeys(column);
  return counted ? [keys.value, keys.low, keys.high, keys.n] : [column];
}
