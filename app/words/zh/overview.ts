/** 总览用语。 */
import { countedZh } from "../counted";
import type { Words } from "../shape";

export const overview: Words["overview"] = {
  subject: "回款、未偿余额与风险",

  lead: {
    lastTwelve: (money) => `最近十二个完整月份共回款${money}`,
    inPeriod: (money, period) => `${period}共回款${money}`,
    inMonth: (money, month) => `${month}回款${money}`,
    thanTwelve: "此前十二个月",
    thanMonths: (count) => `此前${countedZh(count, "个月")}`,
    thanMonth: "上一个月",
    undelivered: (months) => `数据中缺少${months}，金额偏低，因此不作比较。`,
    undeliveredBefore: (months) => `此前各月的数据缺少${months}，因此不作比较。`,
    undated: (money) => `累计回款${money}；日期为导入时假定，各月情况不详。`,
    nothingBefore: "现有数据时间不够长，暂无可比期间。",
  },

  figures: {
    received: "回款",
    net: "净回款",
    netDefinition: "回款减去新增贷款和清收成本，均按发生月份计入本期。",
    costToCollect: "清收成本率",
    costToCollectDefinition: "登记的清收成本除以回款，均按发生月份计入本期。",
    recovered: (days) => `${days}内回收率`,
    recoveredDefinition: (days) => `违约后${days}内的回款除以违约敞口，仅计观察期已满的案件。`,
    ofDefaults: (period) => `${period}违约的案件`,
    open: "未偿余额",
    openDefinition: "截止日全部在办案件的未偿余额。",
    inOpenCases: (count) => `在办案件${countedZh(count, "件")}`,
    soonTimeBarred: (days) => `${days}内诉讼时效届满`,
    soonDefinition: (years) =>
      `诉讼时效即将届满的在办案件：自最近一次有凭证的催告、确认债务或起诉之日起满${years}年。`,
    soonCases: (count) => (count === 0 ? "没有案件" : countedZh(count, "件")),
    course: (label, period) => `${period}各月${label}`,
  },

  trend: {
    lastTwelve: (month, money) => `最近十二个月中，${month}回款最多，为${money}`,
    inPeriod: (month, money) => `期内${month}回款最多，为${money}`,
    plain: "各月回款",
    note: "按到账月份统计，已扣除冲正。",
    hatched: (month, date) => `斜线部分：${month}尚未结束，数据截至${date}，不参与比较。`,
    link: "查看全部月份与指标",
  },

  methods: {
    title: (name, money) => `归因回款最多：${name}，${money}`,
    plain: "各方法回款",
    note: (period) => `${period}回款，归于到账前90天内最近一次行动所用的方法。归因表明归属，并非成效。`,
    effects: (days) =>
      `右侧为通过全部检验的方法在这些月份开始的各轮清收${days}内的成效：在可比案件上比其他方法多收回的百分点。`,
    others: (count) => `其他${countedZh(count, "种方法")}`,
    link: "各方法在可比案件上的成效",
  },

  regions: {
    title: (name, money) => `回款最多：${name}，${money}`,
    plain: "各地区回款",
    note: (period) => `${period}回款，按案件所属地区统计；地区规模大，回款自然多。`,
    others: (count) => `其他${countedZh(count, "个地区")}`,
    link: "案件结构相同时的各地区比较",
  },

  causes: {
    title: (name, money) => `未偿余额最多：${name}，${money}`,
    plain: "各违约原因的未偿余额",
    note: (days) => `在办案件的未偿余额；右侧为${days}内净回收率，已扣除成本和新增贷款。`,
    others: (count) => `其他${countedZh(count, "种原因")}`,
    link: "全部违约原因",
  },

  dataAge: {
    title: "数据时效",
    newest: (date) => `数据中最新一笔记录发生于${date}，本页各项均以当日为截止日。`,
    lastComplete: (month) => `最近的完整月份为${month}。`,
    age: (loaded, days) => `最近一次导入在${loaded}，与该日相隔${days}。`,
    imports: "查看导入记录",
    quality: "查看缺失与存疑数据",
  },
};
