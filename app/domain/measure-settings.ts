/** What a reader may set of the measures: names of the parameters, limits, and what holds where nobody says otherwise. */
import type { NumberSetting } from "./filter";
import { DISCOUNT_RATE, PROMISE_GRACE_DAYS, PROMISE_KEPT_SHARE } from "./rules";
import type { Bilingual } from "./text";

const PERCENT = 100;

export const MEASURE_SETTINGS = {
  discount: {
    label: { en: "Discounted at", zh: "折现年率" },
    unit: { en: "% a year", zh: "%" },
    least: 0,
    most: 100,
    default: DISCOUNT_RATE * PERCENT,
  },
  grace: {
    label: { en: "Grace of a promise", zh: "承诺宽限" },
    unit: { en: "days", zh: "天" },
    least: 0,
    most: 365,
    default: PROMISE_GRACE_DAYS,
  },
  kept: {
    label: { en: "Promise kept from", zh: "视为兑现的比例" },
    unit: { en: "% paid", zh: "%" },
    least: 1,
    most: 100,
    default: PROMISE_KEPT_SHARE * PERCENT,
  },
} as const satisfies Record<string, NumberSetting>;

export type MeasureSettingKey = keyof typeof MEASURE_SETTINGS;
export type MeasureSettings = Readonly<Record<MeasureSettingKey, number>>;

/** How long a cohort is; nobody says: quarters while they are few. */
export const COHORT_LENGTHS = {
  quarter: { en: "quarters", zh: "按季度" },
  year: { en: "years", zh: "按年度" },
} as const satisfies Record<string, Bilingual>;
export type CohortLength = keyof typeof COHORT_LENGTHS;

/** Whole percent to a share. */
export const asShare = (percent: number) => percent / PERCENT;
