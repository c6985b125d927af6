import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

export const views: ServedWords["views"] = {
  none: "本浏览器尚未保存视图。请先打开一个页面并选好筛选条件，再来到这里，其地址会自动填在下方。",
  name: "名称",
  address: "地址",
  start: "首页",
  change: "更改",
  isStart: "打开时首先显示",
  makeStart: "设为首页",
  startAtOverview: "恢复以总览为首页",
  remove: "删除",
  saveTitle: "保存视图",
  save: "保存",
  howSo:
    "视图即带有筛选条件的页面地址，另取一个名称。视图只保存在本浏览器中，不含任何数字：再次打开时显示当日的数据。名称相同则替换原地址。",
  nameNeeded: (most) => `请填写名称，不超过${countedZh(most, "个")}字。`,
  addressNeeded: "这不是Recoup的页面地址。请从地址栏复制，例如/methods?region=N。",
  addressTooLong: "浏览器无法保存这么多内容。请删除一个视图，或减少筛选条件。",
  tooMany: (most) => `本浏览器最多保存${countedZh(most, "个")}视图，请先删除一个。`,
};
