/** The method about who works a case, and the one that listens: rotation, captured information. */
import { ASSIGNMENT_REASONS } from "../vocabularies";
import { CASE_COLUMN, column, keyColumn, type PanelTable, REASON_COLUMN, wilsonLimits } from "./panel";

export const PERSONNEL_ROTATION: readonly PanelTable[] = [
  {
    key: "history",
    title: { en: "Changes of the responsible officer so far, by reason", zh: "历次更换责任信贷员，按原因" },
    note: {
      en: "Assignments after a change, measured by a receipt within the horizon of the first day. A change after a bad spell looks good in any case (regression to the mean); the comparison with comparable cases that kept their officer shows the effect of a change.",
      zh: "因更换而开始的负责期，以首日起观察期内有无回款衡量。低谷之后更换，看来总会好转（均值回归）；更换的作用见与未更换的可比案件比较。",
    },
    needs: { en: "The assignments file, with reasons.", zh: "责任分配文件及原因。" },
    names: { reason_of_change: { ...ASSIGNMENT_REASONS, unknown: { en: "not recorded", zh: "未记录" } } },
    columns: [
      keyColumn("reason_of_change", ["Reason", "原因"], ["Why the officer was changed.", "更换原因。"]),
      column(
        "changes",
        "count",
        ["Changes", "更换次数"],
        ["Assignments that began with a change.", "因更换而开始的负责期。"],
      ),
      column(
        "noted",
        "count",
        ["With a note", "有交接说明"],
        ["Of these, with a handover note.", "其中有交接说明者。"],
      ),
      column(
        "matured",
        "count",
        ["Followed up", "观察期已满"],
        ["Of these, with complete follow-up.", "其中观察期已满者。"],
      ),
      column(
        "payers",
        "count",
        ["With a receipt", "有回款"],
        ["Of those, with a receipt within the horizon.", "其中期内有回款者。"],
      ),
      column(
        "paid_share",
        "share",
        ["Share with a receipt", "有回款比例"],
        ["With a receipt over followed up.", "有回款÷观察期已满。"],
      ),
      ...wilsonLimits("paid_share"),
      REASON_COLUMN,
    ],
  },
];

export const INFORMATION_CAPTURE: readonly PanelTable[] = [
  {
    key: "signals",
    title: { en: "From signal to action, and what was secured", zh: "从线索到行动及保全金额" },
    note: {
      en: "Activities of the method with the date of the intelligence. A freeze is an activity at court; without a court file number it is not lawful.",
      zh: "本方法中注明线索日期的行动。冻结指法院渠道的行动；没有法院案号即不合法。",
    },
    needs: {
      en: "signal_on, secured_amount and court_number in the activities.",
      zh: "清收行动中的“线索日期”“保全金额”“法院案号”。",
    },
    names: {
      step: {
        signal: { en: "Acted without a freeze", zh: "未冻结的行动" },
        freeze: { en: "Freezes", zh: "冻结" },
      },
    },
    columns: [
      keyColumn("step", ["Step", "步骤"], ["What was done.", "所做行动。"]),
      column(
        "activities",
        "count",
        ["Activities", "次数"],
        ["Activities of the method.", "本方法的行动次数。"],
      ),
      column(
        "dated",
        "count",
        ["Signal dated", "有线索日期"],
        ["Of these, with the date of the signal.", "其中注明线索日期者。"],
      ),
      column(
        "median_days",
        "number",
        ["Days, median", "天数中位数"],
        ["From the signal to the activity.", "线索至行动的天数。"],
      ),
      column(
        "slow_days",
        "number",
        ["Days, nine in ten", "九成不超过天数"],
        ["Nine in ten are within this.", "九成不超过此天数。"],
      ),
      column(
        "secured_minor",
        "money",
        ["Secured", "保全金额"],
        ["Sum of the recorded amounts.", "登记保全金额合计。"],
      ),
      column(
        "unlawful",
        "count",
        ["No court number", "缺法院案号"],
        ["Freezes without a court's file number.", "缺少法院案号的冻结。"],
      ),
      column("unlawful_share", "share", ["Share of them", "占比"], ["Over all freezes.", "占全部冻结之比。"]),
      REASON_COLUMN,
    ],
  },
  {
    key: "unlawful-freezes",
    isList: true,
    title: { en: "Freezes lacking a court number", zh: "缺法院案号的冻结" },
    note: {
      en: "For each, find the court file number or lift the freeze.",
      zh: "逐笔补查法院案号，否则应解除。",
    },
    needs: { en: "channel and court_number in the activities.", zh: "清收行动中的“渠道”与“法院案号”。" },
    columns: [
      CASE_COLUMN,
      column("on", "date", ["On", "日期"], ["Day of the activity.", "行动日期。"]),
      column("officer", "code", ["Officer", "信贷员"], ["Who led it.", "牵头信贷员。"]),
      column("secured_minor", "money", ["Secured", "保全金额"], ["As recorded.", "按登记。"]),
    ],
  },
];
