import { countedZh } from "../counted";
import type { ServedWords } from "../shape";

const months = (count: number) => `${countedZh(count, "个")}月`;

export const targetPage: ServedWords["targetPage"] = {
  setTitle: "现行目标",
  which:
    "同一机构同一月份，以本页录入的目标为准，文件中的目标其次；多次录入的，以最后一次为准。撤回一条后，恢复此前录入的目标或文件中的目标。导入文件或撤销导入不改变本页录入的目标。",
  noPlaces: "目标按分支机构或地区设定，而文件中均未提供。",
  noneSet: "这些机构尚未设定目标。",
  year: "年度",
  place: "分支机构或地区",
  months: "月数",
  amount: "目标",
  source: "来源",
  files: "文件",
  typedHere: "本页录入",
  both: (typed) => `文件；其中${months(typed)}为本页录入`,
  sum: (year, branches, regions) =>
    regions === null
      ? `${year}年目标：${branches}。`
      : `${year}年目标：分支机构合计${branches}；另有地区整体目标${regions}，优先于所辖分支机构的目标。`,
  typedTitle: "本页录入的目标",
  noneTyped: "尚无人录入目标。",
  line: (place, period, money, each) =>
    `${place}，${period}：${money}${each === null ? "" : `，每月${each}`}`,
  noTarget: (place, period) => `${place}，${period}：不设目标`,
  written: (by, date) => `${by}，录入于${date}`,
  replaced: "已被后来的录入取代",
  gonePlace: "组合中已不存在的分支机构和地区不参与比较。",
  add: "设定或更改目标",
  placeHint: "分支机构或地区的编码",
  from: "起始月份",
  to: "截止月份（不填即为单月）",
  monthHint: "2026-01",
  sumOf: "各月合计金额",
  amountHint: "金额平均分摊到各月。",
  by: "您的姓名",
  set: "设定目标",
  none: "不设目标",
  noneNote: "“不设目标”表示该机构在这些月份不参与比较，即使文件中有目标。",
  manage: "撤回一条录入",
  lineLabel: "录入",
  withdraw: "撤回",
  withdrawNote: "撤回的录入不再计入，但会保留撤回人和撤回时间。",
  branches: "分支机构",
  regions: "地区",
  refused: {
    place: (typed) =>
      typed === ""
        ? "请选择目标所属的分支机构或地区。"
        : `没有分支机构或地区“${typed}”。请按文件中的编码填写。`,
    month: "请按年和月填写月份，例如2026-01。",
    far: (from, to) => `月份须在${from}至${to}之间。`,
    order: "截止月份早于起始月份，请对调。",
    long: (most) => `一条最多${months(most)}，其余请另设一条。`,
    amount: (typed) =>
      typed === ""
        ? "请填写金额，或使用“不设目标”。"
        : `“${typed}”不是有效金额。请填写不小于零的数字，例如500000或500,000.00。`,
    by: (most) => `请填写姓名（最多${countedZh(most, "个")}字符），姓名将与目标一并保留。`,
    invisible: "姓名含有换行或不可见字符，请重新输入。",
    notYours: "只有能查看全部组合的人员可以设定目标。",
    gone: "该条录入已不存在：已被他人撤回。",
    act: "表单未要求任何可执行的操作，请使用本页的按钮。",
  },
};
