import type { Words } from "../shape";

export const planPage: Words["planPage"] = {
  attackSheets: "群体进攻单页",
  mondayList: "周一清单",
  computingWhy:
    "正在根据以往全部清收过程估计各方法在每件案件上的作用，再统一选定下一步。导入后首次计算可能需要几分钟，结果保留至下次导入。",
  failedTitle: "未能算出清收计划",
  failed: "请重新载入再试一次；服务器日志中有失败原因。",
  whyNow: {
    computingWhy: "正在从全部案件中读取出现过的情况及处理时间；结果保留至下次导入。",
    failedTitle: "未能算出时机清单",
    failed: "请重新载入再试一次；服务器日志中有失败原因。",
  },
};
