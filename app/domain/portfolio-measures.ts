/** Measures of a whole portfolio that are one figure each, with what stands above and below the line. */
import type { Bilingual } from "./text";

export interface PortfolioMeasure {
  label: Bilingual;
  definition: Bilingual;
  /** How the value is written, and what is counted above and below the line. */
  value: "share" | "money" | "ratio";
  numerator: "money" | "count" | "share";
  denominator: "money" | "count" | "hours" | "share";
}

export const PORTFOLIO_MEASURES = {
  "cost-to-collect": {
    label: { en: "Cost to collect", zh: "清收成本率" },
    definition: {
      en: "Logged cost of activities over receipts, both dated in the period.",
      zh: "期内行动登记的成本÷期内回款。",
    },
    value: "share",
    numerator: "money",
    denominator: "money",
  },
  "receipts-per-officer-hour": {
    label: { en: "Receipts per officer-hour", zh: "每工时回款" },
    definition: {
      en: "Receipts credited to a method over logged hours of officers. Hours are never assumed from a calendar; work without logged minutes is excluded.",
      zh: "归因于清收方法的回款÷信贷员登记工时。工时不按日历推算，未登记的不计。",
    },
    value: "money",
    numerator: "money",
    denominator: "hours",
  },
  "promises-kept": {
    label: { en: "Promises kept", zh: "承诺兑现率（笔数）" },
    definition: {
      en: "Promises of which at least 90 % was received from the day made to 5 days after the due date (both are settings), over promises whose grace has passed.",
      zh: "自承诺日至到期后5天内收到至少90%的承诺笔数（比例与宽限天数均可设）÷宽限期已过的承诺笔数。",
    },
    value: "share",
    numerator: "count",
    denominator: "count",
  },
  "promised-money-kept": {
    label: { en: "Promised money kept", zh: "承诺兑现率（金额）" },
    definition: {
      en: "The same in money: the smaller of paid and promised, over promised. A receipt counts for each promise that it falls under.",
      zh: "按金额：已付与承诺金额中较小者÷承诺金额。一笔回款落入几项承诺的期间即各计一次。",
    },
    value: "share",
    numerator: "money",
    denominator: "money",
  },
  "contact-rate": {
    label: { en: "Contact rate", zh: "有效联系率" },
    definition: {
      en: "Activities that reached a person (contact, promise, refusal, settlement), over activities with a recorded outcome.",
      zh: "联系到对方的行动（已联系、承诺、拒绝、和解）÷结果已知的行动。",
    },
    value: "share",
    numerator: "count",
    denominator: "count",
  },
  "par-30": {
    label: { en: "PAR30 of loaded loans", zh: "逾期30天以上占比（已导入贷款）" },
    definition: {
      en: "Outstanding of open cases more than 30 days past due, over the outstanding of all open cases loaded. The bank's healthy loans are not in the files, so this is not its PAR30.",
      zh: "逾期超过30天的未结案件余额÷全部已导入未结案件余额。文件不含正常贷款，故并非全行指标。",
    },
    value: "share",
    numerator: "money",
    denominator: "money",
  },
  "par-90": {
    label: { en: "PAR90 of loaded loans", zh: "逾期90天以上占比（已导入贷款）" },
    definition: {
      en: "The same beyond 90 days past due.",
      zh: "同上，逾期超过90天。",
    },
    value: "share",
    numerator: "money",
    denominator: "money",
  },
  "case-mix-index": {
    label: { en: "Case-mix index", zh: "案件结构指数" },
    definition: {
      en: "The gross recovery rate that these cases would have at the whole portfolio's rates, over the portfolio's rate: above 1, easier cases than usual. All cases of the portfolio are weighted until region, cause of default, exposure, days past due at default and security are distributed as in these; a factor that the filters choose by is left out, and so are levels with fewer than ten cases.",
      zh: "按全组合回收水平，这些案件应有的毛回收率÷全组合毛回收率：大于1表示案件比通常易收。对全组合案件加权，使地区、违约原因、敞口、违约时逾期天数、担保方式的分布与这些案件一致；筛选所依据的因素不计，不足十件的类别不计。",
    },
    value: "ratio",
    numerator: "share",
    denominator: "share",
  },
} as const satisfies Record<string, PortfolioMeasure>;

export type PortfolioMeasureCode = keyof typeof PORTFOLIO_MEASURES;
