/** Active visits: in which order to work the queue, and whether demands are served. */
import { FENCE_NAMES } from "../fences/fence-names";
import { FIVE_TIERS } from "../vocabularies";
import { CASE_COLUMN, column, keyColumn, type PanelTable, REASON_COLUMN, wilsonLimits } from "./panel";
import { QUEUE_ORDERS } from "./queue-orders";

const AT = {
  en: "of the officer-hours of the whole queue",
  zh: "（占全队列所需工时）",
};

const perHour = (share: string, percent: string) =>
  column(
    `per_hour_${share}`,
    "money",
    [`Per hour, first ${percent}`, `前${percent}工时每小时`],
    [
      `Expected receipts per officer-hour over the first ${percent} ${AT.en}.`,
      `前${percent}工时${AT.zh}内，每工时的预期回款。`,
    ],
  );

export const ACTIVE_ATTACK: readonly PanelTable[] = [
  {
    key: "orders",
    title: { en: "Which order of the queue recovers most per hour", zh: "按何种次序排队，每工时收回最多" },
    note: {
      en: "Open cases of the filters, each with the receipts expected from a visit within the horizon, by a model of past episodes of active visits on comparable cases (cause, size, age, security, region, earlier methods and payments), and the hours of such an episode. Orders differ only in timing; the whole queue has the same total in any order. Key: the third of the queue that owes most. The model knows only what the files record.",
      zh: "筛选范围内的在办案件。每案上门的预期回款由以往主动出击轮次的模型估计（原因、金额、账龄、担保、地区、此前做法与回款），工时为同类轮次所需。次序只影响回款先后，全队列走完总额相同。重点指欠款最多的三分之一。模型只含文件所载信息。",
    },
    needs: {
      en: "Episodes of active visits with complete follow-up, and logged minutes.",
      zh: "需有观察期已满的主动出击轮次及登记工时。",
    },
    names: { order: QUEUE_ORDERS },
    columns: [
      keyColumn("order", ["Order", "次序"], ["What the queue is sorted by.", "队列的排序依据。"]),
      column("cases", "count", ["Cases", "案件数"], ["Open cases in the queue.", "队列中的在办案件。"]),
      column(
        "unordered",
        "count",
        ["Not sortable", "无法排序"],
        ["Cases without the sort criterion; they come last.", "缺少排序依据的案件，排在最后。"],
      ),
      perHour("10", "10 %"),
      perHour("25", "25 %"),
      perHour("50", "50 %"),
      perHour("100", "100 %"),
      column(
        "hours",
        "number",
        ["Hours in all", "总工时"],
        ["Officer-hours of one episode on every case.", "每案各做一轮所需的工时。"],
      ),
      column(
        "expected_minor",
        "money",
        ["Expected in all", "预期回款合计"],
        ["Expected receipts of the whole queue within the horizon.", "全队列观察期内的预期回款。"],
      ),
      REASON_COLUMN,
    ],
  },
  {
    key: "queue",
    isList: true,
    title: { en: "The queue, most per hour first", zh: "队列：每工时净回款由高到低" },
    note: {
      en: "Expected receipts less the cost of the hours, per officer-hour. Cases left alone are not in it; see the table below.",
      zh: "按（预期回款－工时成本）÷工时排序。暂不采取新措施的案件不列入，见下表。",
    },
    needs: { en: "As the orders above.", zh: "同上表。" },
    names: { class: FIVE_TIERS },
    columns: [
      CASE_COLUMN,
      column("place", "count", ["Place", "序号"], ["Place in the queue.", "队列中的位置。"]),
      column(
        "class",
        "code",
        ["Class", "分类"],
        ["The five-tier class carried, where known.", "所列五级分类。"],
      ),
      column(
        "outstanding_minor",
        "money",
        ["Outstanding", "未偿余额"],
        ["Owed at the cut-off date.", "截止日未偿余额。"],
      ),
      column(
        "expected_share",
        "share",
        ["Expected share", "预期回收比例"],
        [
          "Share of it expected to be recovered within the horizon after a visit.",
          "上门后观察期内预期收回的比例。",
        ],
      ),
      column("expected_minor", "money", ["Expected", "预期回款"], ["The same in money.", "预期回款金额。"]),
      column(
        "hours",
        "number",
        ["Hours", "工时"],
        ["Officer-hours of such an episode.", "此类轮次所需工时。"],
      ),
      column(
        "net_per_hour_minor",
        "money",
        ["Net per hour", "每工时净回款"],
        ["Expected receipts less the cost of the hours, per hour.", "预期回款减工时成本，除以工时。"],
      ),
    ],
  },
  {
    key: "left-alone",
    title: { en: "Left alone, and why", zh: "暂不采取新措施的案件及原因" },
    note: {
      en: "Open cases on which no list and no plan proposes a new step. Each counts once, under its first reason; “with the reason” counts it under all of its reasons.",
      zh: "各项清单与方案均不建议新措施的在办案件。每案按首个原因计一次；“涉及该原因”按全部原因计。",
    },
    needs: { en: "Open cases with an outstanding balance.", zh: "需有未偿余额的在办案件。" },
    names: { why: FENCE_NAMES },
    columns: [
      keyColumn("why", ["Why", "原因"], ["Why no step is proposed.", "不建议新措施的原因。"]),
      column("cases", "count", ["Cases", "案件数"], ["By the first reason.", "按首个原因计。"]),
      column(
        "with_reason",
        "count",
        ["With the reason", "涉及该原因"],
        ["First or not.", "不论是否首个原因。"],
      ),
      column(
        "outstanding_minor",
        "money",
        ["Outstanding", "未偿余额"],
        ["Owed at the cut-off date, by the first reason.", "截止日未偿余额，按首个原因计。"],
      ),
    ],
  },
  {
    key: "notices",
    title: { en: "Demand notices", zh: "催收通知书" },
    note: {
      en: "A served notice proves the demand and restarts the limitation of the claim. Visits without a record of it are excluded from the share.",
      zh: "送达通知书即为催收证据，诉讼时效自此重新起算。未注明是否送达的上门不计入比例。",
    },
    needs: { en: "notice_served in the activities.", zh: "清收行动中的“通知书已送达”。" },
    columns: [
      column(
        "visits",
        "count",
        ["Visits", "上门次数"],
        ["Visits in episodes of the method.", "本方法各轮的上门次数。"],
      ),
      column(
        "told",
        "count",
        ["Recorded", "有记录"],
        ["Of these, visits that record whether a notice was served.", "其中注明是否送达者。"],
      ),
      column(
        "served",
        "count",
        ["Served", "已送达"],
        ["Of those, visits with a served notice.", "其中已送达通知书者。"],
      ),
      column(
        "served_share",
        "share",
        ["Share served", "送达率"],
        ["Served over recorded.", "已送达÷有记录。"],
      ),
      ...wilsonLimits("served_share"),
      column(
        "renewed",
        "count",
        ["Cases renewed", "时效重新起算案件"],
        [
          "Open cases whose limitation was restarted by such a notice in the three years before the cut-off.",
          "截止日前三年内因此类送达而时效重新起算的在办案件。",
        ],
      ),
      column(
        "open_cases",
        "count",
        ["Open cases visited", "走访过的在办案件"],
        ["Open cases with an episode of the method.", "有本方法轮次的在办案件。"],
      ),
      REASON_COLUMN,
    ],
  },
];
