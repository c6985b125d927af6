/** 清收计划页的文字，仅在服务器上使用。 */
import type { PlanWords } from "../en/plan";

export const plan: PlanWords = {
  lead: (count, gain, low, high, days) =>
    `在现有工时内，对${count}件案件采取下一步措施，${days}内预计可比照常处理多收${gain}（可能为${low}至${high}）。`,
  leadWithin: (count, gain, days) =>
    `在所选范围内，方案对${count}件案件采取下一步措施，${days}内预计可比照常处理多收${gain}。`,
  backTest: (until, agreed, share, low, high) =>
    `历史检验：按${until}时已知的情况选择，此后与之相符的${agreed}次清收比照常处理多收回债务的${share}（${low}至${high}）。`,
  none: {
    title: "方案暂无建议",
    adopt: "所选范围内没有值得投入工时的措施。",
    try: "所选范围内没有值得投入工时的措施。",
    closed: "在未参与选择的借款人和日期上，各方法之间的差别未超出偶然范围。照常处理与已知的任何做法一样好。",
  },
  settings: { settingsTitle: "调整方案设置", apply: "重新计算", reset: "恢复默认" },
  stepsTitle: "各项措施的预期增收",
  stepsNote: (days, cutOff) => `${days}内净回款超出照常处理的部分；数据截至${cutOff}。`,
  cases: (count) => `${count}件`,
  anotherOfficer: "更换信贷员",
  anotherOfficerWith: (method) => `更换信贷员并采用${method}`,
  curve: {
    title: "工时越多，回款越多",
    finding: (share) => `一半工时的成效可达全部工时的${share}`,
    note: "与完全不开展工作相比预计多收多少，按占现有工时的比例：最好的案件排在最前。其中包含照常处理的部分，故高于上述增收。",
    summary: (gain) => `与完全不开展工作相比的预期回款随工时变化；现有工时可多收${gain}。`,
    up: (unit) => `预期回款（${unit}）`,
    across: "占现有工时的比例",
    now: "现有工时",
  },
  branchesTitle: "按分支机构",
  branchesNote: "每小时价值是指再多一小时工时可增加的回款：数值高说明人手紧张，为零说明尚有余力。",
  branchColumns: {
    branch: "分支机构",
    cases: "案件数",
    gain: "预期增收",
    hours: "方案工时",
    capacity: "可用工时",
    hourValue: "每小时价值",
  },
  unknownHours: "未知",
  listTitle: (first, tried) =>
    tried === 0 ? `${first}件案件的下一步` : `${first}件案件的下一步，另有${tried}件可试行`,
  listNote: (leftOut) => `按预期增收由高到低排列。${leftOut}`,
  leftOut: (counts) =>
    `以下案件不在此列出，但在导出文件中：有余力再做的${counts["if-hours-are-left"]}件，等待的${counts.wait}件，新措施很可能更差的${counts.avoid}件，暂不采取措施的${counts["left-alone"]}件。`,
  verdicts: {
    first: "优先",
    "if-hours-are-left": "有余力再做",
    try: "抽签试行",
    wait: "等待",
    avoid: "避免",
    "left-alone": "不动",
  },
  monday: {
    link: "按信贷员打印的清单",
    about: (count, time, cutOff) =>
      `${count}项下一步措施，约${time}；数据截至${cutOff}。按预期增收由高到低排列。`,
    more: (shown) => `此处列出前${shown}项。`,
    tooMany: (shown, all) => `共${all}名信贷员，此处显示${shown}名。请选择分支机构后打印。`,
    columns: ["完成", "案件", "做什么", "协同人员", "用时", "预期增收", "期限", "结果"],
  },
  whys: {
    "tag:ability": "目前无力偿还",
    "tag:moral": "有能力但不愿还",
    "large:ability": "金额大且目前无力偿还",
    "large:moral": "金额大且不愿还",
    episodes: "此前已多次尝试",
    size: "债务金额",
    stall: "久无回款",
    secured: "有担保",
    officer: "同事更擅长此类案件",
    "stuck-tenure": "长期由同一人经管而停滞",
  },
  consent: "须先取得同意",
  lots: { plan: "按方案执行", usual: "抽签照常处理" },
  lotUsual: "抽签照常处理",
  stateTitle: "尚无方案",
  states: {
    "no-observations": "尚未导入数据。",
    "dates-assumed": "本组合的日期为导入时假定，无法得知先后。",
    "too-few": "完整观察期的清收过程太少，无法得知各方法在何种案件上有何作用。",
    "no-variation": "只记录了一种清收方法，无从选择。",
    "not-converged": "各方法收益的模型在本数据上未收敛。",
    "no-hours": "工时未知。导入带每周工时的人员表或带用时的清收行动表，即可制定方案。",
    "no-officers": "没有信贷员记录。导入人员表和分配表，即可制定方案。",
  },
  whyNow: "时机清单",
  actHere: {
    title: "优先行动",
    waiting: "清收计划正在计算，几分钟后在此显示。",
    all: "完整清收计划",
  },
  branchTitle: "下一步做什么",
  leadBranch: (count, gain, days) =>
    `在现有工时内，本机构对${count}件案件采取下一步措施，${days}内预计可比照常处理多收${gain}。`,
  line: (count, gain, days) => `${count}件，${days}内多收${gain}`,
  leftWaiting: (count, loss) =>
    `为腾出工时，另有${count}件案件暂不开展工作，由此少收${loss}，已从上述金额中扣除。`,
  oneCase: {
    title: "下一步",
    by: "，执行人：",
    when: (from, due) => `自${from}起，最迟${due}开始`,
    gain: (gain, low, high, probability, days, time) =>
      `${days}内预计比照常处理多收${gain}（${low}至${high}，增收概率${probability}），约需${time}。`,
    why: (why) => `理由：${why}。`,
    lot: "本案被随机抽中，继续照常处理，用以检验方案成效，请勿开始该措施。",
    instead: (step, worse) => `备选：${step}，少收${worse}。`,
    insteadOfHours: (step, better) => `${step}在本案可再多收${better}，但所需工时用在别处收益更高。`,
    noOther: "没有其他预计优于照常处理的措施。",
    fenced: (fence) => `不建议采取新措施：${fence}。`,
    hoursElsewhere: (value) =>
      `采取新措施也值得，但工时用在其他案件收益更高：本机构再多一小时工时价值${value}。`,
  },
  reasons: {
    running: "近30天内开始的措施仍在进行。",
    accepted: "本案的措施已采纳，工时已预留。",
    done: "本案的措施已报告完成，等待成效。",
    declined: "本案的措施未被采纳，暂不再列入方案。",
    "hours-earn-more-elsewhere": "采取新措施也值得，但工时用在其他案件收益更高。",
    "nothing-known-better": "没有已知优于照常处理的做法。",
    "likely-worse": "各种新措施都很可能不如照常处理。",
    "gate-closed": "有措施看上去更好，但这类选择在未参与估计的案件上未见成效。",
    "one-gate-passed": "两项检验中只有一项表明这类选择有效：请随机选取一半此类案件试行。",
    "own-probability-high":
      "这类选择总体上尚未证明有效，但本案增收的可能性很大：请随机选取一半此类案件试行。",
    "no-officer": "没有在岗信贷员经管本案，请先指定经管人。",
  },
  wrongTitle: "可能的误差",
  wrong: [
    "增收由以往可比案件推算，案件少时向平均值收缩。档案未记录的情况（例如谁看上去愿意还款）仍可能使某种方法显得更好。",
    "方案以整个分支机构为单位，在各人工时之内制定。工时取自人员表，否则取近六个月的记录；未记录的工作不在其内。",
    "方案中每十件抽一件照常处理。观察期满后，两者之差即方案的成效。",
  ],
};
