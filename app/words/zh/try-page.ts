import type { Words } from "../shape";

export const tryPage: Words["tryPage"] = {
  computingWhy: "正在将以往尝试与可比案件相比，并逐一评估在办案件；结果保留至下次导入。",
  failedTitle: "未能算出试点建议",
  failed: "请重新载入再试一次；服务器日志中有失败原因。",
  candidates: "候选案件",
};
