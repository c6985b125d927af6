/** Methods that work through talking: promises, advice, relations, several parties, leaders, letters. */
import { LEADER_RANKS, THIRD_PARTIES } from "../vocabularies";
import { STAKE_NAMES } from "../where-to-try";
import { column, keyColumn, OUTCOME_COLUMNS, type PanelTable, REASON_COLUMN, wilsonLimits } from "./panel";

export const EMOTIONAL_INVESTMENT: readonly PanelTable[] = [
  {
    key: "promises",
    title: { en: "Promises made, kept, and the money that followed", zh: "承诺、兑现与随后的回款" },
    note: {
      en: "Promises made during an episode of the method or in the 7 days after it, compared with all others. Kept: at least 90 % received from the promise date to 5 days after the due date. Promises whose 5 days have not passed are not counted yet.",
      zh: "本方法轮次期间或其后7天内作出的承诺，与其余承诺对照。兑现：自承诺日至到期后5天内收到至少90%。宽限期未过的暂不计。",
    },
    needs: { en: "The promises file.", zh: "还款承诺文件。" },
    names: {
      made: {
        method: { en: "Made under the method", zh: "本方法期间作出" },
        other: { en: "All others", zh: "其余承诺" },
      },
    },
    columns: [
      keyColumn("made", ["Promises", "承诺"], ["When they were made.", "何时作出。"]),
      column("promises", "count", ["Made", "笔数"], ["Promises made.", "作出的承诺笔数。"]),
      column("promised_minor", "money", ["Promised", "承诺金额"], ["Sum promised.", "承诺金额合计。"]),
      column(
        "due",
        "count",
        ["Due", "已到期"],
        ["Promises whose due date and 5 days after it have passed.", "到期且5天宽限期已过的承诺。"],
      ),
      column("kept", "count", ["Kept", "已兑现"], ["Of the due, those kept.", "其中已兑现者。"]),
      column(
        "kept_share",
        "share",
        ["Kept, by count", "兑现率（笔数）"],
        ["Kept over due.", "已兑现÷已到期。"],
      ),
      ...wilsonLimits("kept_share"),
      column(
        "money_share",
        "share",
        ["Kept, by money", "兑现率（金额）"],
        [
          "Of the due: the smaller of paid and promised, over promised.",
          "已到期承诺中，已付与承诺较小者÷承诺金额。",
        ],
      ),
      column(
        "followed_minor",
        "money",
        ["Money that followed", "随后的回款"],
        [
          "Receipts from the promise date to 5 days after the due date; one receipt counts for each promise it falls under.",
          "每笔已到期承诺自作出至宽限期满的回款；一笔回款落入几项承诺即各计一次。",
        ],
      ),
      REASON_COLUMN,
    ],
  },
];

const YES_NO_SILENT = {
  yes: { en: "Taken up", zh: "已采纳" },
  no: { en: "Not taken up", zh: "未采纳" },
  silent: { en: "Not recorded", zh: "未记录" },
};

