import type { Words } from "../shape";

export const trend: Words["trend"] = {
  lead: (month, money) => `最近的完整月份${month}回款${money}`,
  leadChosen: (month, money) => `所选最后一个月${month}回款${money}`,
  nothingBefore: "所列月份未含上年同月，暂不可比。",
  undated: "回款日期为导入时假定，各月回款无从得知。",
  noComplete: "尚无完整月份，暂不可比。",

  money: {
    title: (share) => `回款中有${share}在到账前90天内有清收行动`,
    plain: "各月回款与归因回款",
    note: "回款按到账日统计，已扣除冲正；归因回款为其中到账前90天内有清收行动的部分。",
  },
  cost: {
    title: (money, month) => `成本最高的月份是${month}，为${money}`,
    plain: "各月清收成本",
    none: "各月均未登记成本。",
    note: "按行动日期统计登记的成本，未登记的不作推算。",
  },
  work: {
    title: (activities, month) => `行动最多的月份是${month}，共${activities}次`,
    plain: "各月清收行动与轮次",
    note: "行动按发生日期统计；同一方法的连续行动为一轮，按首次行动的日期统计。",
  },
  incomplete: (month, date) => `斜线部分：${month}尚未结束，数据截至${date}，不参与比较。`,
  table: "各月数据",
  tableNote: "点击月份可查看当月各方法。",
  notOver: "未满",
};
