/** The reports, one entry each: title, columns in the order that exports keep, own order, and how they may be read. */
import { ALL_CROSS_COLUMNS } from "./cross";
import { type DimensionKey, dimensionColumn } from "./dimensions";
import { ATTEMPTS } from "./measures/attempts";
import { COMPARISONS } from "./measures/comparisons";
import { CONDUCT } from "./measures/conduct";
import { COUNTS } from "./measures/counts";
import { DECISIONS } from "./measures/decisions";
import { DESCRIPTORS } from "./measures/descriptors";
import { FLOWS } from "./measures/flows";
import { MONEY } from "./measures/money";
import { PLAN } from "./measures/plan";
import { PORTFOLIO } from "./measures/portfolio";
import { limitOf, RATES } from "./measures/rates";
import { gainLimit, ROTATION } from "./measures/rotation";
import { TARGETS } from "./measures/targets";
import { recoveredBy, VINTAGES } from "./measures/vintages";
import { WHY_NOW } from "./measures/why-now";
import type { Column, Measure, ReportMeaning } from "./report";
import type { ReportName } from "./report-names";
import type { Bilingual } from "./text";
import { CURVE_MONTHS, curveColumn } from "./vintages";

export interface ReportDefinition extends Pick<ReportMeaning, "subject" | "says" | "saysNot" | "order"> {
  title: Bilingual;
  columns: readonly Column[];
  /** What one row is of; absent where rows are of no dimension. */
  of?: DimensionKey;
  /** See `ReportMeaning`; absent: some do. */
  isJudged?: boolean;
  /** Its rows come in an order of their own, which holds where no other is asked for. */
  isInOrder?: true;
}

const PLACE_COLUMNS = columns({
  key: DESCRIPTORS.key,
  label: DESCRIPTORS.label,
  cases: COUNTS.placeCases,
  matured_cases: COUNTS.placeMaturedCases,
  exposure_minor: MONEY.exposure,
  received_minor: MONEY.received,
  net_minor: MONEY.net,
  cost_minor: MONEY.cost,
  gross_rate: RATES.grossRate,
  gross_low: limitOf(RATES.grossRate, "low"),
  gross_high: limitOf(RATES.grossRate, "high"),
  net_rate: RATES.netRate,
  standardised_rate: RATES.standardisedPlaceRate,
  reason: DESCRIPTORS.reason,
  net_low: limitOf(RATES.netRate, "low"),
  net_high: limitOf(RATES.netRate, "high"),
  standardised_low: limitOf(RATES.standardisedPlaceRate, "low"),
  standardised_high: limitOf(RATES.standardisedPlaceRate, "high"),
  standardised_lost_share: RATES.standardisedPlaceLostShare,
});

const PLACE_SAYS = {
  says: {
    en: "How much was received, what it cost, and how much of the exposure was recovered; the standardised rate compares at the same mix of exposure, days past due and security, and of causes (for causes: of regions).",
    zh: "可以看出回款多少、成本多少、敞口回收了多少；标准化回收率在敞口、逾期天数、担保方式和违约原因（各违约原因之间则为地区）方面可比。",
  },
  saysNot: {
    en: "Not who works better: cases differ in more than the standardised factors. Received and rates count different cases: receipts by their own date, rates by date of default.",
    zh: "不能据此判断谁做得更好：案件的差别不止于标准化的几项。回款按到账日期统计，回收率按违约日期统计，两者口径不同。",
  },
} as const;

const CONDUCT_SAYS = {
  says: {
    en: "How often logged activities breach a rule of conduct in force on the day, and where. Each breach links to its activity.",
    zh: "可以看出清收行动违反当日有效行为规则的次数与所在；每次违规均可查到对应行动。",
  },
  saysNot: {
    en: "Nothing about what was not recorded: a missing record does not prove good conduct. For orientation, not legal advice.",
    zh: "未记录之事无从判断：没有记录不等于合规。仅供参考，不构成法律意见。",
  },
} as const;

const ROTATION_SAYS = {
  says: {
    en: "Which stuck cases could change hands within their branch, to which officer, and the expected gain, within officers' hours and the cap on handovers. Filters show parts of the plan; it is made for whole branches.",
    zh: "可以看出分支机构内哪些停滞案件可以移交、交给谁、预计增收多少，均在各人工时与移交上限之内。筛选只显示方案的一部分，方案按整个分支机构制定。",
  },
  saysNot: {
    en: "Not that an officer works badly: cases held for long are stuck under anyone. The gain is predicted from past changes; hand over half of the list, selected at random, and compare.",
    zh: "不说明某位信贷员工作不力：久拖的案件在谁手中都会停滞。增收由以往的更换推算；宜随机抽取一半移交，再作比较。",
  },
} as const;

