/** The dimensions of a cross table as the queries know them. */
import type { DimensionKey } from "~/domain/dimensions";
import { CASE_WORD_KEYS, type CaseWordKey } from "~/domain/filter-values";
import type { GroupDimension } from "~db/queries/group-columns";

/** By dimension, in the order of the table's: an id, a month, a band's place, a code. */
export type CellKey = readonly (number | string)[];

const CASE_WORDS = Object.fromEntries(CASE_WORD_KEYS.map((key) => [key, key])) as {
  [Key in CaseWordKey]: Key;
};

export const GROUP_DIMENSIONS = {
  region: "regionId",
  branch: "branchId",
  officer: "officerId",
  method: "methodId",
  cause: "causeId",
  security: "security",
  borrower_kind: "borrowerKindId",
  ...CASE_WORDS,
  amount: "amountBand",
  past_due: "pastDueBand",
  five_tier: "fiveTier",
  month: "month",
  quarter: "quarter",
  year: "year",
} as const satisfies Record<DimensionKey, GroupDimension>;
