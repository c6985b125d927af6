import type { FilterPageWords } from "../en/filter-page";

export const filterPage: FilterPageWords = {
  about: (page) => `选择“${page}”的统计范围，或将其排除；均不选即为全部。`,
  back: "返回，不作更改",
  only: "仅含",
  without: "不含",
  onlyThis: (filter, value) => `${filter}：仅含${value}`,
  withoutThis: (filter, value) => `${filter}：不含${value}`,
  sought: (filter) => `${filter}：姓名、名称或编号`,
  find: "查找",
  manyToFind: (total) => `共${total}项，请输入名称的一部分或编号。`,
  noneFound: (sought) => `没有名称近似“${sought}”的项目，请少输几个字或改用编号。`,
  found: (found, shown) =>
    found > shown ? `找到${found}项，先列出${shown}项；多输几个字可缩小范围。` : `找到${found}项。`,
  untouchedDays: (label) => `${label}（天）`,
  standing: "状态、五级分类、未偿余额与逾期天数均为截止日的情况。",
  apply: "查看",
  removeAll: "全部清除",
};
