import { decimalText } from "../../format/numerals";
import { countedZh } from "../counted";
import type { AnalysisWords } from "../en/method-analysis";

export const methodAnalysis: AnalysisWords = {
  lateTitle: "较晚使用的方法：现在开始会有什么不同",
  lateNote: (days) =>
    `每个月视为一次试验：违约时间相当、尚未用过该方法的案件，现在开始的与现在不开始的相比；按${days}内收回比例计算。`,
  lateAxis: "与现在不开始之差",
  noDifference: "无差别",
  difference: "差别",
  lateAside: "从这些试验中无法判断",
  lateNone: (names, reason) => `从这些试验中无法判断（${reason}）：${names}。`,
  lateEmpty: "没有主要在后期使用的方法。",
  likelyPoints: (range) => `约为${range}。`,

  heatTitle: { cause: "各方法在不同违约原因下的成效", region: "各方法在不同地区的成效" },
  heatNote: (days) =>
    `${days}内收回余额的百分点，与同样案件上其他方法的组合相比；每格按其不确定程度向所在行列的总体水平收缩。蓝色为多收，橙色为少收；灰色：单看该格无法与无差别区分。`,
  heatVerdict: {
    "no-evidence": {
      cause: "没有证据表明各方法的优劣因违约原因而异。",
      region: "没有证据表明各方法的优劣因地区而异。",
    },
    differs: { cause: "方法的成效因违约原因而异。", region: "方法的成效因地区而异。" },
  },
  heatNothing: "无从比较：没有方法通过全部检验，或通过的太少。",
  heatBy: { cause: "按违约原因", region: "按地区" },
  heatAsCross: "金额、投入与回收比例的交叉表",
  heatMethod: "方法",
  heatCell: (own, begun, matured) =>
    `单看本格为${own}；${countedZh(matured, "轮")}中${countedZh(begun, "轮")}采用该方法`,
  heatTooFew: (begun, matured) =>
    `样本太少，无法判断：${countedZh(matured, "轮")}中${countedZh(begun, "轮")}采用该方法`,

  curvesTitle: "首笔回款时间",
  curvesNote: (days, least) =>
    `案件结构相同时，截至某日已有回款的轮次比例；未回款即结案的不再回款，计入分母。灰线为其他方法，色带为95%区间，图下为${days}内的比例。仍在观察中的轮次不足${least}轮时，曲线到此为止。`,
  curveName: (method, share, range, day) =>
    `${method}：${day}内${share}有回款${range === null ? "" : `，约为${range}`}`,
  curveUntil: (day) => `${day}内`,
  curveAsCame: "未校正",
  day: "天",

  horizonsTitle: "不同观察期下的成效",
  horizonsNothing: "各观察期均没有可估计成效的方法。",
  horizonsNote: "来得早不等于来得多：只是提前的回款，短期显出差别，长期便消失。",
  horizonComputing: "正在计算",
  horizonFailed: "未能算出",
  method: "方法",

  remedies: "要得出结论，还需要什么",

  computed: "成效如何算出",
  population: (matured, excluded, clipped) =>
    `统计范围：筛选范围内${countedZh(matured, "轮")}，每轮计一次${excluded === null ? "" : `；另有${excluded}因观察期未满或无余额而不计`}。比例为首日起回款减新增贷款，除以首日余额，限于0至1（${countedZh(clipped, "轮")}超出而截断）。`,
  sample: (share, episodes) =>
    `全部${countedZh(episodes, "轮")}中，分析了${share}借款人的全部轮次，每次所取借款人相同：再多只会更慢，区间几乎不再变窄。按地区、分支机构或月份筛选后，所取比例随之提高。`,
  question:
    "问题：假如这些轮次都以该方法开始（不论其后如何），会收回多大比例；减去以其他方法的实际组合开始时的比例。",
  known: (covariates) =>
    `每轮开始之前已知并已校正的因素：${covariates}。信贷员、月份、违约月份以及金额和逾期天数（含违约时）的区间，凡采用某方法的多少超出偶然的，也已校正。`,
  model:
    "模型：增广逆概率加权（双重稳健、交叉拟合）。以Logit拟合方法的选择，以分数Logit拟合回收比例，在五分之四的借款人上拟合、在其余借款人上评估；两者有一个正确即可。标准误按借款人聚类。",
  checksTitle: "各方法的检验",
  checksNote:
    "轮次、有回款轮次、可比案件或有效样本不足的，不给数字；加权后仍不均衡或未通过安慰剂检验的，只列数字，不排先后。",
  checks: {
    matured: "轮次",
    payers: "有回款",
    overlap: "无可比案件",
    "effective-sample": "有效样本",
    "effective-share": "有效比例",
    balance: "剩余最大差别",
    "negative-control": "安慰剂检验，p值",
  },
  limits: { least: (limit) => `至少${limit}`, most: (limit) => `至多${limit}` },
  notPassed: "未通过",
  eValue: "E值",
  eValueOfLimit: "区间下限的E值",
  strongest: "已记录的最强混杂因素",
  eValueNote:
    "E值：若有未记录的混杂因素，它与方法和还款的关联须强到什么程度才足以解释全部成效（1表示无需任何因素）。旁边是已记录的最强混杂因素；E值高于它，则隐藏因素须强于所有已记录因素。",
  balanceTitle: "协变量均衡",
  balanceNote:
    "有数字的各方法中，该方法案件与其他案件的最大差别（以标准差计）：加权前后。低于0.1，或不超过同样少的轮次因偶然会留下的差别，视为均衡。",
  balanceNoteOne:
    "该方法案件与其他案件的差别（以标准差计）：加权前后。低于0.1，或不超过同样少的轮次因偶然会留下的差别，视为均衡。",
  balanceAxis: "标准化差别",
  after: "加权后",
  before: "加权前",
  alike: "均衡",
  fromTo: (before, after) => `加权前${before}，加权后${after}`,
  version: (importVersion, code, seed) => `数据版本${importVersion}，程序${code}，随机种子${seed}。`,
  wrong: "可能出错之处：信贷员选用方法的理由未必记入文件。能定论的是试验：可比案件，随机决定是否采用。",

  covariates: {
    exposure: "违约敞口",
    outstanding: "未偿余额",
    recovered: "已回收比例",
    "days-past-due": "逾期天数",
    "days-in-default": "违约天数",
    "earlier-episodes": "此前轮次",
    "earlier-activities": "此前行动",
    "earlier-methods": "此前方法数",
    "running-episodes": "同时进行的其他轮次",
    "days-since-receipt": "距上次回款天数",
    "days-since-activity": "距上次行动天数",
    "promises-made": "承诺次数",
    "promises-kept": "履约比例",
    tenure: "信贷员负责时长",
    "officer-load": "信贷员在管案件",
    "officer-success": "信贷员在其他案件上的成功率",
    security: "担保方式",
    cause: "违约原因",
    region: "地区",
    "borrower-kind": "借款人类型",
    "previous-method": "上一个方法",
    "previous-paid": "上一个方法后是否回款",
  },
  trait: (trait) => `特征：${trait}`,

  one: {
    subject: (name) => `${name}的回款、投入与结果`,
    definition: "做法",
    proof: "规范使用的凭据",
    hazard: "主要风险",
    ownMethod: "银行自有的方法，系统没有它的定义。",
    noEffect: (reason) => `在可比案件上的成效无法估计：${reason}。`,
    descriptive: (reason) => `只列数字，不排先后：${reason}。`,
    waiting: "正在计算它在可比案件上的成效。",
    likely: (range) => `约为${range}`,
    followedUp: (matured, cases) => `${decimalText(matured, 0)}轮观察期满；${countedZh(cases, "件案件")}`,
    perMoney: (share) => `占其归因回款的${share}`,
    hours: "投入工时",
    fidelity: "规范使用",
    fidelityMeans:
      "文件相应栏目载有规范使用凭据的轮次所占比例；有专门栏目的，仅有备注不算凭据，未记录的不视为具备。",
    proven: (proven, episodes, unknown) =>
      `${countedZh(episodes, "轮")}中${decimalText(proven, 0)}轮有凭据${
        unknown === 0 ? "" : `；${decimalText(unknown, 0)}轮文件无法判断，按无凭据计`
      }`,
    breaches: (breaches, open) => `违规${countedZh(breaches, "次")}，未整改${countedZh(open, "次")}`,
    perHour: (money) => `每小时归因${money}`,
    againstOthers: "与同样案件上其他方法的组合相比",
    horizons: "不同观察期下的成效",
    causes: "不同违约原因下的成效",
    effectAxis: "成效",
    causesAside: "轮次太少，无法判断",
    ownEffect: "单看该原因",
    drawn: "向方法与原因的总体收缩",
    creditTitle: "三种归因口径与成效对照",
    creditNote:
      "归因只是分摊已有的回款。末次触达：归于窗口内最后一个方法；均分：由窗口内触达过的方法平分；移除（马尔可夫）：按缺少该方法时会少收多少计算。",
    closer: "“收尾型”方法：归因多于平均份额，而成效可能为零，往往在款项将到时介入。",
    noCloser: "归因与成效并不矛盾。",
    creditNothing: "当前筛选下没有可归因的回款，或数量过多无法一次列出，请缩小筛选范围。",
    window: "回款前天数",
    lastTouch: "末次触达",
    equalSplit: "均分",
    removal: "移除",
    effectBeside: "成效",
    curve: "首笔回款时间",
    net: (range, own, others) => `扣除成本后（占余额${own}，其他方法${others}），成效约为${range}。`,
    days: (own, others, difference) =>
      `首笔回款平均在${own}天后，其他方法为${others}天（始终未还的按观察期计），相差${difference}天。`,
    overlap: (range) => `在做法差异最大的案件（重叠人群）中，差别约为${range}。`,
    moreFor: (causes) => `按违约原因看，多于其他方法的有：${causes}。`,
    lessFor: (causes) => `按违约原因看，少于其他方法的有：${causes}。`,
    ofCause: (cause, range) => `${cause}（${range}）`,
    triedIn: (adopt, tries, cases, gain) =>
      `试点建议在${decimalText(adopt, 0)}处采用、${decimalText(tries, 0)}处试行：共${countedZh(cases, "件案件")}，预期多收回${gain}。`,
    triedNowhere: "试点建议目前没有在任何地方采用或试行该方法。",
    whereTried: "查看试点建议",
    checks: "本方法的检验",
    cases: (count) => `采用过该方法的全部${countedZh(count, "件")}案件`,
    ofCasesAlone: (filters) =>
      `本列表按以下筛选条件选取：${filters}；该方法的回款和效果不受其影响，因其包含案件的后续情况。`,
    casesTitle: "余额最大的案件",
    asJson: "以JSON格式查看本页",
    positivityTitle: "采用该方法的概率（共同支撑）",
    positivityNote: "各轮次按开始前已知情况推算的采用该方法的概率。",
    chance: "概率",
    withMethod: "采用该方法",
    withOthers: "采用其他方法",
  },
};
