/** 董事会报告的文字，仅在服务器上使用。 */
import type { PackWords } from "../en/pack";

export const pack: PackWords = {
  slides: "本报告的幻灯片（PowerPoint）",
  workbook: "全部报表（一个Excel文件）",
  pictures: "本报告的图片",
  walk: "全屏放映",
  widePaper: "横向打印版",
  tallPaper: "纵向打印版",
  cover: "一页看懂资产组合",
  period: (period, before, cutOff) => `${period}，与${before}相比。数据截至${cutOff}。`,
  howToRead: (days) =>
    `回款按到账月份统计，回收率按违约月份统计，观察期${days}。归属不等于效果；效果在可比案件上测算，只有通过全部检验才会列出。各页均注明各自的案件数。`,
  receipts: "回款情况",
  receiptsTitle: "各月回款",
  receiptsNote: (date) => `已扣除冲正。空心柱表示当月数据不完整：数据截至${date}。`,
  months: (count) => `最近${count}个完整月份`,
  methods: "哪些方法有效",
  lostAtMost: (share) =>
    `因方法而异，最多有${share}的轮次找不到采用与未采用该方法的可比轮次，比较不代表这部分。`,
  next: "下一步怎么做",
  notYet: "这些数据仍在计算，完成后页面会自动显示。",
  branches: (shown, all) =>
    shown < all ? `各分支机构预期增收：共${all}家，列出前${shown}家` : "各分支机构预期增收",
  firstCauses: (shown, all) => `违约原因数据：共${all}种，列出前${shown}种`,
  moreCauses: "全部见违约原因页及其文件。",
  regions: "各区域",
  regionsNote: (period) => `${period}各月回款，各区域从零起各用自己的刻度；数字为本期合计。`,
  rate: (range, days, count) => `违约后${days}内回收${range}（${count}件观察期已满）`,
  causes: "违约原因",
  conduct: "行为合规",
  conductTitle: "行为规则、已检查的联系与违规",
  conductNote: (days, cutOff) => `未整改：最近${days}内的违规。数据截至${cutOff}。未记录的行为无法统计。`,
};
