/** Conduct: breaches, what they are counted over, claims that expire, loans set aside for lawful referral. */
import { RULE_KIND_CODES } from "../conduct/rule-names";
import { FENCE_NAMES, FENCES } from "../fences/fence-names";
import type { Measure } from "../measure";
import { OPEN_BREACH_DAYS } from "../rules";
import { DEFAULT_LANGUAGE, inLanguage, type Language, marks } from "../text";

const ALL = { en: "All of them together.", zh: "全部合计。" };
const RULES = RULE_KIND_CODES.join(", ");
const list = (language: Language) =>
  FENCES.map((fence) =>
    language === DEFAULT_LANGUAGE
      ? `${FENCE_NAMES[fence].en} (${fence})`
      : inLanguage(FENCE_NAMES[fence], language),
  ).join(marks(language).list);

export const CONDUCT = {
  rule: {
    label: { en: "Rule", zh: "规则" },
    kind: "code",
    definition: { en: `Which rule of conduct: ${RULES}.`, zh: `所对照的行为规则。` },
  },
  jurisdiction: {
    label: { en: "Rules of", zh: "适用规范" },
    kind: "code",
    definition: {
      en: "Whose rules: cn, us, uk or eu, as shipped or as changed by the bank, each from its effective date.",
      zh: "所用规范：中国、美国、英国或欧盟，按出厂内容或银行修改后的内容，自生效日起适用。",
    },
  },
  method: {
    label: { en: "Method", zh: "清收方法" },
    kind: "code",
    definition: { en: "The method of the activities.", zh: "清收行动所属方法。" },
    unknownMeans: ALL,
  },
  officer: {
    label: { en: "Officer", zh: "信贷员" },
    kind: "code",
    definition: {
      en: "Who led the activities, the officer of the day where none is named; of a complaint, whom it names.",
      zh: "行动的牵头信贷员，未注明时为当日责任信贷员；投诉为被投诉人。",
    },
    unknownMeans: ALL,
  },
  branch: {
    label: { en: "Branch", zh: "分支机构" },
    kind: "code",
    definition: { en: "The branch of the cases.", zh: "案件所属的分支机构。" },
    unknownMeans: ALL,
  },
  level: {
    label: { en: "Level", zh: "层级" },
    kind: "code",
    definition: {
      en: "What the row sums over: a rule as a whole (rule), or a rule with each method, officer or branch. Add up rows of one level only.",
      zh: "本行的汇总层级：规则合计、或按清收方法、信贷员、分支机构。只可在同一层级内相加。",
    },
  },
  breaches: {
    label: { en: "Breaches", zh: "违规" },
    kind: "count",
    definition: {
      en: "Breaches of the rule in force on the day, dated in the period. One activity may break several rules.",
      zh: "期内违反当日有效规则的次数。一次行动可能违反多条规则。",
    },
    favourable: "less",
  },
  contacts: {
    label: { en: "Contacts checked", zh: "所查联系" },
    kind: "count",
    definition: {
      en: "Contacts covered by the rule whose record is complete; for complaints and incidents all contacts.",
      zh: "规则所查且有记录的联系；投诉与暴力威胁事件为全部联系。",
    },
  },
  cases: {
    label: { en: "Cases", zh: "案件数" },
    kind: "count",
    definition: { en: "Cases with such a contact, each once.", zh: "有此类联系的案件，每案计一次。" },
  },
  workedCases: {
    label: { en: "Cases with an activity", zh: "有行动的案件" },
    kind: "count",
    definition: {
      en: "Cases with an activity in the period, each once, whichever rules are in force.",
      zh: "期内有清收行动的案件，每案计一次，与适用哪些规则无关。",
    },
  },
  rate: {
    label: { en: "Per 100 cases", zh: "每百件" },
    kind: "number",
    definition: { en: "Breaches per 100 of these cases.", zh: "违规次数÷上述案件数×100。" },
    favourable: "less",
  },
  open: {
    label: { en: "Open breaches", zh: "未整改违规" },
    kind: "count",
    definition: {
      en: `Breaches of the last ${OPEN_BREACH_DAYS} days before the cut-off date: the files do not record when one is settled.`,
      zh: `截止日前${OPEN_BREACH_DAYS}天内的违规：文件不反映何时整改。`,
    },
    favourable: "less",
  },
  openGrave: {
    label: { en: "Open grave breaches", zh: "未整改严重违规" },
    kind: "count",
    definition: {
      en: `Of the open breaches, incidents, police as third party, freezes without a court and third parties without consent. A method or officer with any is never ranked first.`,
      zh: `未整改违规中的暴力威胁事件、公安参与催收、无法院案号的冻结与未经同意联系第三方。有此类违规者不列为首位。`,
    },
    unknownMeans: { en: "Not counted yet.", zh: "尚未统计。" },
    favourable: "less",
  },
  unrecorded: {
    label: { en: "Not recorded", zh: "未记录" },
    kind: "count",
    definition: {
      en: "Contacts covered by the rule whose record is incomplete: not counted as compliant.",
      zh: "规则应查而文件未记录的联系：不视为合规。",
    },
    favourable: "less",
  },
  allBreaches: {
    label: { en: "Breaches of conduct", zh: "行为违规" },
    kind: "count",
    definition: {
      en: "Breaches of all rules of conduct in force, complaints and incidents included, dated in the period.",
      zh: "期内违反各项有效行为规则的次数，含投诉与暴力威胁事件。",
    },
    unknownMeans: { en: "Not counted yet.", zh: "尚未统计。" },
    favourable: "less",
  },
  allRate: {
    label: { en: "Breaches per 100 cases", zh: "每百件违规" },
    kind: "number",
    definition: {
      en: "Those breaches per 100 cases with an activity in the period, whichever rules are in force.",
      zh: "上述违规÷期内有清收行动的案件数×100；案件数与适用哪些规则无关。",
    },
    unknownMeans: { en: "Not counted yet, or no activity.", zh: "尚未统计，或没有清收行动。" },
    favourable: "less",
  },
  activity: {
    label: { en: "Activity", zh: "行动编号" },
    kind: "code",
    definition: {
      en: "The bank's number of the activity, or of the complaint.",
      zh: "银行的行动编号或投诉编号。",
    },
  },
  on: {
    label: { en: "On", zh: "日期" },
    kind: "date",
    definition: { en: "Day of the activity or complaint.", zh: "行动或投诉日期。" },
  },
  lastEvidencedOn: {
    label: { en: "Last evidence", zh: "最近证据" },
    kind: "date",
    definition: {
      en: "Latest evidenced demand, acknowledgement or suit; the default where there is none.",
      zh: "最近一次有证据的催收、债务人承认或起诉；均无时为违约日。",
    },
  },
  daysLeft: {
    label: { en: "Days left", zh: "剩余天数" },
    kind: "count",
    definition: {
      en: "From the cut-off date to the last day of the limitation; negative: expired.",
      zh: "截止日至时效最后一日的天数；负数为已届满。",
    },
  },
  annualRate: {
    label: { en: "Annual rate", zh: "年利率" },
    kind: "share",
    definition: { en: "Of the loan, as delivered.", zh: "贷款年利率，按提供的数据。" },
  },
  cap: {
    label: { en: "Lawful cap", zh: "司法保护上限" },
    kind: "share",
    definition: {
      en: "Highest lawful rate on the day the loan was made, by the kind of lender; where the kind is not set, the lowest of that day. As supplied: four times the one-year LPR, 24 % before 20 August 2020.",
      zh: "放款日的利率上限，按出借人类别；未设定类别时取当日最低者。出厂内容：一年期LPR的四倍，2020年8月20日前为24%。",
    },
  },
  loanOn: {
    label: { en: "Lent on", zh: "放款日" },
    kind: "date",
    definition: {
      en: "When the loan was made; the default where that is unknown.",
      zh: "贷款发放日；未知时为违约日。",
    },
  },
  leftAlone: {
    label: { en: "Why", zh: "原因" },
    kind: "code",
    definition: {
      en: `Every reason that holds: ${list("en")}.`,
      zh: `全部成立的原因：${list("zh")}。`,
    },
  },
  why: {
    label: { en: "Why", zh: "原因" },
    kind: "code",
    definition: {
      en: "Unlicensed (unlicensed): the lender has no licence. Above the cap (above-cap): the rate exceeds the lawful cap of its date.",
      zh: "放贷机构无牌照，或利率高于当日司法保护上限。",
    },
  },
} as const satisfies Record<string, Measure>;
