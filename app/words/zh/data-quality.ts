import { countedZh } from "../counted";
import type { Words } from "../shape";

export const dataQuality: Words["dataQuality"] = {
  scope: "本页不受筛选影响，涵盖全部已导入数据。",
  nothingLeftOut: (read) => `共读取${read}行，无一剔除`,
  leftOut: (read, rejected) => `共读取${read}行，剔除${countedZh(rejected, "行")}`,
  contradictions: (rows) => `其中${countedZh(rows, "行")}存疑`,
  noContradictions: "未发现自相矛盾之处",

  doubts: {
    title: "迟报或矛盾",
    note: "按原样保留并如实列出，不作暗中修改。",
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
