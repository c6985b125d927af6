import { countedZh } from "../counted";
import type { TryWords } from "../en/where-to-try";

export const whereToTry: TryWords = {
  lead: (adopt, tries, money) =>
    `以往案件支持再作尝试之处，扣除信贷员多投入的工时后可多收回${money}：${countedZh(adopt, "处")}可采用，${countedZh(tries, "处")}可试行。`,
  gainBy: (money, kind) => `${money}（${kind}）`,
  notAdded: "两者部分涉及相同案件，不可相加。",
  leadNone: "以往案件在任何一处均不支持再作尝试。",
  leadNoEvidence: (cases) =>
    `有${countedZh(cases, "件")}停滞案件可供尝试，但此处从未使用过这些方法：没有先例，故不作建议。`,
  leadNoCandidates: "没有案件符合下列规则，无可尝试。",
  assumed: "日期为导入时假定，案件多久没有回款不详，故不作建议。",
  rest: (wait, avoid) => `${countedZh(wait, "处")}宜观望，${countedZh(avoid, "处")}不宜；均列于表中。`,

  planLead: (parts) => `在现有工时之内，方案可多收回${parts}。`,
  planPart: (money, cases, kind) => `${money}（${kind}，${countedZh(cases, "件")}案件）`,
  planNone:
    "方案未采用群体进攻法或人员交流法：在现有工时之内，其他措施收益更多，或尚无已知优于照常处理的做法。",
  planTries: (cases) => `另有${countedZh(cases, "件")}案件建议试行，其中一半随机选定。`,
  planUnlimited: (parts) => `若工时不限，且各自单独计算，全部候选案件可多收回${parts}；此数并非预测。`,
  wholePlan: "完整方案及各项措施",
  noPlan: "此组合无法编制方案，工时未作统筹：各处仅依据自身先例评估。",
  planUse: (cases, gain, low, high, hours) =>
    `方案用于${countedZh(cases, "件")}案件：预期净收益${gain}，介于${low}与${high}之间，需信贷员工时${hours}。`,
  planHandOver: (cases, gain, low, high, hours) =>
    `方案移交${countedZh(cases, "件")}案件（含接手人随后采取的措施）：预期净收益${gain}，介于${low}与${high}之间，需信贷员工时${hours}。`,
  planTry: (cases, gain, low, high) =>
    `可试行${countedZh(cases, "件")}案件：预期净收益${gain}，介于${low}与${high}之间。`,
  planCounts: (candidates, parts) => `${countedZh(candidates, "件")}候选案件：${parts}。`,
  countOf: (count, verdict) => `${verdict}${countedZh(count, "件")}`,
  waits: {
    hours: (value) => `其余大部分因工时用于他处收益更多而观望：此处再多一个工时值${value}。`,
    hoursUnpriced: "其余大部分因工时用于他处收益更多而观望。",
    otherStep: "其余大部分因同一案件另有收益更多的措施而观望。",
    nothingBetter: "其余大部分尚无已知优于照常处理的做法。",
  },
  ownEvidence: (verdict, gain) => `仅就此处先例而言，结论为“${verdict}”：工时不限时全部候选案件合计${gain}。`,
  differs: {
    hours: "方案与之不同，是因为方案在全部案件的各项措施之间统筹每个人的工时。",
    "other-step": "方案与之不同，是因为方案在同一案件上比较各种方法，只选其一。",
    "nothing-better": "方案与之不同，是因为方案按各案自身的还款可能推算成效，而非各处加上同样的百分点。",
    found: "方案与之不同，是因为方案依据各种方法的全部先例逐案估计，而此处单独的先例太少。",
  },
  insidePlan: (planned, candidates, gain) =>
    `${countedZh(candidates, "件")}中方案采用${countedZh(planned, "件")}，${gain}`,
  inPlan: "方案之内",
  ownUnlimited: "仅就自身先例，工时不限",
  planNote: (days, cutOff) =>
    `方案所采用的案件（未采用的，为建议试行的案件）${days}内比照常处理多收回的金额，已扣除信贷员工时；界限由各案95%界限相加；数据截至${cutOff}。`,

  plotTitle: (shown, all) =>
    shown === all ? "各处预期净收益" : `预期净收益：${countedZh(all, "处")}中最高的${countedZh(shown, "处")}`,
  plotNote: (days, cutOff) =>
    `该处全部候选案件${days}内与照旧清收相比，扣除信贷员多投入的工时；95%区间；数据截至${cutOff}；校正后的观察性估计。`,
  axis: "预期净收益",
  noGain: "无收益",
  restOf: (name) => `${name}（其他分支机构合计）`,

  adopt: (candidates, gain, low, high, uses) =>
    `可用于这${countedZh(candidates, "件")}案件：预期净收益${gain}，介于${low}与${high}之间，依据以往${countedZh(uses, "次")}同类使用。`,
  adoptRotation: (candidates, gain, low, high, changes) =>
    `可按人员交流方案为${countedZh(candidates, "件")}案件更换信贷员：预期净收益${gain}，介于${low}与${high}之间，依据全组合的在手时间及以往${countedZh(changes, "次")}更换。`,
  try: (pilot, candidates, gain, low, high) =>
    `${countedZh(candidates, "件")}中可取${countedZh(pilot, "件")}试点，其中一半随机选定采用：全部采用的预期净收益${gain}，介于${low}与${high}之间。`,
  wait: (candidates, probability) =>
    `${countedZh(candidates, "件")}：有收益的概率为${probability}；案件太少，试点难有定论。`,
  avoid: (candidates, probability) =>
    `${countedZh(candidates, "件")}：有收益的概率仅${probability}，信贷员的工时宜用于他处。`,
  fewUses: (uses) => `以往仅使用${countedZh(uses, "次")}，尚不足以直接采用。`,
  notSure: (probability) => `有收益的概率为${probability}，把握不足以直接采用。`,

  why: "依据及可能出错之处",
  raw: (used, uses, others, otherCount) =>
    `未校正：使用${countedZh(uses, "次")}后收回债务的${used}，同样久无回款的案件另外${countedZh(otherCount, "轮")}清收后收回${others}。难案才用此法，仅凭此比较会误导。`,
  slope: (low, high) => `可比停滞案件相比，由同一信贷员每多负责一个月，回款频率变化${low}至${high}。`,
  slopeUnknown: "此处无法估计久由一人负责是否降低回款频率。",
  study: (changes, before, after, keptBefore, keptAfter) =>
    `以往因与案情无关的原因更换信贷员${countedZh(changes, "次")}：每百件每月有回款的天数由${before}变为${after}；同样低迷而未更换的可比案件自行由${keptBefore}变为${keptAfter}。`,
  studyEffect: (low, high) => `更换本身带来的变化为两者之差：介于${low}与${high}天之间。`,
  studyNone: "以往的更换没有可比案件，此处无法估计更换的作用。",
  lot: "可将所建议案件的一半随机移交，这正是所缺的证据。",
  own: (range) => `在相同原因和金额档次的可比案件上，差异为债务的${range}。`,
  ownFew: "此原因和金额档次的使用次数过少，无法单独得出数字，由相近的原因和档次推断。",
  beliefs: (prior, posterior) =>
    `先验估计（取相近原因和档次所示的一半）：${prior}；看过全部案件后的后验估计：${posterior}。`,
  hours: (hours, cost, displaced) =>
    `每使用一次多占用信贷员工时${hours}，成本${cost}；同样工时以其他方法用于其他案件，可多收回${displaced}，结论已将其计入。`,
  hoursUnpriced: (hours, cost) =>
    `每使用一次多占用信贷员工时${hours}，成本${cost}；同样工时用于其他案件可多收回多少，此处无法估计。`,
  someOf: (candidates, all) =>
    `筛选只选出其中${countedZh(all, "件")}案件的${countedZh(candidates, "件")}：收益为所选案件的，结论为全部案件的。`,
  outbid: (candidates, probability) =>
    `${countedZh(candidates, "件")}：有收益的概率为${probability}，但同样工时用于其他案件可多收回。`,
  unlimited: (gain) =>
    `若工时不限，人员交流法的全部候选案件可多收回${gain}；受工时与移交上限所限，可行部分见人员交流方案。`,
  insideGain: (cases, gain) => `${countedZh(cases, "件")}，${gain}`,
  planLink: "人员交流方案",
  places: (count) => countedZh(count, "处"),
  severalCauses: "各种原因与金额档次",
  insideCases: (cases, gain) => `${countedZh(cases, "件")}，不计工时限制${gain}`,
  hoursUnknown: "文件未记录所用工时，此处只计金额。",
  information: (value) => `完全信息的价值：${value}。`,
  pilotPays: (benefit) => `试点所得信息预计比其成本多值${benefit}。`,
  wrong: "可能出错之处：以往是否采用，信贷员自有理由，未反映在文件中；他处有效，此处未必。随机试点方能定论。",
  cases: (count) => `${countedZh(count, "件")}案件 →`,

  settingsTitle: "哪些案件可作候选",
  rule: "在办、仍有欠款、虽经清收仍久无回款，且有偿还能力迹象的案件（属意愿问题、有外欠款、多头开户、有抵质押、捕捉到线索、曾有还款）。文件未反映的，不要求有迹象。不列入：自然灾害和纠纷案件、弱势借款人、一年内有投诉、诉讼时效已过、上次回款后已用过群体进攻法、放贷机构无牌照、利率高于司法保护上限。",
  apply: "应用",
  reset: "恢复默认",

  tableTitle: "全部分组",

  candidatesTitle: "候选案件",
  candidatesNote: (cutOff, isGainKnown) =>
    `截至${cutOff}；按${isGainKnown ? "预期净收益" : "未偿余额"}从大到小排列。`,
};
