/** One period beside another: which figures of a report are compared, and the columns that say so. */
import type { FilterState } from "./filters";
import type { Column, Measure } from "./measure";
import type { Bilingual } from "./text";

/** A figure of a report. With limits it is an estimate, and its change has an interval; without, it is counted. */
export interface ComparedFigure {
  key: string;
  low?: string;
  high?: string;
}

const counted = (...keys: string[]): ComparedFigure[] => keys.map((key) => ({ key }));
const estimated = (key: string, stem: string): ComparedFigure => ({
  key,
  low: `${stem}_low`,
  high: `${stem}_high`,
});

const OF_PLACES = [
  ...counted("received_minor", "net_minor", "cost_minor", "cases"),
  estimated("gross_rate", "gross"),
  estimated("net_rate", "net"),
  estimated("standardised_rate", "standardised"),
];

/** Whether an address names a second period; an open end is one of the data. */
export function isComparing({ vs_from, vs_to }: Pick<FilterState, "vs_from" | "vs_to">): boolean {
  return vs_from !== null || vs_to !== null;
}

/** The same without it. */
export function withoutComparison(filters: FilterState): FilterState {
  return { ...filters, vs_from: null, vs_to: null };
}

/** Of each report that can be compared, in the order of its columns. */
export const COMPARED = {
  regions: OF_PLACES,
  branches: OF_PLACES,
  causes: OF_PLACES,
  methods: [
    ...counted("credited_minor", "cost_minor", "episodes", "minutes"),
    estimated("raw_rate", "raw"),
    estimated("adjusted_rate", "adjusted"),
  ],
  officers: [
    ...counted("credited_minor", "cost_minor", "cases", "minutes"),
    estimated("raw_rate", "raw"),
    estimated("ratio", "ratio"),
  ],
} as const satisfies Record<string, readonly ComparedFigure[]>;

export type ComparedName = keyof typeof COMPARED;

export function isCompared(name: string): name is ComparedName {
  return Object.hasOwn(COMPARED, name);
}

/** The key of a figure's column in the other period, and of its change with the limits of that. */
export const otherKey = (key: string) => `vs_${key}`;
export const changeKey = (key: string) => `change_${key}`;

/** What a comparison adds to the columns of a report. */
export function comparisonColumns(columns: readonly Column[], figures: readonly ComparedFigure[]): Column[] {
  return figures.flatMap((figure) => {
    const column = columns.find(({ key }) => key === figure.key);
    if (column === undefined) throw new Error(`comparisonColumns requires a column ${figure.key}`);
    const { low, high } = figure;
    const ends = [low, high].flatMap((key) => columns.find((each) => each.key === key) ?? []);
    const change = changeOf(column, figure);
    return [
      ...[column, ...ends].map((each) => inOtherPeriod(each)),
      { ...change, key: changeKey(figure.key) },
      ...(low !== undefined && high !== undefined
        ? [
            { ...change, key: changeKey(low), label: limitLabel(change.label, "low") },
            { ...change, key: changeKey(high), label: limitLabel(change.label, "high") },
          ]
        : []),
    ];
  });
}

function inOtherPeriod({ key, label, ...measure }: Column): Column {
  return {
    ...measure,
    key: otherKey(key),
    label: { en: `${label.en}, other period`, zh: `${label.zh}（对比期）` },
  };
}

/** A counted figure changes by a share of what it was, an estimate by the difference. */
function changeOf({ label, kind, favourable }: Column, { low }: ComparedFigure): Measure {
  const isEstimate = low !== undefined;
  const name = { en: `Change of ${lowered(label.en)}`, zh: `${label.zh}的变化` };
  return {
    label: name,
    kind: !isEstimate ? "share" : kind === "share" ? "points" : "number",
    favourable,
    definition: isEstimate
      ? {
          en: "This period less the other period. The limits hold for two independent estimates (Newcombe's method); the two periods share borrowers, so they are approximate.",
          zh: "本期减对比期。上下限按两个相互独立的估计值计算（Newcombe法）；两期有共同的借款人，故为近似值。",
        }
      : {
          en: "This period over the other period, less one; unknown where the two are not as long, a month of either is not complete or was not delivered, or nothing was there before.",
          zh: "本期除以对比期再减一；两期长度不同、其中有月份不完整或未提供数据、或对比期为零时为未知。",
        },
  };
}

function limitLabel({ en, zh }: Bilingual, end: "low" | "high"): Bilingual {
  return end === "low"
    ? { en: `${en}, lower limit`, zh: `${zh}（下限）` }
    : { en: `${en}, upper limit`, zh: `${zh}（上限）` };
}

function lowered(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
