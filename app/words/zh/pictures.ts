import type { ServedWords } from "../shape";

export const pictures: ServedWords["pictures"] = {
  title: (page) => `图片：${page}`,
  lead: "每张图片都带有标题、件数、筛选条件、数据截止日期和来源。SVG放大后依然清晰；PNG适用于不支持SVG的软件。",
  none: "按当前筛选条件，本页没有图片。表格可在原页面的“导出”中下载。",
  waiting: "部分图片仍在计算，请稍后重试。",
  svg: "SVG",
  png: "PNG",
  copy: "复制图片",
  copied: "已复制",
  failed: "此浏览器不允许复制图片，请改为下载PNG。",
  back: "返回原页面",
  source: (product, page, date) => `来源：${product}，${page}。${date}制作。`,
  noSuch: (page, names) =>
    names.length === 0
      ? `按当前筛选条件，“${page}”没有图片。`
      : `“${page}”没有这个名称的图片。可选的图片：${names.join("、")}。`,
};
