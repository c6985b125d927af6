import { decimalText } from "../../format/numerals";
import type { CrossWords } from "../en/cross";

export const cross: CrossWords = {
  formTitle: "交叉内容",
  rows: "行",
  within: "行内再分",
  columns: "列",
  none: "不分",
  measures: "指标",
  apply: "显示",
  title: (measure, rows, column) => `按${rows}与${column}分布的${measure}`,
  listTitle: (rows) => `按${rows}`,
  and: "、",
  sumNote: (unit, date) =>
    `${unit === "" ? "" : `单位：${unit}。`}颜色越深数值越大。各行、各列之和等于合计。数据截至${date}。`,
  estimateNote: (days, date, least) =>
    `颜色越深数值越大；浅色表示观察期满不足${decimalText(least, 0)}，或无法给出区间。以${days}为观察期，数据截至${date}。`,
  comparedNote: (isPoints, days, date) =>
    `${isPoints ? "单位：百分点。" : "1即与期望相符。"}蓝色偏高，橙色偏低；浅色表示区间未排除“无差异”。以${days}为观察期，数据截至${date}。`,
  listNote: (date) => `数据截至${date}。`,
  countNote: (date) => `颜色越深数值越大。数据截至${date}。`,
  total: "合计",
  overall: "整体（不是各格之和）",
  notASum: (label) => `“${label}”在行、列上不可相加：边缘给出的是整行或整列的数值。`,
  noCorner: "不可相加：全组合数值见总览。",
  noFigure: "此处没有记录。",
  n: (n) => `样本${n}`,
  interval: (range) => `95%区间${range}`,
  onPaper: (columns) => `打印时只列前${columns}列，全部见文件。`,
  clipped: (rows, shownRows, columns, shownColumns) =>
    `本页显示${decimalText(rows, 0)}行中的${decimalText(shownRows, 0)}行、${decimalText(columns, 0)}列中的${decimalText(shownColumns, 0)}列；文件包含全部。合计为全部之和。`,
  otherOrder: "行列互换",
  computingWhy: "方法成效与期望有回款数由模型在后台计算。",
  failedTitle: "模型未能算出",
  failed: "金额与平均回收比例已显示；方法成效与期望有回款数暂缺。",
};
