import { countedZh } from "../counted";
import type { Words } from "../shape";

export const dataQuality: Words["dataQuality"] = {
  scope: "本页不受筛选影响，涵盖全部已导入数据。",
  nothingLeftOut: (read) => `共读取${read}行，无一剔除`,
  leftOut: (read, rejected) => `共读取${read}行，剔除${countedZh(rejected, "行")}`,
  contradictions: (rows) => `其中${countedZh(rows, "行")}存疑`,
  noContradictions: "未发现自相矛盾之处",

  decide: {
    title: "待确认事项",
    note: "以下事项会影响数据截止日或金额。确认之前按审慎口径处理；确认结果可以撤回。",
    farDate: (date, rows) => `${date}，${countedZh(rows, "行")}。`,
    waits: "该日期远离其他全部日期，多为录入错误或填充值。",
    lateLeftOut: "不计入数据截止日；当日金额照常计入。",
    earlyLeftOut: "不作为趋势的起始月份；当日金额照常计入。",
    accepted: "已确认无误，与其他日期同等对待。",
    by: "您的姓名",
    accept: "日期无误",
    keep: "维持剔除",
    takeBack: "撤回确认",
    repeats: (rows, amount) => `有${countedZh(rows, "笔")}回款与同一案件另一笔相同，共${amount}。`,
    repeatsOf: (code, rows, amount) => `回款${code}当日另有${countedZh(rows, "笔")}相同回款，共${amount}。`,
    repeatsGone: (code) => `回款${code}已无相同回款：其中一笔已冲正或撤销导入。`,
    nothingLeft: "此前的确认不再起作用，其余款项按报送计入。",
    asFiled: "目前按报送计入。",
    onceCounted: "每笔款项只计一次。",
    apart: "确为不同款项，全部计入。",
    likeAll: "未单独确认时随全部一并处理。",
    highRates: (rows) => `有${countedZh(rows, "笔")}贷款年利率达到36%及以上。`,
    rateStands: "该利率照常采用。",
    rateConfirmed: "利率已确认无误。",
    countOnce: "每笔只计一次",
    differ: "确为不同款项",
    confirmRate: "利率无误",
    answered: (answer, by, date) => `${by}于${date}答复“${answer}”。`,
    takenBack: (by, date) => `${by}于${date}撤回。`,
    nameNeeded: "请填写姓名（不超过80个字），将与确认结果一并留存。",
    notYours: "只有可查看全部组合的人员才能确认此事项。",
  },

  doubts: {
    title: "迟报或矛盾",
    note: "按原样保留并如实列出，不作暗中修改；仅经确认才会改变计入方式。",
    none: "未发现迟报或矛盾的数据。",
    classTooGood:
      "在办案件的五级分类高于逾期天数所要求的级别：逾期超过90天应为次级，超过270天应为可疑，超过360天应为损失。",
  },
  gaps: {
    title: "缺失",
    note: "指标所需而文件留空的字段；缺失值一律不作填补，保持未知。",
    none: "指标所需字段均无缺失。",
    column: "字段",
    columnDefinition: "导入文件中留空的列。",
  },
  read: {
    title: "读取、剔除与重复",
    note: "全部已导入批次的合计；重复报送的行重复计数。",
    kept: "现存",
    keptDefinition: "表中现有行数；同一行无论报送几次只计一次。",
  },
  assumed: {
    title: "假定",
    none: "没有任何假定，所有日期均来自文件。",
    some: "以下内容文件未提供，由映射配置假定；凡需按天数计算的指标因此保持未知。",
  },

  share: "占该表比例",
  shareDefinition: "涉及行数除以该表现存行数。",
  ofCase: (code) => `案件${code}`,
  importsLink: "查看导入记录",
};
