import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

export const annotations: ServedWords["annotations"] = {
  title: "时间轴标注",
  none: "尚无标注。标注会在各走势图上标出日期，例如新政策、专项行动、人员调整。",
  numbered: "图中的数字标出各条标注所在的月份。",
  outside: "不在所示月份内",
  wholeBank: "全行",
  written: (by, date) => `${by}，写于${date}`,
  add: "添加标注",
  on: "日期",
  text: "事项",
  where: "范围",
  by: "您的姓名",
  save: "添加",
  manage: "撤回标注",
  withdraw: "撤回",
  withdrawNote: "撤回的标注不再显示，但会保留撤回人和撤回时间。",
  refused: {
    date: "请按日历填写日期，例如2025-03-01。",
    far: (from, days) => `日期须在${from}至今天之后${countedZh(days, "天")}之间。`,
    text: "请填写当天发生的事项。",
    long: (most) => `标注最多${countedZh(most, "个")}字符，请缩短。`,
    by: (most) => `请填写姓名（最多${countedZh(most, "个")}字符），姓名将与标注一并保留。`,
    invisible: "标注含有换行或不可见字符，请重新输入。",
    branch: (code) => `没有分支机构“${code}”。请从列表中选择，或选择全行。`,
    notYours: "只有能查看全部组合的人员可以添加标注。",
    gone: "该标注已不存在：已被他人撤回。",
    act: "表单未要求任何可执行的操作，请使用本页的按钮。",
  },
};
