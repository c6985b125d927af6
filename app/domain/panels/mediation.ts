/** Mediation: what was settled and kept, and what would have become of the same cases without it. */
import { THIRD_PARTIES } from "../vocabularies";
import {
  COMPARED_COLUMNS,
  column,
  keyColumn,
  OUTCOME_COLUMNS,
  type PanelTable,
  REASON_COLUMN,
  wilsonLimits,
} from "./panel";

export const MEDIATION: readonly PanelTable[] = [
  {
    key: "settlements",
    title: {
      en: "Settlements reached, signed and kept, by mediator",
      zh: "和解的达成、签署与履行，按调解人",
    },
    note: {
      en: "Reached: on the case during an episode or in the 30 days after. Not sued: no litigation within the horizon, for episodes with complete follow-up; whether mediation avoided it is in the next table. The police do not mediate: a contact with them is a breach of conduct.",
      zh: "达成：轮次期间或其后30天内。未起诉：观察期已满且期内未进入诉讼的轮次；是否因调解而免于起诉，见下表。公安不参与调解，与其接触属违规。",
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
        ["Not sued", "未起诉"],
        [
          "Episodes followed up without litigation within the horizon, over those followed up.",
          "观察期内未进入诉讼的轮次÷观察期已满的轮次。",
        ],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
  {
    key: "suits",
    title: {
      en: "Suits after mediation, and on comparable cases without it",
      zh: "调解后的起诉，与同类未调解案件比较",
    },
    note: {
      en: "Episodes with complete follow-up on cases not sued before. Expected: the share sued within the horizon had these comparable cases been begun with another method (other than a suit), by the same doubly robust model and checks as the effects of methods. Suits avoided are the difference, and are stated only where the comparison passes those checks.",
      zh: "观察期已满、此前未被起诉的案件。预期：同类案件若改用其他方法（起诉除外）开始，观察期内被起诉的比例，模型与检验同方法效果。免于起诉为两者之差，仅在比较通过检验时列出。",
    },
    needs: { en: "Activities of litigation.", zh: "诉讼类清收行动。" },
    columns: [
      column("matured", "count", ["Followed up", "观察期已满"], ["Episodes of mediation.", "调解轮次。"]),
      column(
        "suits",
        "count",
        ["Sued", "被起诉"],
        ["Of these, sued within the horizon.", "其中观察期内被起诉者。"],
      ),
      column(
        "sued_rate",
        "share",
        ["Share sued", "起诉率"],
        ["Sued over followed up, unadjusted.", "被起诉÷观察期已满，未作校正。"],
      ),
      column("sued_low", "share", ["Low", "下限"], ["Lower 95 % limit (Wilson).", "95%区间下限（Wilson）。"]),
      column(
        "sued_high",
        "share",
        ["High", "上限"],
        ["Upper 95 % limit (Wilson).", "95%区间上限（Wilson）。"],
      ),
      column(
        "mediated_rate",
        "share",
        ["Sued, with mediation", "经调解的起诉率"],
        ["Share sued on comparable cases, begun with mediation.", "同类案件以调解开始时的起诉率。"],
      ),
      column("mediated_low", "share", ["Low", "下限"], ["Lower 95 % limit.", "95%区间下限。"]),
      column("mediated_high", "share", ["High", "上限"], ["Upper 95 % limit.", "95%区间上限。"]),
      column(
        "others_rate",
        "share",
        ["Sued, without it", "未经调解的起诉率"],
        ["Share sued on the same cases, begun with the other methods.", "同类案件以其他方法开始时的起诉率。"],
      ),
      column("others_low", "share", ["Low", "下限"], ["Lower 95 % limit.", "95%区间下限。"]),
      column("others_high", "share", ["High", "上限"], ["Upper 95 % limit.", "95%区间上限。"]),
      column(
        "avoided_rate",
        "points",
        ["Suits avoided", "免于起诉"],
        ["Points fewer sued with mediation; below zero: more.", "经调解少起诉的百分点；为负即更多。"],
      ),
      column("avoided_low", "points", ["Low", "下限"], ["Lower 95 % limit.", "95%区间下限。"]),
      column("avoided_high", "points", ["High", "上限"], ["Upper 95 % limit.", "95%区间上限。"]),
      column(
        "effective_sample_size",
        "number",
        ["Effective number", "有效样本量"],
        [
          "As many equally weighted episodes as the weighted ones of mediation are worth.",
          "加权后的调解轮次相当于多少个等权轮次。",
        ],
      ),
      REASON_COLUMN,
    ],
  },
  {
    key: "against-suits",
    title: {
      en: "Recovered by mediation and by suits, on comparable cases",
      zh: "同类案件上调解与诉讼的回收",
    },
    note: {
      en: "Episodes of mediation beside episodes of litigation. Recovered is unadjusted; the columns after it compare the two on comparable cases, and stay empty where too few or too different cases were sued. Costs are not deducted.",
      zh: "调解轮次与诉讼轮次对照。“回收比例”未作校正；其后各列在同类案件上比较两者，被起诉案件过少或差异过大时留空。未扣除成本。",
    },
    needs: { en: "Activities of litigation.", zh: "诉讼类清收行动。" },
    names: {
      method: { mediation: { en: "Mediation", zh: "调解" }, litigation: { en: "Litigation", zh: "诉讼" } },
    },
    columns: [
      keyColumn("method", ["Method", "方法"], ["What the episode was.", "轮次所用方法。"]),
      ...OUTCOME_COLUMNS,
      ...COMPARED_COLUMNS,
      REASON_COLUMN,
    ],
  },
];
