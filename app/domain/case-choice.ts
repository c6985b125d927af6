/** What can be asked of cases beyond places and methods, one entry each: how they stand at the cut-off. */
import { AMOUNT_BANDS, type Band, PAST_DUE_BANDS } from "./bands";
import { UNKNOWN } from "./causes";
import { type ExclusionOf, exclusionOf, type Filter, optionalSetting, someLeftOut, someOf } from "./filter";
import type { Bilingual } from "./text";
import { CLOSE_REASONS, FIVE_TIERS } from "./vocabularies";

type Names<Word extends string> = Readonly<Record<Word, Bilingual>>;

const STATUSES = {
  open: { en: "open", zh: "在办" },
  closed: { en: "closed, reason unknown", zh: "已结案（原因不详）" },
  ...CLOSE_REASONS,
} satisfies Names<string>;

const CLASSES = { ...FIVE_TIERS, [UNKNOWN]: { en: "unknown", zh: "未知" } } satisfies Names<string>;

const named = (bands: readonly Band[]): Names<string> =>
  Object.fromEntries(bands.map(({ code, name }) => [code, name]));

interface Listed {
  label: Bilingual;
  names: Names<string>;
  /** How a sentence says which are chosen, `#` for the names. */
  only: Bilingual;
  without: Bilingual;
}

const LISTS = {
  status: {
    label: { en: "Status", zh: "状态" },
    names: STATUSES,
    only: { en: "status #", zh: "状态为#" },
    without: { en: "status other than #", zh: "状态非#" },
  },
  five_tier: {
    label: { en: "Class", zh: "五级分类" },
    names: CLASSES,
    only: { en: "class #", zh: "五级分类为#" },
    without: { en: "class other than #", zh: "五级分类非#" },
  },
  amount: {
    label: { en: "Outstanding", zh: "未偿余额" },
    names: named(AMOUNT_BANDS),
    only: { en: "outstanding #", zh: "未偿余额#" },
    without: { en: "outstanding other than #", zh: "未偿余额不在#" },
  },
  past_due: {
    label: { en: "Days past due", zh: "逾期天数" },
    names: named(PAST_DUE_BANDS),
    only: { en: "past due #", zh: "逾期#" },
    without: { en: "past due other than #", zh: "逾期不在#" },
  },
} satisfies Readonly<Record<string, Listed>>;
export type CaseListKey = keyof typeof LISTS;
export const CASE_LIST_KEYS = Object.keys(LISTS) as CaseListKey[];

type Words = Filter<readonly string[]>;

const CHOOSING = Object.fromEntries(
  CASE_LIST_KEYS.map((key) => {
    const { label, names, only } = LISTS[key];
    return [key, someOf(key, label, names, { pattern: only })];
  }),
) as unknown as Readonly<Record<CaseListKey, Words>>;

const LEAVING_OUT = Object.fromEntries(
  CASE_LIST_KEYS.map((key) => {
    const { label, names, without } = LISTS[key];
    return [exclusionOf(key), someLeftOut(key, label, names, without)];
  }),
) as unknown as Readonly<Record<ExclusionOf<CaseListKey>, Words>>;

export const CASE_CHOICES = {
  ...CHOOSING,
  ...LEAVING_OUT,
  untouched: optionalSetting("untouched", {
    label: { en: "Without an activity for", zh: "无清收行动已满" },
    unit: { en: "days", zh: "天" },
    least: 1,
    most: 3650,
  }),
} as const;

/** What the words of each list are called. */
export function caseListNames(key: CaseListKey): Names<string> {
  return LISTS[key].names;
}

export type CaseChoiceKey = keyof typeof CASE_CHOICES;
export const CASE_CHOICE_KEYS = Object.keys(CASE_CHOICES) as CaseChoiceKey[];
