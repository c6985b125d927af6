/** 案件列表：查找、排序、翻页。 */
import { countedZh } from "../counted";
import type { Words } from "../shape";

export const cases: Words["cases"] = {
  choices: "列出哪些案件",
  all: "全部",
  inDays: (label) => `${label}（天）`,
  apply: "显示",
  title: (total, order) => `共${countedZh(total, "件")}案件，${order}排列`,
  found: (total, sought, order) => `以“${sought}”开头的案件共${countedZh(total, "件")}，${order}排列`,
  order: {
    number: { up: "由小到大", down: "由大到小" },
    date: { up: "由早到晚", down: "由晚到早" },
    text: { up: "升序", down: "降序" },
  },
  orderedBy: (column, direction) => `按${column}${direction}`,
  shown: (position) => `当前显示${position}，导出文件含全部案件。`,
  allShown: "已全部显示。",
  pastEnd: {
    title: (page) => `没有第${page}页`,
    text: (last) => `列表到第${last}页为止。`,
    toLast: "转到最后一页",
  },
  notFound: {
    title: (sought) => `没有以“${sought}”开头的案件或借款人`,
    text: "查找从编号或名称的开头比对，且仅在上方筛选范围之内。可减少字数，或在全部案件中查找。",
    toAll: "显示全部案件",
  },
};
