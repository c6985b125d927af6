/** Where the suggestions would use a method: its other half, beside what it recovers on the average of all cases. */
import type { Visit } from "~/answers/visit.server";
import { TRY_KINDS, type TryKind, type TryPlaces } from "~/domain/where-to-try";
import { trySegmentsFit } from "../where-to-try/try-segments-fit.server";

export interface TriedWhere {
  kind: TryKind;
  /** Places (branch or region, cause and stake) with that verdict. */
  adopt: number;
  try: number;
  /** Of both; of rotations as many as officers' hours can carry, as the rotation plan has them. */
  cases: number;
  gainMinor: number;
}

/** Null: nothing is suggested of this method, or it is not known yet. */
export async function triedWhere(visit: Visit, code: string): Promise<TriedWhere | null> {
  const kind = (Object.keys(TRY_KINDS) as TryKind[]).find((each) => each === code);
  if (kind === undefined) return null;
  const answer = await visit.ask(trySegmentsFit, "now", {
    filters: { ...visit.filters, method: [], kind: [] },
  });
  return answer.state === "ready" ? ofKind(answer.result, kind) : null;
}

export function ofKind({ segments, rotationPlan }: TryPlaces, kind: TryKind): TriedWhere {
  const of = (verdict: string) =>
    segments.filter((segment) => segment.kind === kind && segment.verdict === verdict);
  const [adopt, tries] = [of("adopt"), of("try")];
  const worth = [...adopt, ...tries];
  const isPlanned = kind === "personnel-rotation" && rotationPlan !== null;
  const sum = (read: (segment: (typeof worth)[number]) => number) =>
    worth.reduce((total, segment) => total + read(segment), 0);
  return {
    kind,
    adopt: adopt.length,
    try: tries.length,
    cases: isPlanned ? rotationPlan.cases : sum(({ candidates }) => candidates),
    gainMinor: isPlanned ? rotationPlan.gain.expected : sum(({ gain }) => gain?.expected ?? 0),
  };
}
