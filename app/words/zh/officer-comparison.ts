import { decimalText } from "../../format/numerals";
import { countedZh } from "../counted";
import type { OfficerWords } from "../en/officer-comparison";

export const officerComparison: OfficerWords = {
  nextSteps: "该信贷员的下一步清单（可打印）",
  funnelTitle: {
    none: "没有信贷员超出分支机构、案件结构、偶然因素和正常差异所能解释的范围",
    some: (names) => `超出分支机构、案件结构、偶然因素和正常差异所能解释范围的有：${names}`,
    many: (officers) =>
      `${countedZh(officers, "名")}信贷员超出分支机构、案件结构、偶然因素和正常差异所能解释的范围`,
  },
  funnelTitleOne: "在全体信贷员中的位置",
  funnelNote: (officers, matured, days, cutOff) =>
    `已评定信贷员${countedZh(officers, "名")}，观察期满案件${countedZh(matured, "件")}；接手后${days}内有任何回款即计为有回款，不论当时由谁负责。每人只与同一分支机构的同事比较。数据截至${cutOff}；校正后的观察性估计。`,
  funnelPhi: (phi) =>
    `信贷员之间的差异为单纯计数波动的${phi}倍（φ，首尾各一成已缩尾）。实线界限已据此放宽，虚线未放宽。`,
  funnelNoPhi: "信贷员之间的差异未超出单纯计数波动，界限无需放宽。",
  notRated: (officers) =>
    `${countedZh(officers, "名")}信贷员未评定：观察期满案件不足30件、有回款不足10件、期望不足5件，或同一分支机构几乎没有可比同事。`,
  anonymous: "灰点为其他分支机构的信贷员，不显示姓名。",
  anonymousOne: "灰点为其他信贷员，此处不显示姓名。",
  across: "期望有回款件数",
  up: "实际与期望之比",
  asExpected: "与期望相符",
  dot: (name, ratio, expected) => `${name}：为期望${expected}件的${ratio}倍`,
  summary: (officers, low, high) =>
    `${countedZh(officers, "名")}信贷员，实际与期望之比介于${low}与${high}之间；全部数字见下表。`,
  limit: (level) => `${level}界限`,

  branches: {
    title: "各分支机构与全行相比",
    note: (days, cutOff) =>
      `接手后${days}内实际与期望有回款件数之比，期望按全行可比案件推算。其中包含市场、客户和信贷员的共同作用，因此只归于分支机构，不计入任何信贷员的功过。数据截至${cutOff}；描述性。`,
    largest: (shown, all) => `在${countedZh(all, "家")}分支机构中列出案件最多的${decimalText(shown, 0)}家。`,
    row: (range, payers, matured, expected, officers) =>
      `${range}。${countedZh(matured, "件")}中有${decimalText(payers, 0)}件回款，期望${expected}件；信贷员${countedZh(officers, "名")}。`,
  },

  computed: "信贷员如何比较",
  how: [
    "单位：信贷员接手的案件，每人每案计一次。实际：接手后观察期内有回款的案件，不论当时由谁负责。",
    "期望：由不含信贷员信息的Logit模型，用全体信贷员的案件推算每个案件的回款概率；考虑敞口、已回收比例、逾期与违约天数、距上次回款天数、此前的行动与经手人数、季节、担保方式、原因、借款人类型和特征，并为每家分支机构（分支机构未知时为每个地区）单设水平。就每家分支机构而言，期望与实际相等。",
    "为何只在分支机构内比较：一家分支机构回款多，可能是当地市场、客户或信贷员所致，任何文件都无法区分。因此分支机构与全行的差别只归于分支机构，不计入任何信贷员的功过。案件按其所属分支机构计，调动过的信贷员与两处同事分别比较；一人负责本机构五分之四以上案件的，不予评定。不同分支机构的信贷员不排名次。",
    "比值附Byar界限。可信估计按不确定程度将比值向本分支机构的水平收缩（DerSimonian–Laird），使少量案件既不造英雄，也不造失败者。",
    "居前四分之一的概率来自对本分支机构已评定信贷员的4,000次抽样，不作名次排列。标记以按φ放宽后的99.8%界限为准。",
    "可能出错之处：未反映在文件中的情况（谁分到最难的片区、谁接了前任荒废的案件）看上去像是信贷员所为。标记是查看案件的理由，不是评判人的理由。",
  ],

  one: {
    subject: (name) => `${name}的案件、投入与回款`,
    ofCasesAlone: (filters) =>
      `只用于限定案件：${filters}。名下案件、登记工时、任期和案件清单随之变化；归因回款及与他人的比较与之无关，因为案件后来的结果正是其中的内容。`,
    notRated: (matured, payers, expected) =>
      `未评定：观察期满案件${countedZh(matured, "件")}，有回款${countedZh(payers, "件")}，期望${expected}件；至少需30件、10件和5件。`,
    nonePaid: (matured, expected) =>
      `观察期满的${countedZh(matured, "件案件")}无一回款，期望${expected}件；期望至少5件才能比较。`,
    notCompared: (reason) => `未与他人比较：${reason}。`,
    waiting: "正在计算这些案件的期望有回款件数。",
    asExpected: (payers, matured, expected, range) =>
      `${countedZh(matured, "件")}中有${decimalText(payers, 0)}件回款，同一分支机构的可比案件期望为${expected}件，大致为${range}倍。`,
    alone: (payers, matured) =>
      `未评定：同一分支机构几乎没有其他人负责案件，无法区分分支机构与信贷员的作用（${countedZh(matured, "件")}中有${decimalText(payers, 0)}件回款）。`,
    branch: (branch, payers, matured, expected, range) =>
      `${branch}整体：${countedZh(matured, "件")}中有${decimalText(payers, 0)}件回款，全行可比案件期望为${expected}件（${range}倍）；这一差别不计入任何信贷员的功过。`,
    standing: {
      above: "高于偶然因素和信贷员之间正常差异所能解释的范围。",
      below: "低于偶然因素和信贷员之间正常差异所能解释的范围；应先查明未反映在文件中的案件情况。",
      specialist: "但该信贷员疑为专办：案件似在借款人已有回应后才转来，此比值不能衡量工作成效。",
      within: "在偶然因素和信贷员之间正常差异所能解释的范围之内。",
    },
    answered: (share, days) => `${share}的案件在有回款后${days}内接手。`,
    causesTitle: "按违约原因",
    methodsTitle: "按采用的方法",
    cellsNote: (days) =>
      `${days}内实际与期望之比，已向该信贷员的总体水平收缩；空心圈为原始比值。只列案件满10件的项目。`,
    cellsNothing: "各项观察期满案件均过少，无法判断。",
    cellsAlike: "没有哪一原因或方法与该信贷员的总体水平明显不同。",
    weak: (names) => `弱于期望：${names}。`,
    strong: (names) => `强于期望：${names}。`,
    cellAxis: "实际与期望之比",
    drawn: "可信估计",
    own: "原始",
    cell: (payers, matured, expected) =>
      `${decimalText(matured, 0)}件中有${decimalText(payers, 0)}件回款，期望${expected}件。`,

    desk: "在手案件",
    deskNote: (money) => `未偿余额${money}`,
    week: "每周登记工时",
    weekOf: (days, hours) => `近${days}平均；每周工作${hours}`,
    weekUnknown: (days) => `近${days}平均；文件未提供每周工时`,
    topQuarter: "居前四分之一",
    topQuarterNote: (rank, rated) => `概率；在本分支机构${decimalText(rated, 0)}名中大致居第${rank}位`,
    shrunken: "可信估计（小样本已收敛）",
    likely: (range) => `大致${range}`,
    complaints: "每百件投诉",
    complaintsNote: (complaints, incidents, cases) =>
      `指名该信贷员的投诉${countedZh(complaints, "件")}、暴力威胁事件${countedZh(incidents, "件")}；案件${countedZh(cases, "件")}`,
    credited: (perHour) => `每登记工时${perHour}`,

    tenureTitle: "案件在手时间与期间回款",
    tenureNote: (cutOff) =>
      `案件在手的每一天计入相应时段；数据截至${cutOff}；描述性。久留在手的多为还款慢的案件，仅凭下降不能说明关系陈旧。`,
    tenure: "在手时间",
    upTo: (days) => `${days}以内`,
    between: (from, to) => `${from}至${to}`,
    over: (days) => `超过${days}`,
    openNow: "现有在办",
    caseMonths: "在手件月",
    received: "回款",
    perCaseMonth: "每件每月回款",

    casesTitle: "金额最大的在办和已结案件",
    cases: (count) => `全部${countedZh(count, "件")}案件`,
    asJson: "以JSON查看全部",
  },
};
