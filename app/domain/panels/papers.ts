/** Methods that leave papers: books, receivables, new loans, settlements. */
import { DIFFICULTIES, THIRD_PARTIES } from "../vocabularies";
import {
  CASE_COLUMN,
  column,
  keyColumn,
  OUTCOME_COLUMNS,
  type PanelTable,
  REASON_COLUMN,
  wilsonLimits,
} from "./panel";

export const PARTICIPATE_IN_ACCOUNTING: readonly PanelTable[] = [
  {
    key: "margins",
    title: { en: "The borrower's margin before and after, then cash", zh: "借款人前后利润率，其后回款" },
    note: {
      en: "Before: the newest accounts up to the first day of the episode, at most a year old. After: the first accounts after it, within a year. Margins also move with markets and seasons.",
      zh: "前：轮次首日前一年内最近一期账目；后：其后一年内首期账目。利润率亦随行情与季节变动。",
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

export const CAPITAL_START_UP: readonly PanelTable[] = [
  {
    key: "new-money",
    title: {
      en: "Net of the new money, and performance of the new loans",
      zh: "扣除新增贷款后的净额与新贷表现",
    },
    note: {
      en: "Advances on cases of the filters. Receipts: on the case from the day of the advance to the horizon after it, for advances with complete follow-up. Net: receipts less the new money.",
      zh: "筛选范围内案件的新增贷款。回款：自放款日起观察期内该案回款，仅计观察期已满者。净额：回款减新增贷款。",
    },
    needs: {
      en: "The advances file; new_loans for the performance of the loans.",
      zh: "新增贷款文件；新贷款表现文件。",
    },
    names: {
      papers: {
        evidenced: { en: "Disaster evidenced, approved", zh: "有受灾证明且已审批" },
        lacking: { en: "Evidence or approval lacking", zh: "缺证明或审批" },
      },
    },
    columns: [
      keyColumn(
        "papers",
        ["Papers", "手续"],
        ["Whether evidence and approval are recorded.", "是否记录证明与审批。"],
      ),
      column("advances", "count", ["Advances", "笔数"], ["New loans.", "新增贷款笔数。"]),
      column("lent_minor", "money", ["Lent", "放款金额"], ["New money.", "新增贷款合计。"]),
      column(
        "matured",
        "count",
        ["Followed up", "观察期已满"],
        ["Advances followed up for the horizon.", "观察期已满的笔数。"],
      ),
      column(
        "came_in_minor",
        "money",
        ["Receipts", "回款"],
        ["Receipts within the horizon after those.", "其后观察期内的回款。"],
      ),
      column(
        "net_minor",
        "money",
        ["Net", "净额"],
        ["Receipts less lent, of those followed up.", "观察期已满者的回款减放款。"],
      ),
      column(
        "told",
        "count",
        ["With performance data", "有表现记录"],
        ["Advances whose new loan is in the files.", "有新贷款表现记录的笔数。"],
      ),
      column(
        "repaid_minor",
        "money",
        ["Repaid", "新贷已还"],
        ["Repaid on the new loans.", "新贷款已归还金额。"],
      ),
      column(
        "due",
        "count",
        ["Due", "新贷到期"],
        ["New loans due by the cut-off date.", "截止日前到期的新贷款。"],
      ),
      column("late", "count", ["Late", "新贷逾期"], ["Of the due, those past due.", "其中逾期者。"]),
      column("late_share", "share", ["Share late", "新贷逾期率"], ["Late over due.", "逾期÷到期。"]),
      REASON_COLUMN,
    ],
  },
  {
    key: "warnings",
    isList: true,
    title: { en: "Advances that look like evergreening", zh: "疑似借新还旧" },
    note: {
      en: "New money within 30 days of the old loan's due date, or more than the receipts on the case within the horizon after it (complete follow-up). A warning asks for a review of the file; it is not a finding.",
      zh: "在旧贷到期日前后30天内放款，或超过其后观察期内该案回款（观察期已满）。预警提示查档，并非认定。",
    },
    needs: { en: "The advances file, and due_on in the cases.", zh: "新增贷款文件及案件中的到期日期。" },
    names: {
      why: {
        "near-due": { en: "near the old due date", zh: "临近旧贷到期日" },
        exceeds: { en: "more than the receipts since", zh: "超过其后回款" },
      },
    },
    columns: [
      CASE_COLUMN,
      column("on", "date", ["Lent on", "放款日期"], ["Day of the advance.", "新增贷款日期。"]),
      column("amount_minor", "money", ["Lent", "放款金额"], ["New money.", "新增贷款金额。"]),
      column(
        "due_on",
        "date",
        ["Old due date", "旧贷到期日"],
        ["Of the loan of the case.", "该案贷款到期日。"],
      ),
      column(
        "days_from_due",
        "count",
        ["Days from it", "相距天数"],
        ["Days between the two, either way.", "两者相距天数。"],
      ),
      column(
        "came_in_minor",
        "money",
        ["Receipts since", "其后回款"],
        ["Receipts within the horizon after it.", "其后观察期内回款。"],
      ),
      column(
        "why",
        "code",
        ["Why", "预警原因"],
        [
          "Near the due date (near-due), or more than the receipts since (exceeds).",
          "临近旧贷到期日，或超过其后回款。",
        ],
      ),
    ],
  },
];

export const MEDIATION: readonly PanelTable[] = [
  {
    key: "settlements",
    title: {
      en: "Settlements reached, signed and kept, by mediator",
      zh: "和解的达成、签署与履行，按调解人",
    },
    note: {
      en: "Reached: on the case during an episode or in the 30 days after. Suits avoided: episodes with complete follow-up and no litigation within the horizon, including cases that would not have been sued anyway. The police do not mediate: a contact with them is a breach of conduct.",
      zh: "达成：轮次期间或其后30天内。未起诉：观察期已满且期内未进入诉讼的轮次（其中也有本不会起诉者）。公安不参与调解，与其接触属违规。",
    },
    needs: {
      en: "The settlements file, third_party in the activities.",
      zh: "和解协议文件及清收行动中的“第三方”。",
    },
    names: { mediator: THIRD_PARTIES },
    columns: [
      keyColumn(
        "mediator",
        ["Mediator", "调解人"],
        ["The mediator recorded in the activities of the episode.", "轮次行动所记的调解人。"],
      ),
      column("reached", "count", ["Reached", "达成"], ["Settlements reached.", "达成的和解。"]),
      column(
        "reached_share",
        "share",
        ["Share reached", "达成率"],
        ["Episodes with a settlement over all.", "达成和解的轮次占比。"],
      ),
      column("signed", "count", ["Signed", "已签署"], ["Of the reached, those signed.", "其中已签署者。"]),
      column(
        "due",
        "count",
        ["Outcome known", "履行已明"],
        ["Of the reached, settlements whose fulfilment is known.", "其中已知是否履行者。"],
      ),
      column("kept", "count", ["Kept", "已履行"], ["Of those, the kept ones.", "其中已履行者。"]),
      column(
        "kept_share",
        "share",
        ["Share kept", "履行率"],
        ["Kept over outcome known.", "已履行÷履行已明。"],
      ),
      ...wilsonLimits("kept_share"),
      column(
        "unsued_share",
        "share",
        ["Suits avoided", "未起诉"],
        [
          "Episodes followed up without litigation within the horizon, over those followed up.",
          "观察期内未进入诉讼的轮次÷观察期已满的轮次。",
        ],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];
