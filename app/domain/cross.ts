/** The cross table: what it can be laid out by, what it can hold, and the columns that a choice of both has. */
import { DIMENSION_KEYS, DIMENSIONS, type DimensionKey } from "./dimensions";
import { FilterError } from "./filter-error";
import type { Column, Measure } from "./measure";
import { COMPARISONS } from "./measures/comparisons";
import { CONDUCT } from "./measures/conduct";
import { COUNTS } from "./measures/counts";
import { DESCRIPTORS } from "./measures/descriptors";
import { MONEY } from "./measures/money";
import { limitOf, RATES } from "./measures/rates";
import type { Bilingual } from "./text";

/** Where the figures of a measure come from. */
export type CrossSource = "flows" | "episodes" | "cases" | "conduct" | "effects" | "officers";

export interface CrossMeasure {
  /** Its column; those of its limits and of what it is counted over begin with the same. */
  column: string;
  measure: Measure;
  source: CrossSource;
  /** Dimensions over which its cells do not add up to the whole; `all`: over none. */
  addsUpBut: readonly DimensionKey[] | "all";
  /** What an estimate is counted over; absent: a sum, which has no limits. */
  counted?: Measure;
}

export const CROSS_MEASURES = {
  received: { column: "received_minor", measure: MONEY.received, source: "flows", addsUpBut: [] },
  credited: { column: "credited_minor", measure: MONEY.creditedToMethods, source: "flows", addsUpBut: [] },
  advanced: { column: "advanced_minor", measure: MONEY.advanced, source: "flows", addsUpBut: [] },
  cost: { column: "cost_minor", measure: MONEY.cost, source: "flows", addsUpBut: [] },
  hours: { column: "minutes", measure: COUNTS.minutes, source: "flows", addsUpBut: [] },
  activities: { column: "activities", measure: COUNTS.monthActivities, source: "flows", addsUpBut: [] },
  episodes: { column: "episodes", measure: COUNTS.episodes, source: "episodes", addsUpBut: ["officer"] },
  cases: { column: "cases", measure: COUNTS.workedCases, source: "cases", addsUpBut: "all" },
  payers: { column: "payers", measure: COUNTS.episodePayers, source: "episodes", addsUpBut: "all" },
  recovered_share: {
    column: "recovered_share",
    measure: RATES.rawRate,
    source: "episodes",
    addsUpBut: "all",
    counted: COUNTS.maturedEpisodes,
  },
  effect: {
    column: "effect",
    measure: RATES.effect,
    source: "effects",
    addsUpBut: "all",
    counted: COUNTS.maturedEpisodes,
  },
  observed_expected: {
    column: "observed_expected",
    measure: COMPARISONS.ratio,
    source: "officers",
    addsUpBut: "all",
    counted: COUNTS.officerMaturedCases,
  },
  breaches: { column: "breaches", measure: CONDUCT.allBreaches, source: "conduct", addsUpBut: [] },
} as const satisfies Record<string, CrossMeasure>;

export type CrossMeasureKey = keyof typeof CROSS_MEASURES;
export const CROSS_MEASURE_KEYS = Object.keys(CROSS_MEASURES) as CrossMeasureKey[];

export function crossMeasure(key: CrossMeasureKey): CrossMeasure {
  return CROSS_MEASURES[key];
}

/** What an address asks for, with what holds where it is silent. */
export interface CrossShape {
  /** One or two, the outer one first. */
  rows: readonly DimensionKey[];
  /** Null: a list by the rows alone. */
  column: DimensionKey | null;
  measures: readonly CrossMeasureKey[];
}

export interface CrossChoice {
  rows: readonly DimensionKey[];
  columns: DimensionKey | null;
  measure: readonly CrossMeasureKey[];
}

export const MOST_ROW_DIMENSIONS = 2;

/** Method by cause where nothing is chosen; rows alone where only they are. @throws FilterError for a dimension twice */
export function crossShape({ rows, columns, measure }: CrossChoice): CrossShape {
  if (columns !== null && rows.includes(columns))
    throw new FilterError("columns", columns, {
      en: `columns “${columns}” already stands in the rows: choose another dimension.`,
      zh: `列“${DIMENSIONS[columns].label.zh}”已在行中，请另选一项。`,
    });
  const measures = measure.length === 0 ? (["received"] as const) : measure;
  if (rows.length > 0) return { rows, column: columns, measures };
  return { rows: [columns === "method" ? "cause" : "method"], column: columns ?? "cause", measures };
}

/** All dimensions of a table, rows first. */
export function dimensionsOf({ rows, column }: CrossShape): DimensionKey[] {
  return column === null ? [...rows] : [...rows, column];
}

/** Whether the cells of a table add up to the whole. */
export function addsUp(key: CrossMeasureKey, shape: CrossShape): boolean {
  const { addsUpBut } = crossMeasure(key);
  return addsUpBut !== "all" && !dimensionsOf(shape).some((dimension) => addsUpBut.includes(dimension));
}

export function crossColumns({ rows, column, measures }: CrossShape): Column[] {
  return [
    ...rows.flatMap(rowColumns),
    ...(column === null ? [] : COLUMN_COLUMNS),
    ...measures.flatMap(measureColumns),
    REASON,
  ];
}

/** Columns of a table of this layout under which its cells are named. */
export const labelKey = (dimension: DimensionKey) => `${dimension}_label`;

/** Keys of an estimate's own column, of its limits and of what it is counted over. */
export function estimateKeys(column: string) {
  return { value: column, low: `${column}_low`, high: `${column}_high`, n: `${column}_n` };
}

function rowColumns(key: DimensionKey): Column[] {
  const { label, definition } = DIMENSIONS[key];
  return [
    { key, label, definition, kind: "code" },
    { key: labelKey(key), ...named(label), kind: "text" },
  ];
}

const COLUMN: Bilingual = { en: "Column", zh: "列" };
const COLUMN_COLUMNS: readonly Column[] = [
  {
    key: "column",
    label: COLUMN,
    definition: { en: "Code of the column that the cell stands in.", zh: "单元格所在列的代码。" },
    kind: "code",
  },
  { key: "column_label", ...named(COLUMN), kind: "text" },
];

const REASON: Column = { key: "reason", ...DESCRIPTORS.reason };

function named({ en, zh }: Bilingual) {
  return {
    label: { en: `${en}, name`, zh: `${zh}名称` },
    definition: { en: `Name of “${en}”.`, zh: `“${zh}”的名称。` },
  };
}

function measureColumns(key: CrossMeasureKey): Column[] {
  const { column, measure, counted } = crossMeasure(key);
  if (!counted) return [{ key: column, ...measure }];
  const keys = estimateKeys(column);
  return [
    { key: keys.value, ...measure },
    { key: keys.low, ...limitOf(measure, "low") },
    { key: keys.high, ...limitOf(measure, "high") },
    { key: keys.n, ...counted },
  ];
}

/** Every column that a choice can have. */
export const ALL_CROSS_COLUMNS: readonly Column[] = crossColumns({
  rows: DIMENSION_KEYS,
  column: DIMENSION_KEYS[0]!,
  measures: CROSS_MEASURE_KEYS,
});
