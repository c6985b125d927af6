/** Columns of the table of measures. */
import type { Measure } from "../report";

export const PORTFOLIO = {
  measure: {
    label: { en: "Measure", zh: "指标" },
    kind: "code",
    definition: { en: "The measure's code.", zh: "指标代码。" },
  },
  value: {
    label: { en: "Value", zh: "数值" },
    kind: "number",
    definition: {
      en: "Shares between 0 and 1; receipts per hour in minor units.",
      zh: "比例为0至1；每工时回款以最小货币单位计。",
    },
    unknownMeans: {
      en: "Nothing to divide by, not recorded, or dates assumed; the reason says which.",
      zh: "没有分母、未登记，或日期为假定值；原因列有说明。",
    },
  },
  numerator: {
    label: { en: "Above the line", zh: "分子" },
    kind: "number",
    definition: { en: "Money in minor units, or a count.", zh: "金额以最小货币单位计，或为计数。" },
    unknownMeans: { en: "Not recorded, or dates assumed.", zh: "未登记，或日期为假定值。" },
  },
  denominator: {
    label: { en: "Below the line", zh: "分母" },
    kind: "number",
    definition: {
      en: "Money in minor units, hours, or a count.",
      zh: "金额以最小货币单位计，或为工时、计数。",
    },
    unknownMeans: { en: "Not recorded, or dates assumed.", zh: "未登记，或日期为假定值。" },
  },
  measureDefinition: {
    label: { en: "Definition", zh: "定义" },
    kind: "text",
    definition: { en: "What the measure is.", zh: "指标的含义。" },
  },
} as const satisfies Record<string, Measure>;
