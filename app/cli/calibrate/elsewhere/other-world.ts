/** Portfolios of other structures than the simulated one's, in which what tenure does is known. */
import type { Ledger } from "~db/derive/ledger";
import { RandomStream } from "../../../../seeds/random-stream";
import { throughClerks } from "./clerks";
import { drawnCourse, type Staff, type Truth } from "./drawn-course";
import { steadyWork } from "./steady-work";
import { workInRuns } from "./work-in-runs";

/**
 * Stale: tenure lowers receipts, officers differ. Even: neither. Clerks: as even, and settlement clerks receive cases just
 * before money that is agreed. Busy: as even, and officers pass on cases that took much work and paid nothing.
 */
export const OTHER_KINDS = ["stale", "even", "clerks", "busy"] as const;
export type OtherKind = (typeof OTHER_KINDS)[number];
export type Generator = "runs" | "steady";

export interface OtherWorld {
  kind: OtherKind;
  generator: Generator;
  endDay: number;
  trueSlope: number;
  ledgers: Ledger[];
  /** Branch of each officer, clerks included. */
  branchOf: ReadonlyMap<number, number>;
  clerkIds: ReadonlySet<number>;
}

const END_DAY = 20_000;
const BRANCHES = 6;
const OFFICERS_A_BRANCH = 6;
/** Keys of the proof's own stream. */
const STREAM_OF_WORLDS = 109;

/** @param cases fewer make a short test */
export function otherWorld(seed: number, cases = 1000): OtherWorld {
  const stream = new RandomStream(seed, STREAM_OF_WORLDS);
  const generator = seed % 2 === 0 ? "steady" : "runs";
  const kind = OTHER_KINDS[Math.floor(seed / 2) % OTHER_KINDS.length]!;
  const isStale = kind === "stale";
  const staff: Staff = Array.from({ length: BRANCHES }, (_, branch) =>
    Array.from({ length: OFFICERS_A_BRANCH }, (__, at) => branch * OFFICERS_A_BRANCH + at + 1),
  );
  const spread = isStale ? stream.between(0.1, 0.35) : 0;
  const truth: Truth = {
    slope: isStale ? -stream.between(0.02, 0.06) : 0,
    skills: new Map(staff.flat().map((officerId) => [officerId, spread * stream.normal()])),
    movesBusyCases: kind === "busy",
  };
  const laws =
    generator === "runs" ? workInRuns(truth, stream) : steadyWork(truth, stream, { staff, endDay: END_DAY });
  const drawn = Array.from({ length: cases }, (_, at) =>
    drawnCourse(at + 1, { endDay: END_DAY, staff, laws }, stream),
  );
  const clerkOf = (branchId: number) => BRANCHES * OFFICERS_A_BRANCH + branchId;
  const branchOf = new Map(staff.flatMap((ids, branch) => ids.map((id) => [id, branch + 1] as const)));
  const branchIds = staff.map((_, branch) => branch + 1);
  const hasClerks = kind === "clerks";
  if (hasClerks) for (const branchId of branchIds) branchOf.set(clerkOf(branchId), branchId);
  return {
    kind,
    generator,
    endDay: END_DAY,
    trueSlope: truth.slope,
    ledgers: hasClerks
      ? drawn.map((ledger) => throughClerks(ledger, clerkOf(ledger.branchId), stream))
      : drawn,
    branchOf,
    clerkIds: new Set(hasClerks ? branchIds.map(clerkOf) : []),
  };
}
