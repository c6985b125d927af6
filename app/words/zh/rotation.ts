import { countedZh } from "../counted";
import type { RotationWords } from "../en/rotation";

export const rotation: RotationWords = {
  branchTitle: "可移交的案件",
  lead: (count, gain, low, high, days) =>
    `有${countedZh(count, "件")}案件可以移交，与维持现状相比，${days}内预计净增收${gain}，区间${low}至${high}。`,
  none: {
    title: "没有值得移交的案件",
    planned: "方案中没有移交",
    elsewhere:
      "在现有工时之内，这些案件采取其他措施收益更多，或信贷员之间、经管时间长短之间差别太小，不足以移交。",
    stale: "停滞案件的回款随经管时间下降，但本分支机构没有既有余力、增收又高于移交成本的接手人。",
    nothing: "既看不出回款可能性随经管时间下降（超出偶然），也没有同事明显更擅长某类案件。不必为换人而换人。",
  },
  slope: (share, low, high, months) =>
    `案件停滞期间，在同一人手中每多一个月，回款速度比同案龄而换过人的案件下降${share}（${low}至${high}），约${months}个月后减半。`,
  noSlope: (low, high) =>
    `案件停滞期间，在同一人手中每多一个月，回款速度变动${low}至${high}：是否有变化尚无定论，故不因经管时间移交案件。`,
  rests: (cases, months, payments, changes) =>
    `依据${cases}件案件、${months}个案件月、${payments}个回款日，以及${changes}次因休假、离职或机构调整而换人的记录。`,
  leftOut: (levels, months) =>
    `未纳入：${levels}种情形（如方法已开始很久、某地区）下的${months}个案件月，其间从无回款，无法说明经管时间的作用。`,
  pairs: "移交明细：由谁到谁",
  pairsSums: (pairs, count, outstanding, gain) =>
    `共${pairs.toLocaleString("en")}对信贷员，${countedZh(count, "件")}案件，余额${outstanding}；预期增收${gain}。`,
  priceOfHours: "每次移交的成本按所用时间与信贷员每小时成本计算：目前没有方案可提供价格。",
  pairsNote: (cap, cost) =>
    `每人移出、接手各不超过${countedZh(cap, "件")}；每次移交计成本${cost}；接手人有余力，且在可比案件上不低于中位水平。`,
  pairsNotePlanned: (cap, cost) =>
    `每人移出、接手各不超过${countedZh(cap, "件")}；每次移交按方案计成本${cost}及所需工时；连同方案中的其他措施，任何人均不超出其工时。界限由各案界限相加。`,
  partOfPlan: "这些移交是统筹全部措施和全部工时的同一方案的一部分，增收含接手人随后采取的措施。",
  tried: (count) => `另有${countedZh(count, "件")}建议试行移交。`,
  alone: {
    says: (count, gain, cost) =>
      `仅就经管时间和信贷员所长而言，若工时不限，每次移交与方案一样计成本${cost}，可移交${countedZh(count, "件")}案件，增收${gain}。`,
    hours: "方案移交较少，是因为方案在全部案件的各项措施之间统筹每个人的工时，且每次移交本身须很可能增收。",
    caseByCase: "方案与之不同，是因为方案计入接手人将采取的措施，并按各案自身的还款可能推算成效。",
    none: "仅就经管时间和信贷员所长而言，没有可移交的案件；方案另计入接手人将采取的措施。",
  },
  wholePlan: "完整方案",
  noPlan: "此组合无法编制方案，此处仅依经管时间、所长和余力而定，未与工时可用的其他措施比较。",
  whyPlan: "方案预计由接手人经管可多收回",
  caseList: (count) => `所涉${countedZh(count, "件")}案件及理由`,
  gap: (share) => `最优方案至多再好${share}：求解已达时间上限。`,
  best: "在上述限制内，没有预期更好的方案。",
  cap: "每人每月最多移交件数",
  penalty: (currency) => `每次移交计成本（${currency}）`,
  recalculate: "重新计算",
  usual: "恢复默认限制",
  trial: "先随机抽取一半移交，观察期满后比较：这就是下一份方案的依据。",
  past: {
    title: "以往换人之后如何",
    finding: (estimate, low, high) =>
      `换人后，每百件案件每月的回款日比未换人的可比案件多${estimate}个（${low}至${high}）`,
    note: (changes, matches) =>
      `因休假、离职或机构调整而换人的${changes}次（案件已90天以上无回款），对照同季度、同违约原因、同担保、案龄、停滞时长及距下一次处置的时间相近而未换人的${matches}件次。数字为每百件案件每月的回款日数。`,
    cases: "案件",
    spans: { early: "此前第12至4个月", stalled: "此前3个月", after: "此后6个月" },
    changed: "换了信贷员",
    kept: "未换信贷员",
    regression: (rate) => `均值回归：未换人的可比案件也由零升至${rate}。只有超出这一部分才可能是换人的作用。`,
    flat: (low, high) => `停滞之前两组走势一致（差异${low}至${high}），符合公平比较的要求。`,
    notFlat: (low, high) => `停滞之前两组走势并不一致（差异${low}至${high}）：案件不可比，不宜采信。`,
    permutation: (p) =>
      `换人次数太少，区间没有意义：若在可比案件中随机指定换人，出现这样大差异的概率为${p}。`,
  },
  wrongTitle: "可能出错之处",
  wrong: [
    "久拖与难收往往是同一批案件。斜率已使案龄、违约原因、金额、担保、季节、方法及案件自身记录可比，并以换人为依据；若换人本身是因案件进展不好，仍会误导。",
    "换人之初借款人可能一时更难联系；而一段坏情况多半会自行好转：所以应留一半案件不动。",
    "信贷员的强弱是收缩估计；接手多的人，实际水平很可能略低于估计。",
  ],
  whyStale: (months, chance) => `已由同一人经管${months}个月；减半概率${chance}`,
  whyMisfit: "同事很可能更擅长此类案件",
  why: "理由",
  filesUsual: "文件所载为默认限制下的方案。",
  states: {
    "not-recorded":
      "文件中没有带日期的责任分派，无从得知案件何时换人。导入分派记录及其原因后，本页即可说明何处换人可能有益。",
    "dates-assumed": "本组合的日期为导入时假定，各人经管时间不详。",
    "too-few": "因休假、离职、机构调整或工作量而换人的案件不足30件，不足以判断换人的作用。",
    "no-observations": "尚未导入数据。",
  },
  stateTitle: "尚无法判断人员交流",
};
