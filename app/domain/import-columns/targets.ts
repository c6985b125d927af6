/** The columns of targets: what a branch, or a region as a whole, is planned to receive in a month. */
import type { ImportColumn } from "./import-column";

const ofThePlace = { unshown: "It is a target of a branch or region, not of any one case." };

export const TARGET_COLUMNS = [
  {
    key: "month",
    zh: "月份",
    kind: "month",
    required: true,
    example: "2025-07",
    into: ["month"],
    page: ofThePlace,
  },
  {
    key: "branch",
    zh: "分支机构",
    also: ["网点"],
    kind: "branch",
    unknown: 0,
    example: "B01",
    into: ["branch_id"],
    page: ofThePlace,
  },
  { key: "region", zh: "地区", kind: "region", unknown: 0, into: ["region_id"], page: ofThePlace },
  {
    key: "amount",
    zh: "目标金额",
    kind: "amount",
    required: true,
    example: "500000.00",
    into: ["amount_minor"],
    page: ofThePlace,
  },
] as const satisfies readonly ImportColumn[];
