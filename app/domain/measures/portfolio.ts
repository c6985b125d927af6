/** Columns of the table of measures. */
import type { Measure } from "../measure";

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
      en: "Shares between 0 and 1; receipts per hour as money.",
      zh: "比例为0至1；每工时回款为金额。",
    },
    unknownMeans: {
      en: "No denominator, not recorded, or dates assumed; the reason gives which.",
      zh: "没有分母、未登记，或日期为假定值；原因列有说明。",
    },
  },
  numerator: {
    label: { en: "Numerator", zh: "分子" },
    kind: "number",
    definition: { en: "Money, or a count.", zh: "金额，或计数。" },
    unknownMeans: { en: "Not recorded, or dates assumed.", zh: "未登记，或日期为假定值。" },
  },
  denominator: {
    label: { en: "Denominator", zh: "分母" },
    kind: "number",
    definition: {
      en: "Money, hours, or a count.",
      zh: "金额、工时或计数。",
    },
    unknownMeans: { en: "Not recorded, or dates assumed.", zh: "未登记，或日期为假定值。" },
  },
  measureDefinition: {
    label: { en: "Definition", zh: "定义" },
    kind: "text",
    definition: { en: "What the measure means.", zh: "指标的含义。" },
  },
} as const satisfies Record<string, Measure>;
