/** What the list of cases can be narrowed to beyond places and methods: one entry each, as cases stand at the cut-off. */
import { AMOUNT_BANDS, type Band, PAST_DUE_BANDS } from "./bands";
import { UNKNOWN } from "./causes";
import { optionalSetting, someOf } from "./filter";
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

const OR = { en: " or ", zh: "或" };

export const CASE_CHOICES = {
  status: someOf("status", { en: "Status", zh: "状态" }, STATUSES, {
    pattern: { en: "status #", zh: "状态为#" },
    and: OR,
  }),
  five_tier: someOf("five_tier", { en: "Class", zh: "五级分类" }, CLASSES as Names<string>, {
    pattern: { en: "class #", zh: "五级分类为#" },
    and: OR,
  }),
  amount: someOf("amount", { en: "Outstanding", zh: "未偿余额" }, named(AMOUNT_BANDS), {
    pattern: { en: "outstanding #", zh: "未偿余额#" },
    and: OR,
  }),
  past_due: someOf("past_due", { en: "Days past due", zh: "逾期天数" }, named(PAST_DUE_BANDS), {
    pattern: { en: "past due #", zh: "逾期#" },
    and: OR,
  }),
  untouched: optionalSetting("untouched", {
    label: { en: "Without an activity for", zh: "无清收行动已满" },
    unit: { en: "days", zh: "天" },
    least: 1,
    most: 3650,
  }),
} as const;

/** Names of what each can be set to, for its form; a number where it has none. */
export const CASE_CHOICE_NAMES: Readonly<Record<keyof typeof CASE_CHOICES, Names<string> | null>> = {
  status: STATUSES,
  five_tier: CLASSES,
  amount: named(AMOUNT_BANDS),
  past_due: named(PAST_DUE_BANDS),
  untouched: null,
};

export type CaseChoiceKey = keyof typeof CASE_CHOICES;
export const CASE_CHOICE_KEYS = Object.keys(CASE_CHOICES) as CaseChoiceKey[];
