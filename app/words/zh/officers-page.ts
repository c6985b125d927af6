import { countedZh } from "../counted";
import type { Words } from "../words";

export const officersPage: Words["officersPage"] = {
  headline: (total, credited, officers) =>
    `共回款${total}，其中${credited}归因于${countedZh(officers, "名")}信贷员。`,
  notComparedYet: "同类案件应有的回收水平尚未计算，在此之前，本页不对信贷员作任何比较。",

  dotsTitle: "各信贷员的工作量与平均回收比例",
  dotsNote: (days, cutOff) =>
    `${days}内的平均回收比例，未按案件难易校正；只计观察期满的轮次，数据截至${cutOff}。指向圆点可查看对应信贷员。`,
  dotsAcross: "观察期满轮次",
  dotsUp: "平均回收比例",
  dot: (name, share, episodes) => `${name}：${share}，${countedZh(episodes, "轮")}`,
  dotsAround: (officers, share, episodes) =>
    `${countedZh(officers, "名")}信贷员：约${share}，每人约${countedZh(episodes, "轮")}`,
  dotsSummary: (officers, low, high) =>
    `${countedZh(officers, "名")}信贷员，介于${low}与${high}之间；全部数字见下表。`,

  readingTitle: "这些数字能说明什么，不能说明什么",
  reading: [
    "每行是该信贷员当日负责、经办和归因的情况；案件移交后，前后两人各自保留记录。回款往往记在最后行动者名下。",
    "这不是排名。各人案件不同：有人手里是逾期一个月的抵押贷款，有人手里是拖了三年的赖账户。轮次越少，圆点越容易因偶然因素偏高或偏低。",
    "公平的比较，要看实际回款与同类案件应有水平之比，数量少时还要向平均水平收缩。计算完成后将在此展示。",
  ],

  tableTitle: "各信贷员数据（按姓名）",
  found: (officers, sought) => `姓名或工号以“${sought}”开头的信贷员：${countedZh(officers, "名")}`,
  search: {
    label: "信贷员",
    hint: "姓名或工号的开头",
    find: "查找",
  },
  notFound: {
    title: (sought) => `没有姓名或工号以“${sought}”开头的信贷员。`,
    text: "可试试更短的开头。",
    toAll: "全部信贷员",
  },
  creditedLink: "点击金额可查看该信贷员经办过的案件（不限违约月份）。",
};
