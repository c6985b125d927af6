/** What each filter is drawn from, where a property is tried under any address. */
import fc from "fast-check";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { RULE_KIND_CODES } from "~/domain/conduct/rule-names";
import { type FilterKey, type FilterState, NO_FILTERS } from "~/domain/filters";
import { HORIZONS } from "~/domain/rules";

const list = <Word>(words: readonly Word[]) => fc.subarray([...words]);
export const DRAWN_FILTERS: { [Key in FilterKey]: fc.Arbitrary<FilterState[Key]> } = {
  region: list(["r1", "r2", "unknown"]),
  branch: list(["b1", "b2", "b3"]),
  officer: list(["o1", "o2", "none"]),
  method: list(["active-attack", "emotional-investment", "none"]),
  cause: list(["unknown", "natural-disaster"]),
  security: list(["mortgage", "unknown"]),
  borrower_kind: list(["unknown"]),
  from: fc.constantFrom(null, "2023-03", "2023-11"),
  to: fc.constantFrom(null, "2024-03", "2024-06"),
  horizon: fc.constantFrom(...HORIZONS),
  lang: fc.constantFrom(null, "en" as const, "zh" as const),
  sort: fc.constantFrom(null, "cases", "-cases"),
  page: fc.constantFrom(1, 2, 3),
  q: fc.constantFrom("", "c1", "w"),
  vs_from: fc.constantFrom(null, "2022-03"),
  vs_to: fc.constantFrom(null, "2023-02"),
  kind: list(["group-attack", "personnel-rotation"] as FilterState["kind"]),
  stake: fc.constant([] as FilterState["stake"]),
  stalled: fc.constantFrom(180, 300),
  solo: fc.constantFrom(4, 1),
  tried: fc.constantFrom(2, 1),
  discount: fc.constantFrom(5, 20),
  grace: fc.constantFrom(5, 30),
  kept: fc.constantFrom(90, 50),
  cohort: fc.constantFrom(null, "quarter" as const, "year" as const),
  jurisdiction: fc.constantFrom(null, ...JURISDICTIONS),
  rule: list(RULE_KIND_CODES.slice(0, 3)),
  cap: fc.constantFrom(NO_FILTERS.cap, 3),
  penalty: fc.constantFrom(null, 7),
  share: fc.constantFrom(100, 50),
  least: fc.constantFrom(50, 80),
  declined: fc.constantFrom(90, 30),
  status: list(["open", "sold"] as FilterState["status"]),
  five_tier: list(["unknown"]),
  amount: list(["0-30", "100000-300000"]),
  past_due: list(["0-90", "721-"]),
  untouched: fc.constantFrom(null, 90),
  rows: list(["branch", "amount"] as FilterState["rows"]),
  columns: fc.constantFrom(null, "cause" as const, "quarter" as const),
  measure: list(["cost", "recovered_share"] as FilterState["measure"]),
};
