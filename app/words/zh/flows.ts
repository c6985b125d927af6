import { decimalText } from "../../format/numerals";
import { countedZh } from "../counted";
import type { FlowWords } from "../en/flows";

export const flows: FlowWords = {
  lead: (worse, paid, months) =>
    `最近${months}个完整月份平均每月有${worse}的余额下迁，${paid}清偿或恢复正常。`,
  nothingRolled: "最近的完整月份末均无未结余额。",
  datesAssumed: "本组合的日期系导入时假定，各月类别与步骤先后均无从得知。",
  rollTitle: "迁徙率：各类别余额一个月后的去向",
  rollNote: (months, date) =>
    `最近${months}个完整月份的月平均，每行合计为100%。类别按逾期天数应有的类别计。数据截至${date}。导出文件含各月明细。`,
  from: "月末类别",
  balance: "月均余额",
  cases: "月均案件数",
  rolled: (from, to, share, balance) => `${from}转为${to}：${share}，${balance}`,
  wayTitle: (cases) => `${countedZh(cases, "件")}案件的方法路径`,
  wayNote: (date) =>
    `每案前四种方法（连续重复计一次）及案件现状。带宽为案件数，颜色深浅为其中有回款的比例。数据截至${date}。`,
  waySummary: (links) => `四步方法之间及至案件现状的流向，共${links}条，导出文件列有全部。`,
  wayStep: (step) => `第${step}种方法`,
  wayEnd: "案件现状",
  wayBand: (from, to, cases, share) => `${from} → ${to}：${cases}件，其中${share}有回款`,
  wayStart: "违约",
  wayOther: "其余方法",
  waysAs: "导出全部流向：",
  pathsTitle: (paths, share) => `最常见的${paths}条路径，占全部案件的${share}`,
  pathsNote: (all, date) =>
    `按先后排列的清收行动与回款；导出文件共${decimalText(all, 0)}行。数据截至${date}。`,
  path: "先后步骤",
  share: "案件占比",
  payers: "有回款案件",
  days: "首笔回款天数（中位数）",
  yielded: "回收比例",
  downgradesTitle: (loans, owed) =>
    `${decimalText(loans, 0)}笔贷款的现行分类优于逾期天数应有类别，余额${owed}`,
  downgradesNote: (date) => `余额最大者在前。数据截至${date}。`,
  noDowngrades: "未发现现行分类优于逾期天数应有类别的未结贷款；文件未提供分类的不作判断。",
  allDowngrades: "导出全部：",
  exports: "导出全部路径：",
  caution: "含回款的路径按定义必有回款，账龄短的案件时间较少：这里反映的是常见与否，而非有效与否。",
};
