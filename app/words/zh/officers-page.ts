import { countedZh } from "../counted";
import type { Words } from "../shape";

export const officersPage: Words["officersPage"] = {
  headline: (total, period, credited, officers) =>
    officers === 0
      ? `${period}共回款${total}，均未归因于信贷员。`
      : `${period}共回款${total}，其中${credited}归因于${countedZh(officers, "名")}信贷员。`,
  compared: (rated, above, below) =>
    above + below === 0
      ? `已评定的${countedZh(rated, "名")}信贷员中，没有人超出分支机构、案件结构、偶然因素和正常差异所能解释的范围。`
      : `已评定的${countedZh(rated, "名")}信贷员中，${countedZh(above, "名")}高于、${countedZh(below, "名")}低于分支机构、案件结构、偶然因素和正常差异所能解释的范围；未反映在文件中的情况也可能是原因。`,
  specialists: (officers) => `${countedZh(officers, "名")}信贷员疑为专办：案件似在借款人已有回应后才转来。`,
  notCompared: "没有信贷员可以比较：至少需观察期满案件30件、有回款10件、期望5件，且同一分支机构有同事。",
  computingWhy: "各信贷员案件的期望有回款件数须对全部接手案件建模计算，算好后保留至下次导入。下表不受影响。",
  failedTitle: "未能算出比较结果",
  failed: "下表不受影响。请重新载入再试一次；服务器日志中有失败原因。",

  readingTitle: "这些数字能说明什么，不能说明什么",
  reading: [
    "每行是该信贷员当日负责、经办和归因的情况；案件移交后，前后两人各自保留记录。回款往往记在最后行动者名下。",
    "这不是排名。各人案件不同：有人负责逾期一个月的抵押贷款，有人负责拖了三年的恶意拖欠案件。轮次越少，圆点越容易因偶然因素偏高或偏低。",
    "公平的比较，是看有回款的案件与同一分支机构可比案件期望件数之比，数量少时向平均水平收缩。它给出某人与众不同的概率，从不说谁是第一；未反映在文件中的案件差别，仍会显得像是信贷员所为。",
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
