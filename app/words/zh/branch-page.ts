import { countedZh } from "../counted";
import type { Words } from "../shape";

export const branchPage: Words["branchPage"] = {
  subject: (branch, region) => `${branch}（${region}）的回款、投入与回收率`,
  atSameMix: (range, days) => `若案件结构与全部分支机构相同，违约后${days}内的回收率约为${range}。`,
  followedUp: (cases) => `观察期满${countedZh(cases, "件")}`,
  likely: (range) => `约为${range}`,
  onSameMix: (range) => `按全部分支机构的案件结构；约为${range}`,
  course: (from, to) => `各月回款，${from}至${to}`,
  besideTitle: (branch, days) => `${branch}与同地区分支机构违约后${days}内的回收率`,
  notOfWork: (filters) => `各方法的回款和信贷员表不受以下筛选条件影响：${filters}，因其包含案件的后续情况。`,
  officersTitle: "经办本分支机构案件的信贷员",
  cases: (count) => `本分支机构全部${countedZh(count, "件")}案件`,
  asJson: "以JSON格式查看本页",
  links:
    "信贷员表统计所有经办过本分支机构案件的人，不论其归属何处。违约原因表中的回收率只在本分支机构各原因之间比较。",
  handOver: {
    everywhere: "全部分支机构的人员交流方案",
    computingWhy: "先由全部案件推算经管时间的影响，再求出谁把哪些案件移交给谁的最优方案，最多需要十几秒。",
    failedTitle: "移交方案未能算出",
    failed: "本分支机构的其他数字不受影响。重新载入页面可再试一次。",
  },
};
