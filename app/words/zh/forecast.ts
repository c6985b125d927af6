import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

export const forecast: ServedWords["forecast"] = {
  title: "年底预计",
  waiting: "预测正在计算，稍后在此显示。",
  soFar: (year, money, until) => `${year}年截至${until}末已回款${money}。`,
  yearAhead: (year) => `${year}年尚未开始。`,
  expected: (period, money, limits) => `${period}，现有未结案件预计回款${money}（大致${limits}）。`,
  byYearsEnd: (year, money, limits) => `到${year}年底合计${money}（${limits}）。`,
  ofTarget: (target, low, high) => `全年目标${target}，大致完成${low}至${high}，不含此后新违约的案件。`,
  basis: (_count, shown, month, balance) => `${month}末仍有${shown}件案件欠款，共${balance}。`,
  how: (followed, years) =>
    `还款比例取自${countedZh(years, "个")}以往年度相同月份、相同违约时长的案件（共跟踪${followed}件次）。此后新违约的案件另计。`,
  older: (share) => `${share}的欠款比任何可跟踪案件都更久，按最久一组的比例计算。`,
  beyondOwed: (share) =>
    `回款可能超过目前欠款：在以往相同月份，其后计收的利息、罚息和费用以及新贷款的还款相当于当时欠款的${share}。`,
  checked: (held, judged) =>
    judged === 0
      ? "没有可检验的以往预测。"
      : `以往检验：${countedZh(judged, "次")}预测中有${countedZh(held, "次")}的实际回款落在区间内。`,
  reasons: {
    undated: "回款日期不明，无法预测。",
    narrowed:
      "预测以往年案件为参照，只能按地区、分支机构、违约原因、担保方式、产品和借款人类型作出。去掉信贷员、清收方法、状态、五级分类、未偿余额、逾期天数或无清收行动天数的筛选即可查看。",
    undelivered: "最近一年内缺少某月的回款数据，尚欠金额不明，因此不作预测。",
    "short-history": "不作预测：至少需要两个以往年度，其相同月份已有完整跟踪。",
    "too-few": "案件太少，无法预测：至少需要30件未结案件，以及以往年度30件可跟踪案件和10件有还款的案件。",
    "one-borrower": "不作预测：单一借款人占总额四分之一以上，结果取决于偶然。",
    older: "不作预测：大部分欠款比任何可跟踪案件都更久。",
    "not-carried": "不作预测：经以往检验，多数同类预测未命中实际回款，见下表。",
  },
  cohortsTitle: "各批次预计回款",
  cohortsNote: (period, cutOff) =>
    `按违约时间划分的未结案件，${period}的预计回款。各批次之和等于整体，上下限不能相加。数据截至${cutOff}。`,
  withoutLimits: "未列上下限的，是以往年度此类案件中有还款的太少。",
  checksTitle: "以往作出的同类预测",
  checksNote: (cutOff) => `仅用当时已知数据作出，与其后实际回款对照（数据截至${cutOff}）。`,
  between: "",
  detail: "预测、批次与检验",
  yes: "是",
  no: "否",
};
