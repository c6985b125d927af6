import type { Words } from "../shape";

export const tryPage: Words["tryPage"] = {
  computingWhy: "正在将以往尝试与同类案件相比，并逐一查看在办案件；结果保留至下次导入。",
  failedTitle: "未能算出何处可试行",
  failed: "请重新加载再试一次；日志中有失败原因。",
  candidates: "候选案件",
};
