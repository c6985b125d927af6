import { decimalText } from "../../format/numerals";
import { countedZh } from "../counted";
import type { Words } from "../shape";

export const methodsPage: Words["methodsPage"] = {
  headline: (total, period, credited, share) =>
    `${period}共回款${total}，其中${credited}（占${share}）到账前90天内有清收行动。`,
  headlineCredited: (credited, period) => `${period}以下方法归因回款${credited}。`,
  mostCredited: (names) => `归因回款最多的是${names}。`,

  allInBreach: (methods) =>
    `通过全部检验的${methods}种方法均有未整改的严重违规（暴力威胁事件、公安参与、无案号冻结或未经同意联系第三方），故不列任何一种为首。`,
  withoutBreach: "在没有未整改严重违规的方法中：",
  withBreaches: (per100, open) => `每百件违规${per100}次（未整改共${open}次）`,
  conductUnknown: "其合规情况不详",
  onlyOne: "没有其他方法通过全部检验；没有记录的差别可能仍在。",
  noneFirst: "没有方法通过全部检验，因此不排先后。",
  recoversMost: (hundred, low, high, name, days) =>
    `在可比案件上收回最多的是${name}：${days}内每${hundred}余额比其他方法的组合多收回${low}至${high}；没有记录的差别可能仍在。`,
  effectMore: (hundred, low, high, name, days) =>
    name === null
      ? `每${hundred}余额，比同样案件采用其他方法多收回${low}至${high}。`
      : `在可比案件上，${name}${days}内每${hundred}余额比其他方法的组合多收回${low}至${high}。`,
  effectLess: (hundred, low, high, name, days) =>
    name === null
      ? `每${hundred}余额，比同样案件采用其他方法少收回${low}至${high}。`
      : `在可比案件上，${name}${days}内每${hundred}余额比其他方法的组合少收回${low}至${high}。`,
  effectEither: (hundred, less, more, name, days) =>
    name === null
      ? `每${hundred}余额，比采用其他方法少收回${less}至多收回${more}，方向不确定。`
      : `在可比案件上，${name}${days}内每${hundred}余额比其他方法的组合少收回${less}至多收回${more}，方向不确定。`,
  computingWhy: "下表为未校正的数字。各方法在可比案件上的成效须对全部轮次建模计算，算好后保留至下次导入。",
  partialWhy: "其他观察期及较晚使用的方法仍在计算。",
  failedTitle: "未能算出成效",
  failed: "下表未校正的数字不受影响。请重新载入再试一次；服务器日志中有失败原因。",
  allEpisodes: "全部轮次",
  plotNoteAdjusted: (matured, all, cutOff) =>
    `清收${countedZh(all, "轮")}，其中${decimalText(matured, 0)}轮观察期满；数据截至${cutOff}；校正后的观察性估计：可比案件相比，并非试验。`,
  asideHeadingAdjusted: "未通过检验，不作比较",
  descriptive: (reason) => `只列数字，不排先后：${reason}。`,

  plotTitle: (days) => `各方法开始后${days}内的回收比例`,
  axisAdjusted: "校正回收比例",
  adjusted: "校正回收比例",
  raw: "实际平均回收比例",
  tooFew: (matured, payers, leastMatured, leastPayers) =>
    `案件太少：观察期满${countedZh(matured, "轮")}，有回款${countedZh(payers, "轮")}；至少需要${countedZh(leastMatured, "轮")}和${countedZh(leastPayers, "轮")}。`,
  nonePaid: (matured) => `观察期满的${countedZh(matured, "轮")}无一回款。`,
  lost: (share) => `${share}的轮次找不到采用与未采用该方法的可比轮次，比较不代表这部分。`,
  why: (reason, episodes) => `无数字：${reason}。共${countedZh(episodes, "轮")}。`,
  noMethod: (amount) => `${amount}回款到账前90天内没有任何清收行动，不属于任何方法，无从比较。`,

  readingTitle: "这些数字能说明什么，不能说明什么",
  reading: [
    "归因回款只表明归属：回款前90天内最近一次行动获得归因，即使这笔钱本来就会到账。",
    "难案往往用难法。群体进攻、领导出面、诉讼多在其他办法都无效之后才用，未开始时回收比例就已偏低。标准化比例让各方法面对同样的地区、违约原因、余额、逾期天数和担保结构，但没有记录的差别无法消除。",
    "校正回收比例回答：假如每一轮都以该方法开始，会收回多少。开始之前已知的差别已经拉平，没有记录的则无法消除。它是目前最好的估计，事关重大时应以试验定论。",
  ],

  tableTitle: "各方法数据",
  tableNote: (days, cutOff) => `回收比例按${days}观察期计算；数据截至${cutOff}。`,
  creditedLink: "点击金额可查看采用过该方法的案件（不限违约月份）。",
  badges: {
    randomised: "随机试验",
    "rule-assigned": "规则分派",
    "adjusted-observational": "校正观察",
    descriptive: "描述性",
  },
  glossary: "各方法说明",
  proof: (text) => `规范使用的凭据：${text}。`,
  hazard: (text) => `主要风险：${text}。`,
};
