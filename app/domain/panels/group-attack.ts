/** Group attack: what it was like so far, and which ways of doing it recover more on comparable cases. */
import { GROUP_DAYS, GROUP_OFFICERS, SIGNAL_DAYS } from "../rules";
import type { Bilingual } from "../text";
import {
  COMPARED_COLUMNS,
  column,
  keyColumn,
  OUTCOME_COLUMNS,
  type PanelTable,
  REASON_COLUMN,
} from "./panel";

const COMPARABLE: Bilingual = {
  en: "Recovered is unadjusted; the columns after it compare the rows on comparable cases, by the same model and checks as the methods themselves, and stay empty where too few or too different episodes stand in a row.",
  zh: "“回收比例”未作校正；其后各列在同类案件上比较各行，模型与检验同方法比较，轮次过少或差异过大时留空。",
};
const DURING: Bilingual = {
  en: "This is decided while the attack runs, also by how it goes: adjusting for the case does not remove that.",
  zh: "此项在进攻过程中才确定，也受进展影响：按案件校正不能消除这一点。",
};

const joined = (...parts: readonly Bilingual[]): Bilingual => ({
  en: parts.map(({ en }) => en).join(" "),
  zh: parts.map(({ zh }) => zh).join(""),
});

const compared = (
  key: string,
  label: readonly [string, string],
  definition: readonly [string, string],
): PanelTable["columns"] => [
  keyColumn(key, label, definition),
  ...OUTCOME_COLUMNS,
  ...COMPARED_COLUMNS,
  REASON_COLUMN,
];

export const GROUP_ATTACK: readonly PanelTable[] = [
  {
    key: "history",
    title: { en: "Group attacks so far, by year", zh: "历年群体进攻" },
    note: {
      en: "Unadjusted: group attacks go to hopeless cases, so these figures understate the method. The comparison with stalled comparable cases shows where one pays.",
      zh: "未作校正：群体进攻多用于难案，故看来偏低。何处值得尝试，见与可比停滞案件的比较。",
    },
    needs: { en: "Activities of the method, with their officers.", zh: "本方法的清收行动及参与信贷员。" },
    columns: [
      keyColumn("year", ["Year", "年份"], ["Of the first day.", "首日所在年份。"]),
      column(
        "officers",
        "number",
        ["Officers", "人数"],
        ["Mean number of officers in an episode.", "每轮平均参与人数。"],
      ),
      column(
        "minutes",
        "minutes",
        ["Minutes", "工时（分钟）"],
        ["Logged over all officers.", "全体参与者登记工时。"],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
  {
    key: "by-team",
    title: { en: "By size of the team", zh: "按队伍人数" },
    note: joined(
      {
        en: `Most officers on the case within any ${GROUP_DAYS} days; from ${GROUP_OFFICERS} on it is a group attack by its definition.`,
        zh: `任意${GROUP_DAYS}天内到过该案的最多人数；${GROUP_OFFICERS}人及以上才符合定义。`,
      },
      COMPARABLE,
    ),
    needs: { en: "The officers of each activity.", zh: "清收行动的参与信贷员。" },
    names: {
      team: {
        fewer: { en: `Fewer than ${GROUP_OFFICERS}`, zh: `不足${GROUP_OFFICERS}人` },
        three: { en: "Three", zh: "三人" },
        four: { en: "Four", zh: "四人" },
        more: { en: "Five or more", zh: "五人及以上" },
      },
    },
    columns: compared(
      "team",
      ["Team", "队伍"],
      [`Most officers within ${GROUP_DAYS} days.`, `${GROUP_DAYS}天内最多人数。`],
    ),
  },
  {
    key: "by-gap",
    title: { en: "By the longest interruption", zh: "按最长中断时间" },
    note: joined(
      {
        en: `Days between one activity and the next, at the longest; the practice works without interruption, ${GROUP_DAYS} days at the most.`,
        zh: `相邻两次行动间隔的最长天数；做法要求不间断，至多${GROUP_DAYS}天。`,
      },
      DURING,
      COMPARABLE,
    ),
    needs: { en: "Activities of the method.", zh: "本方法的清收行动。" },
    names: {
      gap: {
        "one-day": { en: "One day only", zh: "仅一天" },
        week: { en: "Up to 7 days", zh: "7天以内" },
        fortnight: { en: `8 to ${GROUP_DAYS} days`, zh: `8至${GROUP_DAYS}天` },
        longer: { en: `More than ${GROUP_DAYS} days`, zh: `超过${GROUP_DAYS}天` },
      },
    },
    columns: compared(
      "gap",
      ["Longest interruption", "最长中断"],
      ["Between two activities of the episode.", "轮次内相邻两次行动之间。"],
    ),
  },
  {
    key: "by-end",
    title: { en: "By what it ended with", zh: "按结束情况" },
    note: joined(
      {
        en: "As recorded (ended); where the files never record it, the outcome of the last activity: a promise or a settlement is a result. A result is often money already agreed, so this row recovers more by its nature.",
        zh: "按文件所载结束情况；文件从未记录时，以最后一次行动的结果为准：承诺或和解即为成果。成果往往就是已谈妥的款项，故本行回收自然较多。",
      },
      COMPARABLE,
    ),
    needs: { en: "ended, or outcome, in the activities.", zh: "清收行动中的“结束情况”或“结果”。" },
    names: {
      end: {
        result: { en: "With a result", zh: "取得成果" },
        stopped: { en: "Without a result", zh: "未取得成果" },
        unknown: { en: "Not recorded", zh: "未记录" },
      },
    },
    columns: compared("end", ["Ended", "结束情况"], ["What the episode ended with.", "轮次以何结束。"]),
  },
  {
    key: "by-signal",
    title: {
      en: `Begun within ${SIGNAL_DAYS} days of a signal, or not`,
      zh: `是否在线索后${SIGNAL_DAYS}天内开始`,
    },
    note: joined(
      {
        en: `A signal about money or assets, known by the first day and at most ${SIGNAL_DAYS} days old.`,
        zh: `首日前已知、且不超过${SIGNAL_DAYS}天的资金或财产线索。`,
      },
      COMPARABLE,
    ),
    needs: {
      en: "outcome (signal) or signal_on in the activities.",
      zh: "清收行动中的“结果”（线索）或“线索日期”。",
    },
    names: {
      signal: {
        yes: { en: "After a signal", zh: "有线索" },
        no: { en: "Without one", zh: "无线索" },
      },
    },
    columns: compared(
      "signal",
      ["Signal", "线索"],
      [`Within ${SIGNAL_DAYS} days before the first day.`, `首日前${SIGNAL_DAYS}天内。`],
    ),
  },
];
