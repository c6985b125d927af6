/** The reports that have one row per place or cause, and the filter that chooses one of their rows. */
import type { CodeFilterKey } from "./common-filters";
import type { Bilingual } from "./text";

export const PLACE_FILTERS = {
  regions: "region",
  branches: "branch",
  causes: "cause",
} as const satisfies Record<string, CodeFilterKey>;

export type PlaceReportName = keyof typeof PLACE_FILTERS;

/** The region of each branch, by the branch's code. */
export type BranchRegions = Readonly<Record<string, { code: string; name: Bilingual }>>;
