import type { ServedWords } from "../shape";

export const periods: ServedWords["periods"] = {
  wholePage: "本页全部表格（一个Excel文件）",
  title: "期间对比",
  compared: (period, other) => `${period}与${other}对比`,
  offer: "与另一期间对比：",
  shortcuts: {
    quarter: "上一季度与再前一季度",
    "quarter-year-ago": "上一季度与上年同季度",
    year: "上一年度与再前一年度",
    twelve: "最近十二个月与之前十二个月",
    before: "所选月份与之前同样长的月份",
    "year-ago": "所选月份与上年同期",
  },
  from: "自月份",
  to: "至",
  with: "对比期",
  apply: "对比",
  remove: "取消对比",
  note: (days, cutOff) =>
    `回收率以${days}为观察期；数据截至${cutOff}。金额为实际发生数，变化以百分比表示，没有区间；估计值的变化为两期之差，附95%区间。`,
  unequal: "两个期间长度不同，因此只列出两期金额，不计算变化。",
  part: "两个期间中有月份不完整、超出数据范围或未提供数据，因此不计算金额的变化。",
  waiting: "对比期的数字正在计算，算完后本页即会显示。",
};
