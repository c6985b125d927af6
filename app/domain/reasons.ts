/** Why a figure of a report is unknown. The codes are stable; they stand in the `reason` column as `column:code`. */
import type { Reason } from "../statistics/interval";
import type { Bilingual } from "./text";

export const REASONS = {
  "no-observations": { en: "nothing to count", zh: "没有可统计的记录" },
  "not-matured": { en: "not followed up long enough", zh: "观察期未满" },
  "too-few": { en: "too few to say", zh: "样本太少" },
  "zero-denominator": { en: "nothing owed to divide by", zh: "分母为零" },
  "no-overlap": { en: "no comparable cases", zh: "没有可比案件" },
  "no-variation": { en: "all alike, so no interval", zh: "数值全部相同，无法给出区间" },
  "not-computed": { en: "not computed", zh: "尚未计算" },
  "not-reached": { en: "the curve ends before", zh: "曲线尚未达到" },
  "not-estimable": { en: "the data cannot tell it apart", zh: "数据无法区分" },
  "not-converged": { en: "the computation found no answer", zh: "计算未能收敛" },
  "not-recorded": { en: "the files do not say", zh: "文件未记录" },
  "few-effective": { en: "rests on a few heavy cases", zh: "仅依赖少数案件" },
  unbalanced: { en: "the cases compared are not alike", zh: "可比案件仍不均衡" },
  "moves-the-past": { en: "seems to move what came before it", zh: "似乎影响了之前的还款" },
  "dates-assumed": { en: "dates were assumed at import", zh: "日期为导入时假定" },
} as const satisfies Record<Reason, Bilingual> & Record<string, Bilingual>;

export type ReasonCode = keyof typeof REASONS;

/** Column → why it is unknown; joined in the order given: `raw_rate:not-matured;effect:not-computed`. Null: all known. */
export function reasonText(reasons: Readonly<Record<string, ReasonCode | null>>): string | null {
  const pairs = Object.entries(reasons).flatMap(([column, code]) => (code ? [`${column}:${code}`] : []));
  return pairs.length === 0 ? null : pairs.join(";");
}

/** Reads a reason cell back: column → code. */
export function reasonsByColumn(text: string | null): ReadonlyMap<string, string> {
  const pairs = (text ?? "").split(";").filter(Boolean);
  return new Map(pairs.map((pair) => pair.split(":") as [string, string]));
}
