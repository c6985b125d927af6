import { countedZh } from "../counted";
import type { Words } from "../shape";

export const pageHead: Words["pageHead"] = {
  within: "所属页面",
  filters: "筛选条件",
  addFilter: "＋筛选",
  allFilters: "全部筛选",
  filterTitle: "选择统计范围",
  notApplied: (filters) => `本页未采用以下筛选条件：${filters}，所列数据与之无关。`,
  removeFilter: (filter, value) => `去掉筛选条件 ${filter}：${value}`,
  removeAll: "全部清除",
  apply: "查看",
  anyCode: "名称或编号",
  period: "期间",
  periodHint: "回款按到账日期，清收轮次按开始日期，案件按违约日期。",
  horizonDays: (days) => `观察期${countedZh(days, "天")}`,
  horizonHint: "每个案件或轮次观察满这些天后才计入回收率；只影响回收率，不影响回款金额。",
  export: "导出",
  pictures: "图片",
  exportNote: "按当前筛选条件导出全部行与列，保留完整精度。",
  freshness: (cutOff, loaded, batch) => `数据截至${cutOff}，${loaded}导入（第${batch}批）。`,
  nothingLoaded: "尚未导入数据。",
  population: (cases, matured) => `共${countedZh(cases, "件")}案件，其中${matured}件观察期满。`,
  populationOnly: (cases) => `共${countedZh(cases, "件")}案件。`,
  episodes: (episodes, matured) => `清收${countedZh(episodes, "轮")}，其中${matured}轮观察期满。`,
  episodesOnly: (episodes) => `清收${countedZh(episodes, "轮")}。`,
  assumed: (what) => `导入时日期为假定值（${what}），因此凡需按天数计算的数字均为未知。`,
  monthsOnly: (what) => `${what}只记到月，按当月第一天计。`,
  farDates: (count, dates) =>
    `有${countedZh(count, "个")}日期远离其他全部日期（${dates}），在“数据质量”页确认前不影响数据截止日和趋势。`,
  repeats: (count, amount, isCountedOnce) =>
    `全部数据中有${countedZh(count, "笔")}回款与同一案件另一笔相同（${amount}），${isCountedOnce ? "已确认只计一次。" : "在“数据质量”页确认前按报送计入。"}`,
  ofBranch: (branch, month) => `${branch}（${month}）`,
  undelivered: (months) => `前后各月均有大量数据而以下月份没有，应属未报送：${months}。`,
  assumption: (what, value) => `${what}假定为${value}`,
  importCommand: "请导入银行数据文件（至少需要案件、清收行动和回款三张表），然后刷新本页：",
};
