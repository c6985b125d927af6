/** Restart capital: what the new money yields, and which new loans ask for a review of their file. */
import { NEAR_DUE_DAYS, RIGHT_AFTER_DAYS } from "../rules";
import type { Bilingual } from "../text";
import { CASE_COLUMN, column, keyColumn, type PanelTable, REASON_COLUMN, wilsonLimits } from "./panel";

const FILES: Bilingual = {
  en: "The advances file, and due_on in the cases.",
  zh: "新增贷款文件及案件中的到期日期。",
};

/** What makes a new loan look as if it paid the old one. */
export const EVERGREENING_SIGNS = {
  "near-due": { en: "lent near the old due date", zh: "临近旧贷到期日放款" },
  "old-debt-paid": { en: "the old debt was paid right after", zh: "放款后随即归还旧贷" },
  "new-loan": { en: "the new loan came back right after", zh: "放款后随即归还新贷" },
} as const satisfies Record<string, Bilingual>;

/** Of a loan, in every list of them. */
const LOAN_COLUMNS: PanelTable["columns"] = [
  CASE_COLUMN,
  column("on", "date", ["Lent on", "放款日期"], ["Day of the advance.", "新增贷款日期。"]),
  column("amount_minor", "money", ["Lent", "放款金额"], ["New money.", "新增贷款金额。"]),
];
const CAME_IN = column(
  "came_in_minor",
  "money",
  ["Receipts since", "其后回款"],
  [
    "Receipts on the case within the horizon after it; of several advances, each receipt counts for one: the oldest not yet returned, and what is over for the newest.",
    "其后观察期内该案回款；该案有多笔放款时，每笔回款只计一次：先计最早尚未收回者，余额计最近一笔。",
  ],
);

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
        [
          "Receipts on their cases within the horizon after those, each once.",
          "其后观察期内各案的回款，每笔只计一次。",
        ],
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
    key: "signs",
    title: { en: "New loans that ask for a review, by sign", zh: "需查档的新增贷款，按迹象" },
    note: {
      en: `Signs of evergreening: lent within ${NEAR_DUE_DAYS} days of the old due date; half or more of the loan received on old debts of the borrower within ${RIGHT_AFTER_DAYS} days after it; a receipt of the kind new loan in those days. All loans of the borrower count, not only that of the case. A loan may show several. Receipts below the loan are another matter: most borrowers hit by a disaster return less within the horizon. A sign asks for a review of the file; it is not a finding.`,
      zh: `借新还旧的迹象：在旧贷到期日前后${NEAR_DUE_DAYS}天内放款；放款后${RIGHT_AFTER_DAYS}天内该借款人旧贷收回达放款额一半及以上；同期有“新贷还款”类回款。借款人名下各笔旧贷均计，不限于该案。一笔可有几种迹象。回款少于放款另列：受灾借款人观察期内多还不足。迹象提示查档，并非认定。`,
    },
    needs: FILES,
    names: {
      sign: {
        ...EVERGREENING_SIGNS,
        any: { en: "any sign of evergreening", zh: "任一借新还旧迹象" },
        "below-lent": { en: "receipts below the loan", zh: "回款少于放款" },
      },
    },
    columns: [
      keyColumn("sign", ["Sign", "迹象"], ["What asks for a review.", "查档原因。"]),
      column("loans", "count", ["Loans", "笔数"], ["New loans that show it.", "有此迹象的新增贷款。"]),
      column(
        "checked",
        "count",
        ["Of", "可查笔数"],
        [
          "New loans of which it can be seen: with an old due date, followed up long enough, or showing it already.",
          "可判断者：有旧贷到期日、观察时间已足，或已有此迹象。",
        ],
      ),
      column("loans_share", "share", ["Share", "占比"], ["Loans over those checked.", "有此迹象÷可查笔数。"]),
      ...wilsonLimits("loans_share"),
      column(
        "lent_minor",
        "money",
        ["Lent", "放款金额"],
        ["New money of those loans.", "这些贷款的金额合计。"],
      ),
      REASON_COLUMN,
    ],
  },
  {
    key: "warnings",
    isList: true,
    title: { en: "New loans with signs of evergreening", zh: "有借新还旧迹象的新增贷款" },
    note: {
      en: "Largest first, with all its signs. A sign asks for a review of the file; it is not a finding.",
      zh: "金额大者在前，列出全部迹象。迹象提示查档，并非认定。",
    },
    needs: FILES,
    names: { why: EVERGREENING_SIGNS },
    columns: [
      ...LOAN_COLUMNS,
      column(
        "due_on",
        "date",
        ["Old due date", "旧贷到期日"],
        ["Nearest to it, of the borrower's loans.", "该借款人各笔贷款中最近的到期日。"],
      ),
      column(
        "days_from_due",
        "count",
        ["Days from it", "相距天数"],
        ["Days between the two, either way.", "两者相距天数。"],
      ),
      CAME_IN,
      column(
        "why",
        "code",
        ["Signs", "迹象"],
        [
          "Near the old due date (near-due), old debt paid right after (old-debt-paid), new loan returned right after (new-loan).",
          "临近旧贷到期日、放款后随即归还旧贷、放款后随即归还新贷。",
        ],
      ),
      column(
        "old_paid_minor",
        "money",
        ["Received on the old debt", "旧贷随即收回"],
        [
          `On all old debts of the borrower, within ${RIGHT_AFTER_DAYS} days after the loan.`,
          `放款后${RIGHT_AFTER_DAYS}天内，该借款人各笔旧贷合计。`,
        ],
      ),
      column(
        "returned_minor",
        "money",
        ["Received on the new loan", "新贷随即归还"],
        [
          `Receipts of the kind new loan within ${RIGHT_AFTER_DAYS} days after it.`,
          `放款后${RIGHT_AFTER_DAYS}天内“新贷还款”类回款。`,
        ],
      ),
    ],
  },
  {
    key: "below-lent",
    isList: true,
    title: { en: "New loans with receipts below the loan", zh: "回款少于放款的新增贷款" },
    note: {
      en: "Receipts on the case within the horizon were less than was lent (complete follow-up), largest shortfall first. This alone is no sign of evergreening.",
      zh: "观察期内该案回款少于放款（观察期已满），差额大者在前。仅此并非借新还旧的迹象。",
    },
    needs: { en: "The advances file.", zh: "新增贷款文件。" },
    columns: [
      ...LOAN_COLUMNS,
      CAME_IN,
      column(
        "short_minor",
        "money",
        ["Shortfall", "差额"],
        ["Lent less the receipts since.", "放款减其后回款。"],
      ),
    ],
  },
];
