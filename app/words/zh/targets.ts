import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

export const targets: ServedWords["targets"] = {
  title: "与目标相比",
  without: {
    "none-loaded": "尚未设定回款目标，因此无法与计划比较。",
    narrowed:
      "目标按整个分支机构或地区设定，按信贷员、清收方法、违约原因、担保方式、产品、借款人类型或案件现状筛选后没有对应的目标。去掉这些筛选即可比较。",
    undated: "回款日期不明，无法与目标比较。",
  },
  noneHere: (period) => `目标不涉及${period}的这些机构。`,
  howToSet: (where) =>
    `导入“回款目标”文件即可设定目标，列为：月份、分支机构或地区、目标金额；也可在${where === "here" ? "下方" : "“回款与目标”页面"}录入。`,
  reached: (received, target, share, period) => `${period}回款${received}，目标${target}，完成${share}。`,
  ofNothing: (received, period) => `${period}回款${received}，目标为零。`,
  rate: (received, target, count) =>
    `有目标的${countedZh(count, "个")}完整月份平均每月回款${received}，目标为每月${target}。`,
  withoutTarget: (count) => `期内有${countedZh(count, "个")}月没有目标，回款与目标均不计入。`,
  undelivered: (names) => `缺少${names.join("、")}的数据，回款与目标均不计入。`,
  outside: (money) => `另有${money}回款没有对应目标，未计入。`,
  yearReached: (year) => `${year}年目标已经完成。`,
  needed: (year, money, until) => `要完成${year}年目标，至${until}每月还需回款${money}。`,
  atPace: (count, money, year, share) =>
    `最近${countedZh(count, "个")}完整月份平均每月${money}；若保持这一速度，${year}年将完成目标的${share}。此处只是延续近期速度，并非预测。`,
  between: "",
  imports: "导入目标",
  targets: "目标与录入",
  byPlace: "各机构的目标与回款",
};
