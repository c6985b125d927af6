/** Where the suggestions would use a method: its other half, beside what it recovers on the average of all cases. */
import type { Visit } from "~/answers/visit.server";
import { TRY_KINDS, type TryKind, type TryPlaces } from "~/domain/where-to-try";
import { trySegmentsFit } from "../where-to-try/try-segments-fit.server";

export interface TriedWhere {
  kind: TryKind;
  /** Places (branch or region, cause and stake) with that verdict. */
  adopt: number;
  try: number;
  /** Of both, as many as officers' hours can carry; where there is no plan, all of group attack's candidates. */
  cases: number;
  gainMinor: number;
}

/** Null: nothing is suggested of this method, or it is not known yet. */
export async function triedWhere(visit: Visit, code: string): Promise<TriedWhere | null> {
  const kind = (Object.keys(TRY_KINDS) as TryKind[]).find((each) => each === code);
  if (kind === undefined) return null;
  const answer = await visit.ask(trySegmentsFit, "now", {
    filters: { ...visit.filters, kind: [], not_kind: [] },
  });
  return answer.state === "ready" ? ofKind(answer.result, kind) : null;
}

export function ofKind({ segments, rotationPlan, plan }: TryPlaces, kind: TryKind): TriedWhere {
  const of = (verdict: string) =>
    segments.filter((segment) => segment.kind === kind && segment.verdict === verdict);
  const [adopt, tries] = [of("adopt"), of("try")];
  const worth = [...adopt, ...tries];
  const isPlanned = kind === "personnel-rotation" && rotationPlan !== null;
  const sum = (read: (segment: (typeof worth)[number]) => number) =>
    worth.reduce((total, segment) => total + read(segment), 0);
  const places = { kind, adopt: adopt.length, try: tries.length };
  if (plan !== null) {
    const { cases, expectedMinor } = plan[kind].first;
    return { ...places, cases, gainMinor: expectedMinor };
  }
  return {
    ...places,
    cases: isPlanned ? rotationPlan.cases : sum(({ candidates }) => candidates),
    gainMinor: isPlanned ? rotationPlan.gain.expected : sum(({ gain }) => gain?.expected ?? 0),
  };
}
