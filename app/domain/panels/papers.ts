/** Methods that work on papers of the borrower: books, receivables. */
import { DIFFICULTIES } from "../vocabularies";
import { column, keyColumn, OUTCOME_COLUMNS, type PanelTable, REASON_COLUMN } from "./panel";

export const PARTICIPATE_IN_ACCOUNTING: readonly PanelTable[] = [
  {
    key: "margins",
    title: { en: "The borrower's margin before and after, then cash", zh: "借款人前后利润率，其后回款" },
    note: {
      en: "Before: the newest accounts up to the first day of the episode, at most a year old. After: the first accounts after its last day, within a year. Margins also move with markets and seasons.",
      zh: "前：轮次首日前一年内最近一期账目；后：轮次末日后一年内首期账目。利润率亦随行情与季节变动。",
    },
    needs: {
      en: "The accounts file (income and expenses of borrowers).",
      zh: "经营账目文件（借款人收入与支出）。",
    },
    names: {
      margin: {
        rose: { en: "Margin rose", zh: "利润率上升" },
        fell: { en: "Margin fell or stayed", zh: "利润率未升" },
        unknown: { en: "Accounts missing", zh: "账目不全" },
      },
    },
    columns: [
      keyColumn("margin", ["Margin", "利润率"], ["Change between before and after.", "前后变化。"]),
      column(
        "before_rate",
        "share",
        ["Before", "之前"],
        ["Mean of income less expenses over income, before.", "之前（收入－支出）÷收入的平均。"],
      ),
      column("after_rate", "share", ["After", "之后"], ["The same after.", "之后的平均。"]),
      column(
        "change_rate",
        "points",
        ["Change", "变化"],
        ["After less before; with 95 % limits by borrower.", "之后减之前，附按借款人聚类的95%区间。"],
      ),
      column("change_low", "points", ["Change, low", "变化下限"], ["Lower 95 % limit.", "95%区间下限。"]),
      column("change_high", "points", ["Change, high", "变化上限"], ["Upper 95 % limit.", "95%区间上限。"]),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];

export const HELP_COLLECT_DEBTS: readonly PanelTable[] = [
  {
    key: "receivables",
    title: { en: "What third parties owe the borrowers, by difficulty", zh: "借款人外欠款，按难易" },
    note: {
      en: "Receivables of borrowers with an episode of the method inside the filters. Routed: paid on to the loan first.",
      zh: "筛选范围内有本方法轮次的借款人的外欠款。归还贷款：收回后优先归还本行贷款的部分。",
    },
    needs: { en: "The receivables file.", zh: "外欠款文件。" },
    names: { difficulty: { ...DIFFICULTIES, unknown: { en: "not recorded", zh: "未记录" } } },
    columns: [
      keyColumn("difficulty", ["Difficulty", "难易"], ["As listed.", "按登记。"]),
      column("listed", "count", ["Listed", "登记笔数"], ["Receivables listed.", "登记的外欠款笔数。"]),
      column("listed_minor", "money", ["Amount", "登记金额"], ["Their sum.", "登记金额合计。"]),
      column(
        "collected",
        "count",
        ["Collected", "收回笔数"],
        ["Those collected by the cut-off date.", "截止日前已收回者。"],
      ),
      column(
        "collected_minor",
        "money",
        ["Collected", "收回金额"],
        ["Amount collected of them.", "收回金额合计。"],
      ),
      column(
        "collected_share",
        "share",
        ["Share collected", "收回率"],
        ["Collected money over listed money.", "收回金额÷登记金额。"],
      ),
      column(
        "routed_minor",
        "money",
        ["Routed to the loan", "归还贷款"],
        ["Of it, the amount paid on to the loan.", "其中归还贷款的金额。"],
      ),
      column(
        "routed_share",
        "share",
        ["Share routed", "归还比例"],
        ["Routed over collected.", "归还贷款÷收回金额。"],
      ),
      REASON_COLUMN,
    ],
  },
];
