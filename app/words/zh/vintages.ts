import { decimalText } from "../../format/numerals";
import type { VintageWords } from "../en/vintages";

export const vintages: VintageWords = {
  lead: (gross, horizon, cases) =>
    `违约后${horizon}内收回敞口的${gross}，按观察期满的${decimalText(cases, 0)}件案件计算。`,
  discounted: (discounted, loss, rate) =>
    `扣除成本并按年率${rate}折现后为${discounted}，即截至该观察期的违约损失率为${loss}。`,
  noneFollowed: "尚无观察期满的案件。",
  datesAssumed: "本组合的日期系导入时假定，违约至回款的时间不详：只统计批次，不计算回收率。",
  curveTitle: "各违约批次按违约后月数的累计回收比例",
  curveNote: (date) => `累计回款占整个批次敞口的比例；曲线止于最年轻案件的账龄。数据截至${date}。`,
  beyond: "高于100%：违约后的利息、费用或超出所欠的款项也已收到；低于0%：违约前收到的款项被冲回。",
  settingsTitle: "指标设置",
  apply: "应用",
  reset: "恢复默认",
  cohortsAuto: "自动",
  newest: (curves) => `图中只画最近${curves}个批次，下表列出全部。`,
  up: "占敞口比例，%",
  across: "违约后月数",
  summary: (curves, months) => `${curves}条累计回收曲线，最长${months}个月；下表列有每个点。`,
  point: (cohort, months, share) => `${cohort}批次，第${months}个月：${share}`,
  tableTitle: "全部批次",
  tableNote: (horizon, date) => `回收率按违约后${horizon}计算，只计观察期满的案件。数据截至${date}。`,
  measuresTitle: "组合指标",
  measuresNote: (date) => `各列分子与分母，口径同本页筛选条件。数据截至${date}。`,
  allMeasures: "全部指标与各违约批次的回收",
  measure: "指标",
  value: "数值",
  above: "分子",
  below: "分母",
  meaning: "含义",
  hours: (hours) => `${hours}小时`,
  measuresAs: "导出组合指标：",
  noCures: "文件未说明结案原因，恢复正常率与再违约率未知。",
  rate: (rate) => `按年率${rate}折现至违约日：回款减登记成本。成本仅为行动登记的金额，不作分摊。`,
};