export const REPORTS = {
  methods: {
    title: { en: "Methods", zh: "清收方法" },
    subject: { en: "Receipts, work and outcomes by method", zh: "各清收方法的回款、投入与结果" },
    of: "method",
    columns: columns({
      method: dimensionColumn("method"),
      label: DESCRIPTORS.label,
      episodes: COUNTS.episodes,
      cases: COUNTS.methodCases,
      matured_episodes: COUNTS.maturedEpisodes,
      payers: COUNTS.episodePayers,
      outstanding_minor: MONEY.episodeOutstanding,
      credited_minor: MONEY.credited,
      advanced_minor: MONEY.advanced,
      cost_minor: MONEY.cost,
      minutes: COUNTS.minutes,
      raw_rate: RATES.rawRate,
      adjusted_rate: RATES.adjustedRate,
      adjusted_low: limitOf(RATES.adjustedRate, "low"),
      adjusted_high: limitOf(RATES.adjustedRate, "high"),
      effect: RATES.effect,
      effect_low: limitOf(RATES.effect, "low"),
      effect_high: limitOf(RATES.effect, "high"),
      effective_sample_size: COMPARISONS.effectiveSampleSize,
      badge: DESCRIPTORS.badge,
      reason: DESCRIPTORS.reason,
      raw_low: limitOf(RATES.rawRate, "low"),
      raw_high: limitOf(RATES.rawRate, "high"),
      standardised_rate: RATES.standardisedEpisodeRate,
      standardised_low: limitOf(RATES.standardisedEpisodeRate, "low"),
      standardised_high: limitOf(RATES.standardisedEpisodeRate, "high"),
      breaches: CONDUCT.allBreaches,
      breaches_per_100: CONDUCT.allRate,
      open_breaches: CONDUCT.open,
      open_grave_breaches: CONDUCT.openGrave,
      standardised_lost_share: RATES.standardisedLostShare,
      effect_lost_share: RATES.effectLostShare,
    }),
    order: "-credited_minor",
    says: {
      en: "Which method was credited with which receipts, what it cost, and what share of the outstanding was recovered after its episodes began.",
      zh: "可以看出各方法归因的回款、成本，以及轮次开始后收回的余额比例。",
    },
    saysNot: {
      en: "Credit shows attribution, not effect: a method may step in when the money is coming anyway. Recovered shares are descriptive: hard cases get the hard methods.",
      zh: "归因不等于成效：某方法可能恰在款项将到时介入。平均回收比例仅为描述，难案往往用难法。",
    },
  },
  officers: {
    title: { en: "Officers", zh: "信贷员" },
    subject: { en: "Receipts, work and outcomes by officer", zh: "各信贷员的回款、投入与结果" },
    of: "officer",
    columns: columns({
      officer: dimensionColumn("officer"),
      name: DESCRIPTORS.officerName,
      branch: DESCRIPTORS.homeBranch,
      region: DESCRIPTORS.homeRegion,
      cases: COUNTS.officerCases,
      matured_cases: COUNTS.officerMaturedCases,
      payers: COUNTS.officerPayers,
      credited_minor: MONEY.credited,
      cost_minor: MONEY.officerCost,
      minutes: COUNTS.officerMinutes,
      observed: COMPARISONS.observed,
      expected: COMPARISONS.expected,
      ratio: COMPARISONS.ratio,
      ratio_low: limitOf(COMPARISONS.ratio, "low"),
      ratio_high: limitOf(COMPARISONS.ratio, "high"),
      shrunken: COMPARISONS.shrunken,
      shrunken_low: limitOf(COMPARISONS.shrunken, "low"),
      shrunken_high: limitOf(COMPARISONS.shrunken, "high"),
      top_quarter_probability: COMPARISONS.topQuarterProbability,
      flag: DESCRIPTORS.flag,
      reason: DESCRIPTORS.reason,
      raw_rate: RATES.rawRate,
      raw_low: limitOf(RATES.rawRate, "low"),
      raw_high: limitOf(RATES.rawRate, "high"),
      matured_episodes: COUNTS.maturedEpisodes,
      breaches: CONDUCT.allBreaches,
      breaches_per_100: CONDUCT.allRate,
      open_breaches: CONDUCT.open,
      open_grave_breaches: CONDUCT.openGrave,
    }),
    order: "name",
    says: {
      en: "What each officer held, worked on and was credited with, on the days it happened.",
      zh: "可以看出每位信贷员当日负责、经办及归因的情况。",
    },
    saysNot: {
      en: "Not a ranking: officers have different cases and small numbers, and receipts are often credited to the last officer to act.",
      zh: "不是排名：各人案件不同、数量不多，回款往往记在最后行动者名下。",
    },
  },
  regions: {
    title: { en: "Regions", zh: "地区" },
    subject: { en: "Receipts and recovery by region", zh: "各地区的回款与回收率" },
    of: "region",
    columns: PLACE_COLUMNS,
    order: "-received_minor",
    ...PLACE_SAYS,
  },
  branches: {
    title: { en: "Branches", zh: "分支机构" },
    subject: { en: "Receipts and recovery by branch", zh: "各分支机构的回款与回收率" },
    of: "branch",
    columns: PLACE_COLUMNS,
    order: "-received_minor",
    ...PLACE_SAYS,
  },
  causes: {
    title: { en: "Causes of default", zh: "违约原因" },
    subject: { en: "Receipts and recovery by cause of default", zh: "各违约原因的回款与回收率" },
    of: "cause",
    columns: PLACE_COLUMNS,
    order: "-received_minor",
    ...PLACE_SAYS,
  },
  trend: {
    title: { en: "Trend", zh: "月度走势" },
    subject: { en: "Receipts, cost and work by month", zh: "各月的回款、成本与投入" },
    columns: columns({
      month: DESCRIPTORS.month,
      received_minor: MONEY.received,
      credited_minor: MONEY.creditedToMethods,
      cost_minor: MONEY.cost,
      episodes: COUNTS.episodes,
      activities: COUNTS.monthActivities,
      complete: DESCRIPTORS.complete,
    }),
    order: "month",
    says: {
      en: "Receipts and work in each month.",
      zh: "可以看出每月的回款与清收投入。",
    },
    saysNot: {
      en: "The month of the cut-off date is not complete: exclude it from comparisons.",
      zh: "截止日所在月份尚未结束，不宜与其他月份比较。",
    },
  },
  vintages: {
    title: { en: "Vintages", zh: "违约批次" },
    subject: { en: "Recovery by time of default", zh: "各违约批次的回收" },
    columns: columns({
      cohort: VINTAGES.cohort,
      cases: VINTAGES.cohortCases,
      exposure_minor: VINTAGES.cohortExposure,
      youngest_age_months: VINTAGES.youngestAge,
      matured_cases: VINTAGES.maturedCases,
      matured_exposure_minor: VINTAGES.maturedExposure,
      gross_rate: RATES.grossRate,
      net_rate: RATES.netRate,
      discounted_rate: VINTAGES.discountedRate,
      loss_given_default: VINTAGES.lossGivenDefault,
      cure_rate: VINTAGES.cureRate,
      followed_cures: VINTAGES.followedCures,
      redefault_rate: VINTAGES.redefaultRate,
      ...Object.fromEntries(CURVE_MONTHS.map((months) => [curveColumn(months), recoveredBy(months)])),
      reason: DESCRIPTORS.reason,
      gross_low: limitOf(RATES.grossRate, "low"),
      gross_high: limitOf(RATES.grossRate, "high"),
      net_low: limitOf(RATES.netRate, "low"),
      net_high: limitOf(RATES.netRate, "high"),
      discounted_low: limitOf(VINTAGES.discountedRate, "low"),
      discounted_high: limitOf(VINTAGES.discountedRate, "high"),
    }),
    order: "cohort",
    says: {
      en: "How fast each entry cohort recovered, and what remained after cost and time at the horizon.",
      zh: "可以看出各违约批次回款的快慢，以及观察期末扣除成本和时间价值后的回收。",
    },
    saysNot: {
      en: "A later cohort with a higher curve does not prove better work: it may have easier cases. Curves stop at the age of the youngest case, so that no case without enough time counts as unpaid.",
      zh: "后来的批次曲线更高，不等于清收更好：案件构成可能更易清收。曲线止于最年轻案件的账龄，未满时间的案件不会被当作未还。",
    },
  },
  flows: {
    title: { en: "Flows", zh: "迁徙与路径" },
    subject: { en: "Moves between classes by month", zh: "各月五级分类迁徙" },
    columns: columns({
      key: FLOWS.key,
      month: DESCRIPTORS.month,
      from_class: FLOWS.fromClass,
      to_class: FLOWS.toClass,
      cases: FLOWS.rolledCases,
      balance_minor: FLOWS.rolledBalance,
      share: FLOWS.rolledShare,
    }),
    order: "key",
    isJudged: false,
    says: {
      en: "Where each class's balance stood a month later: deteriorated, paid, written off or sold. Classes are those implied by days past due.",
      zh: "可以看出各类别余额一个月后的去向：下迁、清偿、核销或转让。类别按逾期天数应有的类别计。",
    },
    saysNot: {
      en: "Not the bank's own monthly classification: the files have only today's class. A balance moves as a whole; a part payment moves nothing. Only loaded loans are included, so balances entering from healthy loans are not seen.",
      zh: "并非银行逐月登记的分类：文件只有当前类别。余额整体迁徙，部分还款不构成迁徙。只含已导入的贷款，不含由正常贷款转入的余额。",
    },
  },
  sequences: {
    title: { en: "Sequences of steps", zh: "步骤顺序" },
    subject: { en: "Case paths, step by step", zh: "案件逐步经过的路径" },
    columns: columns({
      sequence: FLOWS.sequence,
      label: DESCRIPTORS.label,
      cases: FLOWS.sequenceCases,
      share: FLOWS.sequenceShare,
      payers: FLOWS.sequencePayers,
      exposure_minor: MONEY.exposure,
      received_minor: MONEY.caseReceived,
      yield: FLOWS.sequenceYield,
      days_to_receipt: FLOWS.daysToReceipt,
      reason: DESCRIPTORS.reason,
    }),
    order: "-cases",
    isJudged: false,
    says: {
      en: "The most frequent case paths, how many of them paid, how soon and how much.",
      zh: "可以看出案件最常经过哪些路径、其中多少回款、多快、多少。",
    },
    saysNot: {
      en: "Not which path works: easy cases end early, and a path that contains a payment has one by definition.",
      zh: "不能说明哪条路径有效：易收的案件结束得早，含回款的路径按定义必有回款。",
    },
  },
  measures: {
    title: { en: "Measures", zh: "组合指标" },
    subject: { en: "Measures of the portfolio", zh: "组合指标" },
    columns: columns({
      measure: PORTFOLIO.measure,
      label: DESCRIPTORS.label,
      value: PORTFOLIO.value,
      numerator: PORTFOLIO.numerator,
      denominator: PORTFOLIO.denominator,
      definition: PORTFOLIO.measureDefinition,
      reason: DESCRIPTORS.reason,
    }),
    order: "measure",
    says: {
      en: "Cost of collection, receipts per hour, promises kept and borrowers reached.",
      zh: "可以看出清收成本、每工时产出、承诺是否兑现、借款人是否联系得上。",
    },
    saysNot: {
      en: "Only what the files record; money and cost count by their own date, promises, outcomes and days past due by the cases of the filters.",
      zh: "只含文件登记的内容；回款与成本按各自日期统计，承诺、行动结果与逾期按筛选范围内的案件统计。",
    },
  },
  targets: {
    title: { en: "Received against target", zh: "回款与目标" },
    subject: {
      en: "Receipts against the targets of branches and regions",
      zh: "各分支机构与地区的回款与目标",
    },
    columns: columns({
      place: TARGETS.place,
      key: DESCRIPTORS.key,
      label: DESCRIPTORS.label,
      months: TARGETS.months,
      target_minor: TARGETS.target,
      received_minor: TARGETS.received,
      reached_share: TARGETS.reached,
      reason: DESCRIPTORS.reason,
    }),
    order: "-target_minor",
    isJudged: false,
    says: {
      en: "How much of the target of each branch or region was received, over complete months that have one.",
      zh: "可以看出各分支机构或地区在有目标的完整月份内完成了目标的多少。",
    },
    saysNot: {
      en: "Nothing about places and months without a target, nor whether a target was reasonable.",
      zh: "没有目标的机构和月份不在其中，也不能说明目标是否合理。",
    },
  },
  downgrades: {
    title: { en: "Loans classified too favourably", zh: "分类偏高的贷款" },
    subject: {
      en: "Loans classified better than their days past due allow",
      zh: "分类优于逾期天数应有类别的贷款",
    },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      five_tier: DESCRIPTORS.fiveTier,
      demanded_class: FLOWS.demandedClass,
      days_past_due: COUNTS.daysPastDue,
      outstanding_minor: MONEY.caseOutstanding,
    }),
    order: "-outstanding_minor",
    isJudged: false,
    says: {
      en: "Which open loans are classified better than their days past due allow, and how much is outstanding.",
      zh: "可以看出哪些未结贷款的现行分类优于逾期天数应有的类别，以及所欠余额。",
    },
    saysNot: {
      en: "Nothing about loans without a class in the files; and other grounds than days past due may require a lower class still.",
      zh: "文件未提供分类的贷款不在其中；除逾期天数外，其他情形也可能要求更低的类别。",
    },
  },
  cases: {
    title: { en: "Cases", zh: "案件" },
    subject: { en: "Cases", zh: "案件" },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      region: dimensionColumn("region"),
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      cause: dimensionColumn("cause"),
      exposure_minor: MONEY.caseExposure,
      outstanding_minor: MONEY.caseOutstanding,
      defaulted_on: DESCRIPTORS.defaultedOn,
      days_past_due: COUNTS.daysPastDue,
      last_activity_on: DESCRIPTORS.lastActivityOn,
      last_receipt_on: DESCRIPTORS.lastReceiptOn,
      activities: COUNTS.activities,
      methods_tried: COUNTS.methodsTried,
      received_minor: MONEY.caseReceived,
      five_tier: DESCRIPTORS.fiveTier,
      status: DESCRIPTORS.status,
      limitation_ends_on: DESCRIPTORS.limitationEndsOn,
    }),
    order: "-outstanding_minor",
    says: {
      en: "Each case as it stood at the cut-off date; a period selects by date of default.",
      zh: "每个案件在截止日的状况，期间按违约日期选取。",
    },
    saysNot: {
      en: "Nothing after the cut-off date, and nothing that is not in the files.",
      zh: "不含截止日之后的情况，也不含文件未提供的信息。",
    },
  },
  plan: {
    title: { en: "Plan", zh: "清收计划" },
    subject: { en: "The next step on every open case", zh: "每个在办案件的下一步" },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      action: PLAN.action,
      verdict: PLAN.verdict,
      by_officers: PLAN.byOfficers,
      to_officer: PLAN.toOfficer,
      step: PLAN.step,
      hours: PLAN.hours,
      expected_gain_minor: PLAN.gain,
      gain_low_minor: PLAN.gainLow,
      gain_high_minor: PLAN.gainHigh,
      probability: PLAN.probability,
      instead: PLAN.instead,
      instead_gain_minor: PLAN.insteadGain,
      from_on: PLAN.fromOn,
      due_on: PLAN.dueOn,
      lot: PLAN.lot,
      why: PLAN.why,
      reason: PLAN.reason,
    }),
    order: "-expected_gain_minor",
    says: {
      en: "What to do next on which case, by whom, and what that is expected to recover beyond usual handling, chosen together under everybody's hours. Filters select from the plan of the whole portfolio; they never change it.",
      zh: "可以看出各案下一步做什么、由谁做、预计比照常处理多收多少；全部案件在各人工时之内统一安排。筛选只选取整个组合方案的一部分，不改变方案。",
    },
    saysNot: {
      en: "Not that a step succeeds on a single case, nor that anybody works badly. Gains are estimated from comparable past cases; the tenth of the plan that stays with usual handling shows what they are worth.",
      zh: "不保证单个案件一定成功，也不评价任何人的工作。增收由以往可比案件推算；抽签照常处理的一成案件可检验其成效。",
    },
  },
  decisions: {
    title: { en: "What became of it", zh: "决定的成效" },
    subject: { en: "Decisions about next steps, and what came in", zh: "对下一步措施的决定及其后的回款" },
    columns: columns({
      month: DECISIONS.month,
      answer: DECISIONS.answer,
      cases: DECISIONS.cases,
      outstanding_minor: DECISIONS.outstanding,
      expected_gain_minor: DECISIONS.expectedGain,
      followed_up: DECISIONS.followedUp,
      owed_minor: DECISIONS.owed,
      received_minor: DECISIONS.received,
      received_share: DECISIONS.share,
      received_low: limitOf(DECISIONS.share, "low"),
      received_high: limitOf(DECISIONS.share, "high"),
      reason: DESCRIPTORS.reason,
    }),
    order: "month",
    isInOrder: true,
    isJudged: false,
    says: {
      en: "How many steps were accepted or declined and how many cases were drawn at random to stay with usual handling, by month of the plan, and what came in within the horizon where it is over. Where a branch accepts its whole list, chance alone separates accepted steps from cases drawn at random, so their difference measures the plan.",
      zh: "可以看出各月方案中采纳、不采纳的措施和抽签照常处理的案件各有多少，以及观察期满后回款多少。机构采纳全部清单时，采纳与抽签照常处理只由随机抽取分开，两者之差即方案成效。",
    },
    saysNot: {
      en: "Where people pick from the list, picking is part of the difference. Not what declined steps would have recovered either: people decline for reasons that no file records. Accepted steps that were to be tried only are not drawn, so nothing stands against them.",
      zh: "若只挑选部分措施采纳，差异中含有挑选的影响。也不能说明未采纳的措施若执行会收回多少：不采纳的理由往往没有记录。仅为试行的措施不参与抽签，没有可对照的案件。",
    },
  },
  "why-now": {
    title: { en: "Why now", zh: "时机清单" },
    subject: { en: "What cannot wait on open cases", zh: "在办案件中不能等的事项" },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      occasion: WHY_NOW.occasion,
      on: WHY_NOW.on,
      days_since: WHY_NOW.daysSince,
      outstanding_minor: MONEY.caseOutstanding,
      worth_minor: WHY_NOW.worth,
      lost_per_week_minor: WHY_NOW.lostPerWeek,
      half_life_days: WHY_NOW.halfLife,
      reason: DESCRIPTORS.reason,
    }),
    order: "-lost_per_week_minor",
    isInOrder: true,
    isJudged: false,
    says: {
      en: "What has come up on which open case and when, the most money lost per week of delay first where the past shows it, then by date.",
      zh: "可以看出哪些在办案件何时出现了什么情况：以往数据能看出拖延代价的，按每周损失由大到小排列，其余按日期排列。",
    },
    saysNot: {
      en: "Not what a single case will pay. What nobody recorded is not on the list, and cases left alone are not either.",
      zh: "不代表单个案件必能收回多少。无人记录的情况不在清单内，暂不采取措施的案件也不在其内。",
    },
  },
  "rotation-plan": {
    title: { en: "Rotation plan", zh: "人员交流方案" },
    subject: { en: "Handovers of stuck cases within branches", zh: "分支机构内停滞案件的移交" },
    columns: columns({
      branch: ROTATION.planBranch,
      from_officer: ROTATION.fromOfficer,
      to_officer: ROTATION.toOfficer,
      cases: ROTATION.handedOver,
      outstanding_minor: MONEY.caseOutstanding,
      expected_gain_minor: ROTATION.expectedGain,
      gain_low_minor: gainLimit("low"),
      gain_high_minor: gainLimit("high"),
      reason: DESCRIPTORS.reason,
    }),
    order: "-expected_gain_minor",
    ...ROTATION_SAYS,
  },
  "hand-overs": {
    title: { en: "Hand-over list", zh: "移交案件清单" },
    subject: { en: "Stuck cases that the rotation plan moves", zh: "人员交流方案所列的移交案件" },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      branch: ROTATION.planBranch,
      from_officer: ROTATION.fromOfficer,
      to_officer: ROTATION.toOfficer,
      cause: dimensionColumn("cause"),
      outstanding_minor: MONEY.caseOutstanding,
      why: ROTATION.why,
      tenure_months: ROTATION.tenureMonths,
      contacts: ROTATION.contacts,
      halved_probability: ROTATION.halvedProbability,
      expected_gain_minor: ROTATION.expectedGain,
      gain_low_minor: gainLimit("low"),
      gain_high_minor: gainLimit("high"),
      reason: DESCRIPTORS.reason,
    }),
    order: "-expected_gain_minor",
    ...ROTATION_SAYS,
  },
  "where-to-try": {
    title: { en: "Where to try", zh: "试点建议" },
    subject: {
      en: "Where group attack or personnel rotation could be tried next",
      zh: "下一步可在何处试用群体进攻法或人员交流法",
    },
    columns: columns({
      kind: ATTEMPTS.kind,
      region: dimensionColumn("region"),
      branch: dimensionColumn("branch"),
      cause: dimensionColumn("cause"),
      stake: ATTEMPTS.stake,
      verdict: ATTEMPTS.verdict,
      candidates: ATTEMPTS.candidates,
      outstanding_minor: ATTEMPTS.outstanding,
      expected_gain_minor: ATTEMPTS.expectedGain,
      gain_low_minor: limitOf(ATTEMPTS.expectedGain, "low"),
      gain_high_minor: limitOf(ATTEMPTS.expectedGain, "high"),
      evidence_episodes: ATTEMPTS.evidenceEpisodes,
      probability_better: ATTEMPTS.probabilityBetter,
      pilot_size: ATTEMPTS.pilotSize,
      reason: DESCRIPTORS.reason,
      planned_cases: ATTEMPTS.plannedCases,
      planned_gain_minor: ATTEMPTS.plannedGain,
      hours: ATTEMPTS.hours,
      hour_value_minor: ATTEMPTS.hourValue,
    }),
    order: "-expected_gain_minor",
    says: {
      en: "Where past attempts on comparable cases suggest that another attempt would pay, and with what certainty.",
      zh: "可以看出以往在可比案件上的尝试表明何处再试划算，以及把握有多大。",
    },
    saysNot: {
      en: "Not that it will work on a given case; and officers chose past attempts for reasons that no file records. Only a randomised trial settles it.",
      zh: "不表示对某一案件必定有效；以往是否采用，信贷员自有理由，未反映在文件中。随机试点方能定论。",
    },
  },
  candidates: {
    title: { en: "Candidates", zh: "候选案件" },
    subject: { en: "Cases on which an attempt could be made next", zh: "下一步可作尝试的案件" },
    columns: columns({
      kind: ATTEMPTS.kind,
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      region: dimensionColumn("region"),
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      cause: dimensionColumn("cause"),
      stake: ATTEMPTS.stake,
      verdict: ATTEMPTS.verdict,
      outstanding_minor: MONEY.caseOutstanding,
      expected_gain_minor: ATTEMPTS.caseGain,
      why: ATTEMPTS.why,
      opportunities: ATTEMPTS.opportunities,
      to_officer: ATTEMPTS.toOfficer,
      reason: DESCRIPTORS.reason,
    }),
    order: "-expected_gain_minor",
    says: {
      en: "Which cases are behind each suggestion, why each is listed, and what makes action timely now.",
      zh: "可以看出每条试点建议对应哪些案件、各自入选的理由和当前时机。",
    },
    saysNot: {
      en: "Gains are for the place, not the case: they show which cases to work first, not what one will yield.",
      zh: "收益为分组的平均预期，用于排定先后，不是对单个案件的预测。",
    },
  },
  paths: {
    title: { en: "Case paths by method", zh: "方法路径" },
    subject: {
      en: "Which methods followed which, and the current status of cases",
      zh: "方法先后与案件现状",
    },
    columns: columns({
      key: FLOWS.link,
      step: FLOWS.step,
      from_step: FLOWS.fromStep,
      to_step: FLOWS.toStep,
      cases: FLOWS.linkCases,
      payers: FLOWS.linkPayers,
      paid_share: FLOWS.linkPaid,
    }),
    order: "step",
    isJudged: false,
    says: {
      en: "Where cases went after each method and their current status; every case is in each step once.",
      zh: "可以看出各方法之后案件去向及现状；每案每步计一次。",
    },
    saysNot: {
      en: "Hard cases have longer paths: a path with low receipts does not prove that its methods recover little.",
      zh: "难案路径更长：某条路径回款少，并不说明其方法无效。",
    },
  },
  conduct: {
    title: { en: "Conduct", zh: "行为合规" },
    subject: { en: "Contacts and complaints against the rules of conduct", zh: "联系与投诉对照行为规范" },
    columns: columns({
      rule: CONDUCT.rule,
      jurisdiction: CONDUCT.jurisdiction,
      method: CONDUCT.method,
      officer: CONDUCT.officer,
      branch: CONDUCT.branch,
      breaches: CONDUCT.breaches,
      contacts: CONDUCT.contacts,
      cases: CONDUCT.cases,
      rate_per_100: CONDUCT.rate,
      reason: DESCRIPTORS.reason,
      open_breaches: CONDUCT.open,
      unrecorded: CONDUCT.unrecorded,
      level: CONDUCT.level,
    }),
    order: "rule",
    isJudged: false,
    ...CONDUCT_SAYS,
  },
  breaches: {
    title: { en: "Breaches of conduct", zh: "违规清单" },
    subject: {
      en: "Activities and complaints that breach a rule of conduct",
      zh: "违反行为规范的清收行动与投诉",
    },
    columns: columns({
      rule: CONDUCT.rule,
      case_id: DESCRIPTORS.caseId,
      activity_id: CONDUCT.activity,
      on: CONDUCT.on,
      method: CONDUCT.method,
      officer: CONDUCT.officer,
      branch: CONDUCT.branch,
    }),
    order: "-on",
    isJudged: false,
    ...CONDUCT_SAYS,
  },
  limitation: {
    title: { en: "Limitation", zh: "诉讼时效" },
    subject: {
      en: "Open cases whose claim has expired or soon will",
      zh: "诉讼时效已届满或即将届满的在办案件",
    },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      outstanding_minor: MONEY.caseOutstanding,
      last_evidenced_on: CONDUCT.lastEvidencedOn,
      limitation_ends_on: DESCRIPTORS.limitationEndsOn,
      days_left: CONDUCT.daysLeft,
    }),
    order: "days_left",
    isJudged: false,
    says: {
      en: "Which claims are unenforceable, or will be within ninety days unless a demand is evidenced first.",
      zh: "可以看出哪些债权时效已过，或如不及时留存催收证据将在九十天内届满。",
    },
    saysNot: {
      en: "Evidence outside the files may have interrupted the limitation; counsel decides.",
      zh: "文件之外的证据可能已使时效中断，以法律意见为准。",
    },
  },
  referrals: {
    title: { en: "Lawful referral", zh: "依法移送" },
    subject: { en: "Open cases set aside from every recommendation", zh: "不列入任何清收建议的在办案件" },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      branch: dimensionColumn("branch"),
      outstanding_minor: MONEY.caseOutstanding,
      why: CONDUCT.why,
      annual_rate: CONDUCT.annualRate,
      lawful_cap: CONDUCT.cap,
      loan_on: CONDUCT.loanOn,
    }),
    order: "-outstanding_minor",
    isJudged: false,
    says: {
      en: "Which loans the competent authority must examine before any collection.",
      zh: "可以看出哪些贷款应先由主管机关审查，此前不得清收。",
    },
    saysNot: {
      en: "Not that a lender has broken the law: rates and licences are as delivered.",
      zh: "不表示放贷机构已违法：利率与牌照信息以提供的数据为准。",
    },
  },
  "left-alone": {
    title: { en: "Left alone", zh: "暂不采取新措施" },
    subject: {
      en: "Open cases on which no list and no plan proposes a new step",
      zh: "各项清单与方案均不建议新措施的在办案件",
    },
    columns: columns({
      case_id: DESCRIPTORS.caseId,
      borrower: DESCRIPTORS.borrower,
      branch: dimensionColumn("branch"),
      officer: DESCRIPTORS.holder,
      cause: dimensionColumn("cause"),
      outstanding_minor: MONEY.caseOutstanding,
      why: CONDUCT.leftAlone,
    }),
    order: "-outstanding_minor",
    isJudged: false,
    says: {
      en: "Which open cases are kept out of every suggestion, and every reason that holds for each.",
      zh: "可以看出哪些在办案件不列入任何建议，以及各自的全部原因。",
    },
    saysNot: {
      en: "Not that work already running must stop, except dunning after a rescue loan. What the files do not record never sets a case aside.",
      zh: "除扶持贷款后的催收外，不表示须停止已在进行的工作。文件未记录之事不作为原因。",
    },
  },
  "data-quality": {
    title: { en: "Data quality", zh: "数据质量" },
    subject: {
      en: "Rows of all loaded imports, and data findings",
      zh: "全部导入数据的行数及存疑之处",
    },
    columns: columns({
      table: DESCRIPTORS.table,
      rows: DESCRIPTORS.tableRows,
      accepted: DESCRIPTORS.accepted,
      rejected: DESCRIPTORS.rejected,
      duplicates: DESCRIPTORS.duplicates,
      issue: DESCRIPTORS.issue,
      examples: DESCRIPTORS.examples,
      finding: DESCRIPTORS.finding,
      answer: DESCRIPTORS.answer,
    }),
    order: "table",
    says: {
      en: "What was read, what was left out, and what is missing or contradictory.",
      zh: "可以看出读取、剔除了什么，以及缺失或矛盾之处。",
    },
    saysNot: {
      en: "Rows without an issue may still be wrong.",
      zh: "未列出问题的数据也可能有误。",
    },
  },
  cross: {
    title: { en: "Cross table", zh: "交叉表" },
    subject: { en: "Receipts, work and outcomes", zh: "回款、投入与结果" },
    // Those of its choice stand with each answer, see `crossColumns`.
    columns: ALL_CROSS_COLUMNS,
    order: "column",
    isInOrder: true,
    says: {
      en: "How money, work and outcomes are spread over two or three dimensions at once. Money, hours and activities of the cells add up to the totals.",
      zh: "可以看出金额、投入与结果在两三个维度上的分布；各格的金额、工时与行动次数之和等于合计。",
    },
    saysNot: {
      en: "Not what a method or officer causes: cells hold different cases. Only the columns “Effect” and “Observed to expected” compare comparable cases, where a fit gives them.",
      zh: "不能据此判断方法或信贷员的成效：各格案件不同。只有“方法成效”与“实际与期望之比”两列在模型给出时比较可比案件。",
    },
  },
} as const satisfies Record<ReportName, ReportDefinition>;

/** Measures by column key, in order, to columns. */
function columns(measures: Readonly<Record<string, Measure>>): readonly Column[] {
  return Object.entries(measures).map(([key, measure]) => ({ key, ...measure }));
}
