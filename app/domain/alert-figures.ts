/** The figures that can be watched, one entry each: what they are, how they are written, and the page they stand on. */
import type { AlertFigure } from "./sending";

export const ALERT_FIGURES = {
  "recovered-share": {
    label: { en: "Recovered share", zh: "已回收占比" },
    definition: {
      en: "Recovered within the usual horizon, of cases followed up that long: as on the overview.",
      zh: "观察期满的案件在通常观察期内的回收占比，与总览一致。",
    },
    kind: "share",
    page: "/",
  },
  "receipts-last-month": {
    label: { en: "Receipts of the last complete month", zh: "最近一个完整月的回款" },
    definition: { en: "Money received in that month.", zh: "该月收到的款项。" },
    kind: "money",
    page: "/",
  },
  "last-month-of-target": {
    label: { en: "Receipts of the last complete month, of its target", zh: "最近一个完整月的目标完成率" },
    definition: {
      en: "Received over target, in the places that have a target for that month.",
      zh: "该月设有目标的范围内，回款÷目标。",
    },
    kind: "share",
    page: "/branches",
  },
  "cost-to-collect": {
    label: { en: "Cost to collect", zh: "清收成本率" },
    definition: {
      en: "Logged cost over receipts in the last twelve complete months.",
      zh: "最近十二个完整月登记的成本÷回款。",
    },
    kind: "share",
    page: "/",
  },
  outstanding: {
    label: { en: "Outstanding of open cases", zh: "未结案件余额" },
    definition: { en: "At the cut-off date.", zh: "截至数据截止日。" },
    kind: "money",
    page: "/",
  },
  "soon-time-barred": {
    label: { en: "Cases soon time-barred", zh: "诉讼时效即将届满的案件" },
    definition: {
      en: "Open cases whose limitation ends within 90 days of the cut-off date.",
      zh: "数据截止日后90天内诉讼时效届满的未结案件。",
    },
    kind: "count",
    page: "/",
  },
  "untouched-cases": {
    label: { en: "Untouched cases", zh: "未跟进的案件" },
    definition: {
      en: "Open cases without an activity in the 90 days before the cut-off date.",
      zh: "数据截止日前90天内没有任何行动的未结案件。",
    },
    kind: "count",
    page: "/",
  },
  "open-grave-breaches": {
    label: { en: "Open grave breaches of conduct", zh: "未处理的严重违规" },
    definition: {
      en: "Breaches of grave rules that are not settled, under the rules of conduct in force here.",
      zh: "按本行适用的行为规则，尚未处理的严重违规次数。",
    },
    kind: "count",
    page: "/conduct",
  },
  "data-age": {
    label: { en: "Age of the data", zh: "数据滞后天数" },
    definition: { en: "Days from the cut-off date to today.", zh: "数据截止日至今日的天数。" },
    kind: "days",
    page: "/data-quality",
    isOfToday: true,
  },
} as const satisfies Record<string, AlertFigure>;

export type AlertFigureKey = keyof typeof ALERT_FIGURES;

export function isAlertFigure(key: string): key is AlertFigureKey {
  return Object.hasOwn(ALERT_FIGURES, key);
}

export function alertFigure(key: AlertFigureKey): AlertFigure {
  return ALERT_FIGURES[key];
}
