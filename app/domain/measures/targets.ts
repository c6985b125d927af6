/** What is measured against targets. */
import type { Measure } from "../measure";

export const TARGETS = {
  place: {
    label: { en: "Target of", zh: "目标所属" },
    kind: "code",
    definition: {
      en: "branch, or region: a region that has a target as a whole goes before its branches.",
      zh: "目标属于分支机构还是整个地区；地区另有整体目标的，以地区目标为准。",
    },
  },
  months: {
    label: { en: "Months with a target", zh: "有目标的月数" },
    kind: "count",
    definition: {
      en: "Complete months of the period for which a target is set; months of which no receipts were delivered are left out.",
      zh: "期内已设定目标的完整月份数；未提供回款数据的月份不计。",
    },
  },
  target: {
    label: { en: "Target", zh: "目标" },
    kind: "money",
    definition: {
      en: "What was to be received in these months, as typed on the page of targets or else from the file “targets”.",
      zh: "这些月份应收回的金额，以目标页面录入的为准，其次为“回款目标”文件。",
    },
  },
  received: {
    label: { en: "Received", zh: "回款" },
    kind: "money",
    definition: {
      en: "Receipts dated in the months with a target, less reversals.",
      zh: "有目标月份内发生的回款，已扣除冲正。",
    },
    favourable: "more",
  },
  reached: {
    label: { en: "Share reached", zh: "完成率" },
    kind: "share",
    definition: { en: "Received over target, of the same months.", zh: "同样月份的回款除以目标。" },
    favourable: "more",
  },
} as const satisfies Record<string, Measure>;
