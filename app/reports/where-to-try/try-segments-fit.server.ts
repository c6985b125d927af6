/** Where something could be tried, of every kind: one fit a kind, and as much of them as the filters choose. */
import type { Definition } from "~/answers/definition.server";
import { RULE_SETTING_KEYS } from "~/domain/candidate-rule";
import type { FilterState } from "~/domain/filters";
import type { TrySegment } from "~/domain/where-to-try";
import { against, PROPOSING } from "../reads";
import { groupAttackFit } from "./group-attack-fit.server";
import { rotationPlacesFit } from "./rotation-places-fit.server";

/** What where to try reads of an address. */
export const TRY_READS = [...against("method"), ...RULE_SETTING_KEYS, "kind", "stake"] as const;

/** A kind of attempt, one fit each: what answers the same question is shown among the others. */
const KINDS = [groupAttackFit, rotationPlacesFit];

export const trySegmentsFit: Definition<TrySegment[]> = {
  name: "try-segments",
  reads: TRY_READS,
  settings: PROPOSING,
  weight: "fits",
  // Each kind is: this only chooses among them.
  isStored: false,
  async answer({ question, whole }) {
    const segments: TrySegment[] = [];
    for (const kind of KINDS) segments.push(...(await whole(kind)));
    return segments.filter(isChosen(question.filters));
  },
};

function isChosen({ kind = [], stake = [] }: Partial<FilterState>): (segment: TrySegment) => boolean {
  return (segment) =>
    (kind.length === 0 || kind.includes(segment.kind)) &&
    (stake.length === 0 || stake.includes(segment.stake));
}
