/** The dimensions of a cross table as the queries know them. */
import type { DimensionKey } from "~/domain/dimensions";
import type { GroupDimension } from "~db/queries/group-columns";

/** By dimension, in the order of the table's: an id, a month, a band's place, a code. */
export type CellKey = readonly (number | string)[];

export const GROUP_DIMENSIONS = {
  region: "regionId",
  branch: "branchId",
  officer: "officerId",
  method: "methodId",
  cause: "causeId",
  security: "security",
  borrower_kind: "borrowerKindId",
  product: "product",
  amount: "amountBand",
  past_due: "pastDueBand",
  five_tier: "fiveTier",
  month: "month",
  quarter: "quarter",
  year: "year",
} as const satisfies Record<DimensionKey, GroupDimension>;
