/** What a method's own panel shows: its tables, each with its question, its columns and what it needs from the files. */
import type { Column, ColumnKind, Row } from "../report";
import type { Bilingual } from "../text";

export interface PanelTable {
  key: string;
  title: Bilingual;
  /** What it compares, over what, and how it could be wrong. */
  note: Bilingual;
  /** Which files and columns it comes from: what to deliver where it is empty. */
  needs: Bilingual;
  columns: readonly Column[];
  /** By column key: names of the codes that stand in it, alone or joined by `;`. */
  names?: Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;
  /** Rows are cases or things of cases, which may be many: a page shows the first. */
  isList?: true;
}

/** A table filled. */
export interface FilledTable {
  key: string;
  rows: readonly Row[];
  /** Why there are no rows: the files do not record it, or nothing of the kind happened. Null: there are. */
  reason: "not-recorded" | "no-observations" | null;
  /** Beside the rows, where they are better seen than read. */
  curves?: readonly PanelCurve[];
}

/** From 0 to 1 in both directions; `key` names the row that it belongs to. */
export interface PanelCurve {
  key: string;
  points: readonly { x: number; y: number }[];
}

export function column(
  key: string,
  kind: ColumnKind,
  [en, zh]: readonly [string, string],
  [definitionEn, definitionZh]: readonly [string, string],
): Column {
  return { key, kind, label: { en, zh }, definition: { en: definitionEn, zh: definitionZh } };
}

/** The ends of the interval of a share of counts, see `sharePart`. */
export const wilsonLimits = (share: string): readonly Column[] => [
  column(`${share}_low`, "share", ["Low", "下限"], ["Lower 95 % limit (Wilson).", "95%区间下限（Wilson）。"]),
  column(
    `${share}_high`,
    "share",
    ["High", "上限"],
    ["Upper 95 % limit (Wilson).", "95%区间上限（Wilson）。"],
  ),
];

/** What became of the episodes in a row. */
export const OUTCOME_COLUMNS: readonly Column[] = [
  column("episodes", "count", ["Episodes", "轮次"], ["Episodes in the row.", "本行的轮次。"]),
  column(
    "matured",
    "count",
    ["Followed up", "观察期已满"],
    [
      "Of these, episodes that began at least the horizon before the cut-off date, with something outstanding.",
      "其中截止日已满观察期且首日有余额的轮次。",
    ],
  ),
  column(
    "payers",
    "count",
    ["With a receipt", "有回款"],
    [
      "Of those followed up, episodes with a receipt within the horizon.",
      "观察期已满的轮次中，期内有回款者。",
    ],
  ),
  column(
    "recovered_rate",
    "share",
    ["Recovered", "回收比例"],
    [
      "Mean share of the outstanding on the first day received within the horizon, less new money lent; with 95 % limits by borrower. Unadjusted for the kind of case.",
      "观察期内回款减新增贷款占首日余额之比的平均，附按借款人聚类的95%区间。未就案件难易作校正。",
    ],
  ),
  column(
    "recovered_low",
    "share",
    ["Recovered, low", "回收比例下限"],
    ["Lower 95 % limit.", "95%区间下限。"],
  ),
  column(
    "recovered_high",
    "share",
    ["Recovered, high", "回收比例上限"],
    ["Upper 95 % limit.", "95%区间上限。"],
  ),
];

/** The rows of a table against each other on comparable cases, see `againstOthers`. */
export const COMPARED_COLUMNS: readonly Column[] = [
  column(
    "adjusted_rate",
    "share",
    ["Recovered on comparable cases", "同类案件回收比例"],
    [
      "Mean share received had all episodes compared been in this row: doubly robust, adjusted for what was known before the first day.",
      "假设参与比较的轮次都属本行时的平均回收比例：双重稳健估计，就首日前已知的情况作校正。",
    ],
  ),
  column("adjusted_low", "share", ["Low", "下限"], ["Lower 95 % limit.", "95%区间下限。"]),
  column("adjusted_high", "share", ["High", "上限"], ["Upper 95 % limit.", "95%区间上限。"]),
  column(
    "against_rate",
    "points",
    ["Against the others", "与其他各行相比"],
    [
      "Points of the debt recovered beyond the mix of the other rows, on the same cases.",
      "在同样案件上，比其他各行的组合多收回的百分点。",
    ],
  ),
  column("against_low", "points", ["Low", "下限"], ["Lower 95 % limit.", "95%区间下限。"]),
  column("against_high", "points", ["High", "上限"], ["Upper 95 % limit.", "95%区间上限。"]),
  column(
    "effective_sample_size",
    "number",
    ["Effective number", "有效样本量"],
    [
      "As many equally weighted episodes as the row's weighted ones are worth.",
      "本行加权后的轮次相当于多少个等权轮次。",
    ],
  ),
];

export const REASON_COLUMN: Column = column(
  "reason",
  "reasons",
  ["Why empty", "空值原因"],
  ["The reason for each empty figure of the row.", "本行每个空值的原因。"],
);

/** The kind of thing a row is of. */
export function keyColumn(
  key: string,
  label: readonly [string, string],
  definition: readonly [string, string],
) {
  return column(key, "code", label, definition);
}

export const CASE_COLUMN: Column = column(
  "case_id",
  "code",
  ["Case", "案件"],
  ["The bank's number of the case.", "银行的案件编号。"],
);
