/** 时机清单页的文字，仅在服务器上使用。 */
import type { WhyNowWords } from "../en/why-now";

export const whyNow: WhyNowWords = {
  lead: (count, loss) => `${count}项时机每拖延一周损失${loss}，请按顺序处理。`,
  leadUnpriced: (count) => `在办案件有${count}项时机不能等；以往数据看不出拖延的代价，故按日期排列。`,
  dated: (count) => `另有${count}项只有日期，拖延的代价未知。`,
  fadesTitle: "行动效果消退的快慢",
  fades: (kind, days, low, high, acted) =>
    `${kind}：${days}后行动效果减半（${low}至${high}，以往${acted}次）`,
  notKnown: (kind, acted) => `${kind}：未知（以往处理过${acted}次）`,
  listTitle: (count) => `${count}项时机待处理`,
  listNote: "能看出拖延代价的按每周损失由大到小排列，其余按日期由近及远排列。",
  none: "文件中近期没有在办案件出现新情况。结果为“捕捉到信息”的清收行动、应收款、还款承诺会列入本清单。",
  noneTitle: "暂无待处理事项",
  toPlan: "清收计划",
};