export const PROPOSALS: readonly PanelTable[] = [
  {
    key: "uptake",
    title: { en: "Advice taken up or not, then cash", zh: "建议是否采纳，其后回款" },
    note: {
      en: "Borrowers who take up advice differ in more than the advice: the rows are descriptive and do not prove that uptake produced the receipts.",
      zh: "采纳与否的借款人本就不同：本表仅作描述，不证明回款由采纳带来。",
    },
    needs: { en: "advice_taken in the activities.", zh: "清收行动中的“建议已采纳”。" },
    names: { uptake: YES_NO_SILENT },
    columns: [
      keyColumn("uptake", ["Advice", "建议"], ["Whether uptake is recorded.", "文件是否记录已采纳。"]),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];

export const RELATIONSHIPS: readonly PanelTable[] = [
  {
    key: "relations",
    title: { en: "By kind of relation, and with whose consent", zh: "按关系类型与同意情况" },
    note: {
      en: "Contacts of the method with anyone other than the borrower. Without the borrower's consent such a contact discloses the debt to a third party.",
      zh: "本方法中与借款人以外者的联系。未经借款人同意即联系，等于向他人披露债务。",
    },
    needs: { en: "third_party and consent in the activities.", zh: "清收行动中的“第三方”与“借款人同意”。" },
    names: { relation: THIRD_PARTIES },
    columns: [
      keyColumn("relation", ["Relation", "关系"], ["Who was asked to help.", "请托对象。"]),
      column(
        "contacts",
        "count",
        ["Contacts", "联系次数"],
        ["Activities with that third party.", "与该第三方的行动次数。"],
      ),
      column(
        "consented",
        "count",
        ["With consent", "已获同意"],
        ["Of these, with the borrower's recorded consent.", "其中记录已获借款人同意者。"],
      ),
      column(
        "consent_share",
        "share",
        ["Share with consent", "同意率"],
        ["With consent, over all; a missing record is not consent.", "已获同意÷全部；未记录不视为同意。"],
      ),
      ...wilsonLimits("consent_share"),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];

export const MULTI_PARTY: readonly PanelTable[] = [
  {
    key: "parties",
    title: { en: "How many parties, with whose consent", zh: "参与方数量与同意情况" },
    note: {
      en: "Parties are kinds of third parties met in an episode. Consent: for every contact with one of them. Several strangers at the door shame a borrower: the practice requires earlier failed attempts, each party's consent and a manager's approval.",
      zh: "参与方按轮次内接触的第三方类型计。同意指每次接触均获同意。多方登门有失体面：做法要求此前多次未果、各方同意并经负责人批准。",
    },
    needs: {
      en: "third_party, consent and manager_approved in the activities.",
      zh: "清收行动中的“第三方”“借款人同意”与“负责人已批准”。",
    },
    names: {
      parties: {
        "0": { en: "None recorded", zh: "未记录" },
        "1": { en: "One", zh: "一方" },
        "2": { en: "Two", zh: "两方" },
        "3": { en: "Three or more", zh: "三方及以上" },
      },
    },
    columns: [
      keyColumn(
        "parties",
        ["Parties", "参与方"],
        ["Kinds of third parties in the episode.", "轮次内第三方类型数。"],
      ),
      column(
        "consented_share",
        "share",
        ["All consented", "均获同意"],
        [
          "Share of the episodes in which every contact with a third party had consent.",
          "各次第三方接触均获同意的轮次占比。",
        ],
      ),
      column(
        "approved_share",
        "share",
        ["Approved", "已批准"],
        [
          "Share of the episodes with a recorded manager's approval, over those with a record.",
          "记录已获负责人批准的轮次÷有记录的轮次。",
        ],
      ),
      column(
        "earlier_episodes",
        "number",
        ["Attempts before", "此前轮次"],
        ["Mean number of earlier episodes on the case.", "该案此前轮次的平均数。"],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];

export const LEADER_STEPS_IN: readonly PanelTable[] = [
  {
    key: "leaders",
    title: { en: "By the leader's rank and the money at stake", zh: "按领导职级与金额档次" },
    note: {
      en: "Stake: thirds of the open cases of the portfolio by what they owe. Time is priced at an officer's hourly cost; a leader's hour costs more, so this is a lower bound.",
      zh: "金额档次按组合在办案件余额三等分。工时按信贷员小时成本计价；领导工时更贵，计价仅为下限。",
    },
    needs: { en: "leader_rank and minutes in the activities.", zh: "清收行动中的“领导职级”与工时。" },
    names: { rank: LEADER_RANKS, stake: STAKE_NAMES },
    columns: [
      column("rank", "text", ["Rank", "职级"], ["As recorded.", "按文件记录。"]),
      keyColumn(
        "stake",
        ["Stake", "金额档次"],
        ["Small, medium or large, by the outstanding on the first day.", "按首日余额分小额、中额、大额。"],
      ),
      column(
        "minutes",
        "minutes",
        ["Minutes", "工时（分钟）"],
        ["Logged over all episodes of the row.", "本行各轮登记工时。"],
      ),
      column(
        "time_cost_minor",
        "money",
        ["Time, priced", "工时计价"],
        ["Those minutes at the cost of an officer's hour.", "按信贷员小时成本计价。"],
      ),
      column(
        "received_minor",
        "money",
        ["Receipts", "回款"],
        [
          "Received within the horizon, in the episodes with complete follow-up.",
          "观察期已满轮次的期内回款。",
        ],
      ),
      column(
        "per_hour_minor",
        "money",
        ["Per hour", "每工时回款"],
        ["That over the logged hours of the same episodes.", "除以同批轮次的登记工时。"],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];

export const ORGANISATION_INTERVENTION: readonly PanelTable[] = [
  {
    key: "letters",
    title: { en: "Letters, replies, plans", zh: "去函、回复、还款安排" },
    note: {
      en: "The method is intended for borrowers with titles: a letter about another borrower has no superior body to answer it. A plan is a promise or settlement in the episode.",
      zh: "本方法适用于有公职的借款人；对其他人去函无从回复。还款安排指轮次内的承诺或和解。",
    },
    needs: {
      en: "channel, reply and legal_basis in the activities, traits in the cases.",
      zh: "清收行动中的“渠道”“已收到回复”“已核法律依据”及案件中的借款人特征。",
    },
    names: {
      borrowers: {
        titled: { en: "Titled borrowers", zh: "有公职" },
        other: { en: "Other borrowers", zh: "其他借款人" },
      },
    },
    columns: [
      keyColumn(
        "borrowers",
        ["Borrowers", "借款人"],
        ["Whether the borrower holds a title.", "是否有公职。"],
      ),
      column(
        "letters",
        "count",
        ["Letters", "去函"],
        ["Letters sent in episodes of the method.", "本方法各轮的去函次数。"],
      ),
      column(
        "told",
        "count",
        ["Recorded", "有记录"],
        ["Of these, letters with a recorded reply or none.", "其中记录是否回复者。"],
      ),
      column("replies", "count", ["Replies", "已回复"], ["Of those, the answered ones.", "其中已回复者。"]),
      column(
        "reply_share",
        "share",
        ["Share answered", "回复率"],
        ["Replies over recorded.", "已回复÷有记录。"],
      ),
      ...wilsonLimits("reply_share"),
      column(
        "checked_share",
        "share",
        ["Legal basis checked", "已核法律依据"],
        [
          "Share of the episodes whose activities all had their legal basis checked, over those with a record.",
          "各次行动均已核法律依据的轮次÷有记录的轮次。",
        ],
      ),
      column(
        "plans",
        "count",
        ["Plans", "还款安排"],
        ["Episodes with a promise or settlement.", "有承诺或和解的轮次。"],
      ),
      ...OUTCOME_COLUMNS,
      REASON_COLUMN,
    ],
  },
];
