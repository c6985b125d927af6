/** 各页通用的中文用语。 */
import { countedZh } from "../counted";
import type { CommonWords } from "../shape";
import { comparison } from "./comparison";
import { pageHead } from "./page-head";

export const common: CommonWords = {
  product: "Recoup",

  frame: {
    skipToContent: "跳到正文",
    menu: "菜单",
    navigation: "页面",
    groups: { time: "走势", data: "数据" },
    theme: "配色",
    themes: { system: "跟随系统", light: "浅色", dark: "深色" },
    loading: "载入中",
  },

  pages: {
    overview: "总览",
    methods: "清收方法",
    officers: "信贷员",
    regions: "地区",
    branches: "分支机构",
    causes: "违约原因",
    pack: "董事会报告",
    plan: "清收计划",
    whereToTry: "试点建议",
    trend: "月度走势",
    vintages: "违约批次",
    flows: "迁徙与路径",
    conduct: "行为合规",
    cases: "案件",
    cross: "交叉表",
    "data-quality": "数据质量",
    imports: "数据导入",
    views: "保存的视图",
    sending: "邮件发送",
  },

  errors: {
    notFoundTitle: "没有这个页面",
    notFound: "网址可能有误，或者所指内容从未导入。",
    badRequestTitle: "网址无法识别",
    forbiddenTitle: "请求被拒绝",
    failureTitle: "页面未能显示",
    failure: "生成本页时系统出错。",
    kept: "数据未作任何改动。",
    whatToDo: "请稍后重试。如仍出错，请报告以下编号：",
    whatToDoWithoutId: "请重新载入本页。如仍出错，请查看服务器日志。",
    tryAgain: "重新载入",
    toOverview: "回到总览",
  },

  /** Of a case, wherever it stands, and of how one is found. */
  caseSearch: {
    label: "案件或借款人",
    hint: "编号或名称的开头",
    find: "查找",
  },
  caseStatus: { open: "在办", closed: "已结案" },

  states: {
    unknown: "不详",
    tooFew: (have, needed) => `案件太少：现有${countedZh(have, "件")}，至少需要${countedZh(needed, "件")}`,
    emptyTitle: "暂无内容",
    noMatchTitle: "没有符合条件的案件",
    noMatch: "请放宽时间范围或去掉某个筛选条件。",
    removeFilters: "清除全部筛选",
  },

  beingComputed: {
    title: "正在计算这些数字",
    why: "自上次导入以来未曾查询过这一组合，也没有现成的汇总可用，须逐案计算。",
    stay: "计算完成后自动显示，其间可离开本页。",
    ahead: (questions) => `前面还有${countedZh(questions, "个查询")}，计算完成后自动显示。`,
    onPaper: "打印时以下数字仍在计算，未能列出。请待页面显示后重新打印。",
    withoutFilters: "查看未筛选的页面",
  },

  /** Why a figure is unknown, by the code that exports carry. */
  reasons: {
    "no-observations": "没有可统计的记录",
    "not-matured": "观察期未满",
    "too-few": "样本太少",
    "zero-denominator": "分母为零",
    "no-overlap": "没有可比案件",
    "no-variation": "数值全部相同，无法给出区间",
    "not-computed": "尚未计算",
    "not-reached": "曲线尚未达到",
    "not-estimable": "现有数据无法估计",
    "not-converged": "计算未能收敛",
    "not-recorded": "文件未记录",
    "few-effective": "有效样本太少",
    "none-paid": "无一回款，无从比较",
    "one-borrower": "过于取决于单一借款人",
    "no-colleagues": "同一分支机构可比同事过少",
    narrowed: "所选筛选条件下不作预测",
    unbalanced: "可比案件仍不均衡",
    "moves-the-past": "未通过安慰剂检验",
    "dates-assumed": "日期为导入时假定",
    "part-period": "有月份不完整或缺数据",
    "unequal-periods": "两个期间长度不同",
  },

  pageHead,
  table: {
    withUnit: (label, unit) => `${label}（${unit}）`,
    whatColumnsMean: "各列含义",
    namesNothing: (labels) => `以下各列在各行均为未知或与首列相同，故未列出：${labels}。导出文件仍保留。`,
    showData: "以表格查看数据",
    howComputed: "计算方法",
    export: "导出",
    notComputed: (count) => `另有${countedZh(count, "列")}尚未计算`,
    emptyColumns: (count) => `另有${countedZh(count, "列")}没有数字`,
    whyEmpty: "各行均无这些数字，因此表中略去；导出文件保留这些列（空值），并注明原因。",
  },

  pager: {
    label: "表格分页",
    position: (first, last, total) => `第${first}–${last}条，共${total}条`,
    previous: "上一页",
    next: "下一页",
  },

  credited: {
    title: "各方法归因回款",
    note: (period) => `${period}的回款；归因是记账口径，并非成效。`,
  },
  moneyPeriod: {
    during: (months) => `${months}内`,
    from: (month, cutOff) => `${month}至${cutOff}`,
    until: (end) => `截至${end}`,
    undated: "日期不详的期间内",
  },
  officerTable: {
    note: (days, cutOff) =>
      `案件与有回款案件按接手后${days}计算，平均回收比例按轮次首日起${days}计算；数据截至${cutOff}。`,
  },

  charts: {
    incomplete: "当月未满",
    interval: "95%区间",
    estimate: "估计值",
    raw: "原始值",
    noFigure: "无数字",
    points: "百分点",
    hours: "小时",
  },

  counts: {
    cases: (count) => countedZh(count, "件"),
    episodes: (count) => countedZh(count, "轮"),
    horizon: (days) => `以${countedZh(days, "天")}为观察期`,
  },

  comparison,
};
