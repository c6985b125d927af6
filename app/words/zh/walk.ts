/** 全屏放映的文字，仅在服务器上使用。 */
import type { WalkWords } from "../en/walk";

export const walk: WalkWords = {
  title: "全屏放映",
  at: (at, all) => `第${at}页，共${all}页`,
  sheets: "各页",
  next: "下一页",
  previous: "上一页",
  more: (page) => `详见“${page}”页面`,
  every: "翻页方式",
  byHand: "手动",
  seconds: (count) => `每${count}秒`,
  fullScreen: "全屏",
  leave: "退出放映",
  keys: "按键：→下一页，←上一页，F全屏，退出键结束放映",
};
