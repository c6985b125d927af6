/** Firm and soft: which order of stances recovers more on comparable cases, by temperament and by age of the debt. */
import type { Column } from "../report";
import type { Bilingual } from "../text";
import { TRAITS } from "../vocabularies";
import { COMPARED_COLUMNS, keyColumn, OUTCOME_COLUMNS, type PanelTable, REASON_COLUMN } from "./panel";

/** Every episode of the method has one; together they are all of them. */
export const STANCE_SEQUENCES = {
  "soft-firm": { en: "Soft, then firm", zh: "先柔后刚" },
  "firm-soft": { en: "Firm, then soft", zh: "先刚后柔" },
  "soft-firm-soft": { en: "Soft, firm, soft again", zh: "柔—刚—柔交替" },
  "firm-soft-firm": { en: "Firm, soft, firm again", zh: "刚—柔—刚交替" },
  "soft-firm-soft-firm": { en: "Alternating three times or more, soft first", zh: "交替三次及以上，先柔" },
  "firm-soft-firm-soft": { en: "Alternating three times or more, firm first", zh: "交替三次及以上，先刚" },
  "one-only": { en: "One stance only", zh: "单一方式" },
  unknown: { en: "Not recorded", zh: "未记录" },
} as const satisfies Record<string, Bilingual>;

export type StanceSequence = keyof typeof STANCE_SEQUENCES;

const NEEDS: Bilingual = {
  en: "stance in the activities, traits in the cases.",
  zh: "清收行动中的“刚柔”及案件中的借款人特征。",
};

const SEQUENCE = keyColumn(
  "sequence",
  ["Sequence", "次序"],
  [
    "Recorded stances of the episode in their order; the same stance several times in a row counts once.",
    "轮次内所记方式的先后；连续相同者计一次。",
  ],
);

/** @param beside what stands beside the sequence */
const comparedBy = (beside: Column): PanelTable["columns"] => [
  SEQUENCE,
  beside,
  ...OUTCOME_COLUMNS,
  ...COMPARED_COLUMNS,
  REASON_COLUMN,
];

export const FIRM_AND_SOFT: readonly PanelTable[] = [
  {
    key: "stances",
    title: { en: "Sequences of soft and firm steps, and one stance only", zh: "刚柔次序与单一方式" },
    note: {
      en: "Against the others: points recovered beyond the mix of the other sequences on the same cases, by the same doubly robust model and checks as the methods themselves; empty where the groups are too small or too different. Only recorded differences are adjusted for; firm means legal steps only. One stance only is often an episode that a payment ended before the second. The sequences of all borrowers add up to all episodes of the method.",
      zh: "“与其他各行相比”：同样案件上比本方法其他次序的组合多收回的部分，采用与方法比较相同的双重稳健模型与检验；两侧过少或差异过大时留空。只能校正文件所载的差别；“刚”仅指法律手段。单一方式多为尚未转换即已回款的轮次。全部借款人各次序之和即本方法全部轮次。",
    },
    needs: NEEDS,
    names: {
      sequence: STANCE_SEQUENCES,
      temperament: {
        ...TRAITS,
        other: { en: "none of these recorded", zh: "以上均不详" },
        all: { en: "all borrowers", zh: "全部借款人" },
      },
    },
    columns: comparedBy(
      keyColumn(
        "temperament",
        ["Temperament", "脾性"],
        [
          "The borrower's first recorded trait of willing, evasive, face-conscious; or all borrowers.",
          "借款人已知特征中首个：有还款意愿、躲避、爱面子；或全部借款人。",
        ],
      ),
    ),
  },
  {
    key: "stances-by-age",
    title: { en: "The same sequences by age of the debt", zh: "各次序按逾期时间" },
    note: {
      en: "Days past due on the first day of the episode. The rows of an age are compared with each other only.",
      zh: "轮次首日的逾期天数。仅在同一逾期时间内相互比较。",
    },
    needs: NEEDS,
    names: {
      sequence: STANCE_SEQUENCES,
      age: {
        "90": { en: "up to 90 days", zh: "90天以内" },
        "360": { en: "91 to 360 days", zh: "91至360天" },
        "720": { en: "361 to 720 days", zh: "361至720天" },
        more: { en: "more than 720 days", zh: "超过720天" },
      },
    },
    columns: comparedBy(
      keyColumn("age", ["Days past due", "逾期天数"], ["On the first day of the episode.", "轮次首日。"]),
    ),
  },
];
