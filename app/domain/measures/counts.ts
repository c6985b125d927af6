/** What is counted: cases, episodes, payers, working time. */
import type { Measure } from "../measure";

const MATURED_UNKNOWN = {
  en: "Unknown where dates are assumed: a horizon needs real dates.",
  zh: "日期为假定值时无法判断观察期是否届满。",
};

export const COUNTS = {
  episodes: {
    label: { en: "Episodes", zh: "清收轮次" },
    kind: "count",
    definition: {
      en: "Runs of activities on one case under one method, begun in the period; a pause of more than 30 days ends one.",
      zh: "期内开始的清收轮次：同一案件、同一方法的连续行动，间隔超过30天即另起一轮。",
    },
  },
  methodCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Cases whose first episode under this method began in the period, so that months add up.",
      zh: "期内首次采用该方法的案件数；每个案件只计一次，各月可相加。",
    },
  },
  officerCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: {
      en: "Cases that this officer first held in the period.",
      zh: "期内首次由该信贷员负责的案件数。",
    },
  },
  placeCases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: { en: "Cases that defaulted in the period.", zh: "期内违约的案件数。" },
  },
  maturedEpisodes: {
    label: { en: "Followed-up episodes", zh: "观察期满轮次" },
    kind: "count",
    definition: {
      en: "Episodes that began at least the horizon before the cut-off date; only these enter a rate.",
      zh: "开始日距截止日不少于观察期的轮次；只有这些轮次计入回收率。",
    },
    unknownMeans: MATURED_UNKNOWN,
  },
  officerMaturedCases: {
    label: { en: "Followed-up cases", zh: "观察期满案件" },
    kind: "count",
    definition: {
      en: "First holds of this officer on a case that began at least the horizon before the cut-off date.",
      zh: "该信贷员首次负责且负责起始日距截止日不少于观察期的案件数。",
    },
    unknownMeans: MATURED_UNKNOWN,
  },
  workedCases: {
    label: { en: "Cases worked", zh: "清收案件数" },
    kind: "count",
    definition: {
      en: "Different cases with an episode begun in the period. A case counts once in every row in which it has one, so rows do not add up.",
      zh: "期内有清收轮次的不同案件数。一件案件在每个有其轮次的行中各计一次，各行不可相加。",
    },
  },
  placeMaturedCases: {
    label: { en: "Followed-up cases", zh: "观察期满案件" },
    kind: "count",
    definition: {
      en: "Cases that defaulted at least the horizon before the cut-off date.",
      zh: "违约日距截止日不少于观察期的案件数。",
    },
    unknownMeans: MATURED_UNKNOWN,
  },
  episodePayers: {
    label: { en: "Payers", zh: "有回款轮次" },
    kind: "count",
    definition: {
      en: "Episodes with complete follow-up and a receipt within the horizon after their first day.",
      zh: "观察期满的轮次中，自首日起观察期内有回款的轮次数。",
    },
    unknownMeans: MATURED_UNKNOWN,
    favourable: "more",
  },
  officerPayers: {
    label: { en: "Payers", zh: "有回款案件" },
    kind: "count",
    definition: {
      en: "Cases with complete follow-up and a receipt within the horizon after the officer took over, even if another officer held them by then.",
      zh: "观察期满的案件中，自该信贷员接手起观察期内有回款的案件数，不论届时由谁负责。",
    },
    unknownMeans: MATURED_UNKNOWN,
    favourable: "more",
  },
  minutes: {
    label: { en: "Minutes", zh: "工时（分钟）" },
    kind: "minutes",
    definition: {
      en: "Logged working minutes of activities in the period, over all officers present; unlogged time is not imputed.",
      zh: "期内行动登记的工时合计（全体参与人员）；未登记的不作推算。",
    },
    favourable: "less",
  },
  officerMinutes: {
    label: { en: "Minutes", zh: "工时（分钟）" },
    kind: "minutes",
    definition: {
      en: "Logged working minutes in the period; an activity's total is split equally among its officers.",
      zh: "期内登记的工时；多人参与的行动由参与人员均分。",
    },
    favourable: "less",
  },
  monthActivities: {
    label: { en: "Activities", zh: "清收行动" },
    kind: "count",
    definition: {
      en: "Activities dated in the period. Each counts once, under the officer who led it, so that officers add up; an episode counts for everyone who took part.",
      zh: "期内的清收行动次数。每次行动只计一次，归于主办人员，各信贷员之和等于总数；轮次则计入每位参与人员。",
    },
  },
  activities: {
    label: { en: "Activities", zh: "清收行动" },
    kind: "count",
    definition: { en: "Dated collection activities.", zh: "有日期的清收行动次数。" },
  },
  methodsTried: {
    label: { en: "Methods tried", zh: "已用方法数" },
    kind: "count",
    definition: { en: "Different methods used on the case so far.", zh: "该案件至今用过的不同方法数。" },
  },
  daysPastDue: {
    label: { en: "Days past due", zh: "逾期天数" },
    kind: "count",
    definition: {
      en: "Cut-off date less due date (where unknown, less default date), never below 0; 0 for a closed case.",
      zh: "截止日减到期日（到期日不详时减违约日），不低于0；已结案为0。",
    },
    favourable: "less",
  },
} as const satisfies Record<string, Measure>;
