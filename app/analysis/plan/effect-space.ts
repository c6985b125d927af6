/** What how far methods differ on a case may depend on, as columns that each method has for itself. */
import type { CaseFacts } from "~/domain/plan/case-facts";
import { quantile } from "~/statistics/quantile";
import type { SparseRow } from "~/statistics/regression/sparse-design";
import { commonLevels } from "./common-levels";
import { namedColumns } from "./named-columns";
import { episodes, scaled, scaleOf, size, sorted, stall } from "./quantities";

export const EFFECT_GROUPS = [
  "method",
  "method-cause",
  "method-tag",
  "method-trait",
  "method-secured",
  "method-size",
  "method-episodes",
  "method-stall",
  "method-tag-large",
] as const;

export interface EffectSpace {
  /** Columns that each method has for itself, and the group of each. */
  effectWidth: number;
  effectGroupOf: readonly number[];
  effectNames: readonly string[];
  effect(facts: CaseFacts): SparseRow;
}

/** @param traits that are distinguished */
export function effectSpace(past: readonly CaseFacts[], traits: readonly string[]): EffectSpace {
  const { groupOf: effectGroupOf, names: effectNames, add } = namedColumns(EFFECT_GROUPS);
  add("method", "any");
  const causes = new Map(
    commonLevels(past, ({ cause }) => cause).map((cause) => [cause, add("method-cause", `cause:${cause}`)]),
  );
  const tags = new Map(["ability", "moral", "other"].map((tag) => [tag, add("method-tag", `tag:${tag}`)]));
  const traitColumns = new Map(traits.map((trait) => [trait, add("method-trait", `trait:${trait}`)]));
  const secured = add("method-secured", "secured");
  const sizeColumn = add("method-size", "size");
  const episodesColumn = add("method-episodes", "episodes");
  const stallColumn = add("method-stall", "stall");
  const large = new Map(
    ["ability", "moral", "other"].map((tag) => [tag, add("method-tag-large", `large:${tag}`)]),
  );
  const [sizes, episodeScale, stalls] = [size, episodes, stall].map((of) => scaleOf(past, of));
  const largeMinor = quantile(sorted(past.map(({ exposureMinor }) => exposureMinor)), 2 / 3);
  return {
    effectWidth: effectGroupOf.length,
    effectGroupOf,
    effectNames,
    effect(facts) {
      const columns = [0, tags.get(facts.causeTag)!, sizeColumn, episodesColumn, stallColumn];
      const values = [
        1,
        1,
        scaled(sizes!, size(facts)),
        scaled(episodeScale!, episodes(facts)),
        scaled(stalls!, stall(facts)),
      ];
      const also = [
        causes.get(facts.cause),
        facts.security === "pledge" || facts.security === "mortgage" ? secured : undefined,
        facts.exposureMinor >= largeMinor ? large.get(facts.causeTag) : undefined,
        ...facts.traits.map((trait) => traitColumns.get(trait)),
      ];
      for (const column of also) {
        if (column === undefined) continue;
        columns.push(column);
        values.push(1);
      }
      return { columns, values };
    },
  };
}
