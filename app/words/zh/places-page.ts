import { decimalText } from "../../format/numerals";
import { countedZh } from "../counted";
import type { Words } from "../shape";

export const placesPage: Words["placesPage"] = {
  headline: (received, period, net) => `${period}共回款${received}，扣除新增贷款和清收成本后净回款${net}。`,
  headlineOnly: (received, period) => `${period}共回款${received}。数据文件未记录清收成本。`,
  none: {
    regions: "数据文件未注明地区。",
    branches: "数据文件未注明分支机构。",
    causes: "数据文件未注明违约原因。",
  },
  most: (name, received, share) => `回款最多的是${name}：${received}，占${share}。`,
  range: (low, high, days) =>
    `案件结构相同时，违约后${days}内的回收率介于${low}与${high}之间；标准化因素以外的差别仍在。`,

  plotTitles: {
    regions: (days) => `各地区违约后${days}内的回收率`,
    branches: (days) => `各分支机构违约后${days}内的回收率`,
    causes: (days) => `各违约原因在违约后${days}内的回收率`,
  },
  plotNote: (matured, all, cutOff) =>
    `共${countedZh(all, "件")}案件，其中${decimalText(matured, 0)}件观察期满；数据截至${cutOff}；仅为描述，并非成效。`,
  beyond: "高于100%：违约后的利息、费用或超出所欠的款项也已收到；低于0%：违约前收到的款项被冲回。",
  axis: "标准化回收率",
  standardised: "标准化回收率",
  gross: "实际毛回收率",
  rowNote: (range, gross) => `案件结构相同时约为${range}；实际${gross}。`,
  rowNoteAlone: (estimate, gross) => `案件结构相同时为${estimate}，无法给出区间；实际${gross}。`,
  followedUp: (matured) => `观察期满${countedZh(matured, "件")}。`,
  asideHeading: "不作比较",
  tooFew: (matured, least) =>
    `案件太少：观察期满${countedZh(matured, "件")}，至少需要${countedZh(least, "件")}。`,
  why: (reason, cases) => `无数字：${reason}。共${countedZh(cases, "件")}。`,

  barsTitles: { regions: "各地区回款", branches: "各分支机构回款", causes: "各违约原因回款" },
  barsNote: (period) => `按到账日期统计，${period}；右侧为占全部回款的比例。`,

  readingTitle: "这些数字能说明什么，不能说明什么",
  reading: [
    "回款按到账日期统计；回收率只计期内违约且观察期满的案件。两者不一定同向变动。",
    "标准化回收率让各行面对同样的敞口、逾期天数、担保和违约原因结构（各违约原因之间则为地区结构）。但司法环境、当地经济、借款人类型以及没有记录的差别依然存在：回收率低不等于工作差。",
    "两个区间大部分重叠时，这些数字无法区分高下。",
  ],

  tableTitles: { regions: "各地区数据", branches: "各分支机构数据", causes: "各违约原因数据" },
  tableNote: (days, cutOff) => `回收率按违约后${days}计算；数据截至${cutOff}。`,
  cross: "按清收方法：交叉表",
  links: "点击案件数可查看这些案件；点击回款金额可查看本行全部案件（不限违约月份）。",
  region: "地区",
  branchesOf: (region) => `${region}的分支机构`,
};
