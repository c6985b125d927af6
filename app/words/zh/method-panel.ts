import { countedZh } from "../counted";
import type { MethodPanelWords } from "../en/method-panel";

export const methodPanel: MethodPanelWords = {
  title: "使用要点指标",
  judged: (days, date) => `以${days}为观察期；数据截至${date}。`,
  notRecorded: (needs) => `文件未记录。所需资料：${needs}`,
  nothing: "当前筛选下没有此类记录。",
  more: (rows) => `全部${countedZh(rows, "行")}：`,
  files: "导出：",
  computing: "正在计算，完成后自动显示。",
  failed: "计算未完成。请重新载入页面；如仍如此，请查看服务器日志。",
  whereToTry: "下一步可在何处试用（与可比案件比较） →",
  plan: "各分支机构可移交的案件 →",
  curveTitle: "预期回款随工时投入的进度",
  curveNote: "次序不同，只影响先后：各条曲线终点相同。图中为四分之一工时内回款最多的几种次序。",
  curveUp: "占全部预期回款",
  curveAcross: "占全部工时",
  curveSummary: (orders) => `${countedZh(orders, "种")}排队次序，从未投入到全部工时的曲线。`,
};
