import type { ServedWords } from "../shape";

export const overviewComputed: ServedWords["overviewComputed"] = {
  says: "回款按到账月份统计，已扣除冲正，并与此前相同月数的完整月份比较；未满的月份不计。回收率按违约月份统计，取观察期已满的最近若干月份。未偿余额与风险提示均以截止日为准，与所选期间无关。",
  saysNot:
    "不能说明回款的原因：各方法、地区和原因面对的案件不同，此处金额未作校正。相应页面另有案件结构相同时的比较，并标明不确定程度。",
};
