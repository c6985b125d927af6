import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

export const atRisk: ServedWords["atRisk"] = {
  title: "风险提示",
  soon: (count, money, date) =>
    `${countedZh(count, "件案件")}（${money}）的诉讼时效将在${date}前届满，须在此之前取得催告或起诉的凭证`,
  soonNone: (date) => `${date}前没有在办案件诉讼时效届满。`,
  lapsed: (count, money) => `另有${countedZh(count, "件案件")}（${money}）诉讼时效已过。`,
  soonNote: (years) => `自最近一次有凭证的催告、确认债务或起诉之日起算${years}年；仅供参考，不构成法律意见。`,
  untouchedUnknown: "同样，各案件最近一次行动的时间不详。",
  assumed: "日期为导入时假定，无法判断诉讼时效。",
  breaches: (count, days) => `近${days}违规${countedZh(count, "次")}`,
  breachesNone: (days) => `近${days}未发现违规。`,
  breachesLink: "逐项查看行为合规",
  untouched: (count, money, days) => `${countedZh(count, "件在办案件")}（${money}）已有${days}以上无人跟进`,
  untouchedNone: (days) => `全部在办案件在${days}内均有跟进。`,
  untouchedNote: "列出余额最大的几件；从未跟进的案件自违约日起算。",
  untouchedLink: "按最近行动查看案件",
  soonLink: "按时效届满日查看案件",
  case: "案件",
  endsOn: "届满日",
  lastAct: "最近行动",
  outstanding: "未偿余额",
};
