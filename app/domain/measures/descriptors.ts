/** Columns that are neither counts nor money: names, days, badges and reasons. */
import type { Measure } from "../measure";

const NO_NOTE = { en: "Nobody has written a note.", zh: "没有备注。" };

export const DESCRIPTORS = {
  key: {
    label: { en: "Key", zh: "代码" },
    kind: "code",
    definition: {
      en: "The code of the row; “unknown” where the bank gave none.",
      zh: "本行代码；“未知”表示银行未提供。",
    },
  },
  label: {
    label: { en: "Name", zh: "名称" },
    kind: "text",
    definition: { en: "The row's name in the chosen language.", zh: "本行名称，按所选语言显示。" },
  },
  officerName: {
    label: { en: "Name", zh: "姓名" },
    kind: "text",
    definition: {
      en: "The officer's name; the code where there is none.",
      zh: "信贷员姓名；没有姓名时为代码。",
    },
  },
  homeBranch: {
    label: { en: "Home branch", zh: "归属分支机构" },
    kind: "code",
    definition: { en: "The branch that the officer belongs to.", zh: "信贷员所属的分支机构。" },
  },
  homeRegion: {
    label: { en: "Home region", zh: "归属地区" },
    kind: "code",
    definition: { en: "The region of the officer's branch.", zh: "信贷员所属分支机构的地区。" },
  },
  badge: {
    label: { en: "Badge", zh: "证据等级" },
    kind: "code",
    definition: {
      en: "How far the figures can be read as effects: randomised, rule-assigned, adjusted-observational, descriptive. Only the first three may be called effects; a descriptive row gives its reason.",
      zh: "数字可作为成效解读的程度：随机试验、规则分派、校正观察、描述性。只有前三种可称为成效；描述性的原因见原因列。",
    },
  },
  flag: {
    label: { en: "Flag", zh: "标记" },
    kind: "code",
    definition: {
      en: "above or below colleagues of the branch: beyond the 99.8 % limits of the funnel, widened by the normal variation between officers. specialist: cases may be assigned to this officer when the borrower has already responded.",
      zh: "高于或低于预期：与本分支机构同事相比，超出漏斗图99.8%界限（已按信贷员之间的正常差异放宽）。疑为专办：案件可能在借款人已有回应后才转来。",
    },
    unknownMeans: { en: "Within the limits, or not rated.", zh: "在界限之内，或未评定。" },
  },
  finding: {
    label: { en: "To decide", zh: "待确认事项" },
    kind: "code",
    definition: {
      en: "Id of a finding that a person decides, on this page or by npm run decide.",
      zh: "需人工确认的事项编号，可在本页或用命令行确认。",
    },
    unknownMeans: { en: "Nothing to decide.", zh: "无需确认。" },
  },
  answer: {
    label: { en: "Decision", zh: "确认结果" },
    kind: "code",
    definition: {
      en: "accept: the files are right. keep: the careful reading stays. Empty while nobody has decided.",
      zh: "以文件为准，或维持审慎处理；尚未确认时为空。",
    },
    unknownMeans: { en: "Not decided yet.", zh: "尚未确认。" },
  },
  reason: {
    label: { en: "Why unknown", zh: "未知原因" },
    kind: "reasons",
    definition: {
      en: "Why figures of the row are empty: column:code pairs joined by semicolons.",
      zh: "本行空值的原因：以分号连接的“列名:原因”。",
    },
  },
  month: {
    label: { en: "Month", zh: "月份" },
    kind: "month",
    definition: { en: "Calendar month.", zh: "自然月。" },
  },
  complete: {
    label: { en: "Complete", zh: "是否完整" },
    kind: "flag",
    definition: {
      en: "False for the month of the cut-off date, unless the cut-off is its last day.",
      zh: "截止日所在月份为否，除非截止日恰为月末。",
    },
  },
  annotations: {
    label: { en: "Notes", zh: "标注" },
    kind: "text",
    definition: {
      en: "Notes on the time line of this month: date, branch (none: the whole bank), text and author, separated by semicolons.",
      zh: "本月的时间轴标注：日期、分支机构（未列即为全行）、内容与作者，以分号分隔。",
    },
    unknownMeans: { en: "No note.", zh: "没有标注。" },
  },
  caseId: {
    label: { en: "Case", zh: "案件" },
    kind: "code",
    definition: { en: "The bank's own id of the non-performing loan.", zh: "银行的不良贷款案件编号。" },
  },
  borrower: {
    label: { en: "Borrower", zh: "借款人" },
    kind: "text",
    definition: {
      en: "The borrower's name; the id where there is none.",
      zh: "借款人名称；没有名称时为编号。",
    },
  },
  holder: {
    label: { en: "Officer", zh: "责任信贷员" },
    kind: "code",
    definition: { en: "Who holds the case at the cut-off date.", zh: "截止日的责任信贷员。" },
  },
  lastNoteOn: {
    label: { en: "Last note on", zh: "最近备注日期" },
    kind: "date",
    definition: {
      en: "Day of the newest note that somebody wrote on the page of the case; withdrawn ones do not count.",
      zh: "案件页面上最近一条备注的日期；已撤回的不计。",
    },
    unknownMeans: NO_NOTE,
  },
  lastNote: {
    label: { en: "Last note", zh: "最近备注" },
    kind: "text",
    definition: { en: "What that note says.", zh: "该条备注的内容。" },
    unknownMeans: NO_NOTE,
  },
  defaultedOn: {
    label: { en: "Defaulted on", zh: "违约日" },
    kind: "date",
    definition: { en: "Day of default.", zh: "发生违约的日期。" },
  },
  lastActivityOn: {
    label: { en: "Last activity", zh: "最近行动" },
    kind: "date",
    definition: { en: "Day of the latest activity.", zh: "最近一次清收行动的日期。" },
    unknownMeans: { en: "No activity so far.", zh: "至今没有行动。" },
  },
  lastReceiptOn: {
    label: { en: "Last receipt", zh: "最近回款" },
    kind: "date",
    definition: { en: "Day of the latest receipt.", zh: "最近一次回款的日期。" },
    unknownMeans: { en: "No receipt so far.", zh: "至今没有回款。" },
  },
  fiveTier: {
    label: { en: "Five-tier class", zh: "五级分类" },
    kind: "code",
    definition: { en: "The loan's current class.", zh: "贷款现行五级分类。" },
    unknownMeans: { en: "Not in the files.", zh: "文件中未提供。" },
  },
  status: {
    label: { en: "Status", zh: "状态" },
    kind: "code",
    definition: { en: "open, or how the case was closed.", zh: "在办，或结案方式。" },
  },
  limitationEndsOn: {
    label: { en: "Limitation ends", zh: "时效届满日" },
    kind: "date",
    definition: {
      en: "Last day of the limitation, counted from the latest evidenced demand, acknowledgement or suit, else from the default. Orientation, not legal advice.",
      zh: "诉讼时效届满日，自最近一次有凭证的催告、确认债务或起诉之日起算，没有时自违约日起算；仅供参考，不构成法律意见。",
    },
    unknownMeans: {
      en: "The case is closed, or dates were assumed at import.",
      zh: "案件已结，或日期为导入时假定。",
    },
  },
  table: {
    label: { en: "Table", zh: "数据表" },
    kind: "code",
    definition: { en: "The portfolio file that the rows came from.", zh: "数据所在的导入文件。" },
  },
  tableRows: {
    label: { en: "Rows", zh: "行数" },
    kind: "count",
    definition: {
      en: "Rows read from the files of all loaded imports; on a line with an issue, the rows concerned.",
      zh: "全部导入文件读取的行数；在问题行中为涉及的行数。",
    },
  },
  accepted: {
    label: { en: "Accepted", zh: "接受" },
    kind: "count",
    definition: { en: "Rows that were new, updated or unchanged.", zh: "新增、更新或未变的行数。" },
  },
  rejected: {
    label: { en: "Rejected", zh: "拒绝" },
    kind: "count",
    definition: { en: "Rows with an error, left out.", zh: "因错误未导入的行数。" },
    favourable: "less",
  },
  duplicates: {
    label: { en: "Duplicates", zh: "重复" },
    kind: "count",
    definition: { en: "Rows that repeat another row of the files.", zh: "与其他行重复的行数。" },
    favourable: "less",
  },
  issue: {
    label: { en: "Issue", zh: "问题" },
    kind: "code",
    definition: {
      en: "What is late, missing or contradictory; empty on the line of the table as a whole.",
      zh: "迟报、缺失或矛盾之处；数据表汇总行为空。",
    },
  },
  examples: {
    label: { en: "Examples", zh: "示例" },
    kind: "text",
    definition: { en: "Up to five ids of rows with the issue.", zh: "最多五个涉及该问题的编号。" },
  },
} as const satisfies Record<string, Measure>;
