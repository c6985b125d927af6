/**
 * Places whose money is in few hands. Two generators, of which neither is the simulated portfolio's: *loans* are owed by as
 * many borrowers, whose exposures are log-normal; *groups* have one to six loans of one size class, pay all of them or none,
 * and pay the less often the more they owe.
 */
import type { RandomStream } from "../../../../seeds/random-stream";

export type LoansKind = "loans" | "groups";
export const LOANS_KINDS: readonly LoansKind[] = ["loans", "groups"];

/** Standard deviations of the logarithm of the exposure. */
export const LOG_SPREADS = [2, 2.5] as const;
export const LOANS_A_PLACE = 300;

export interface DrawnLoan {
  borrowerId: number;
  exposureMinor: number;
  receivedMinor: number;
  /** What it was expected to pay. */
  expectedMinor: number;
}

const MEDIAN_MINOR = 5_000_000;
const MOST_LOANS = 6;
/** Of loans within a group about the group's own size. */
const SPREAD_WITHIN = 0.5;

export function drawnLoans(kind: LoansKind, logSpread: number, stream: RandomStream): DrawnLoan[] {
  return kind === "loans" ? singleLoans(logSpread, stream) : loansOfGroups(logSpread, stream);
}

/** Nothing, all or a part of each, whatever its size. */
function singleLoans(logSpread: number, stream: RandomStream): DrawnLoan[] {
  const paying = stream.between(0.2, 0.7);
  return Array.from({ length: LOANS_A_PLACE }, (_, borrowerId) => {
    const exposureMinor = exposureAt(logSpread * stream.normal());
    const share = stream.chance(0.4) ? 1 : stream.between(0.05, 0.95);
    return {
      borrowerId,
      exposureMinor,
      receivedMinor: stream.chance(paying) ? Math.round(share * exposureMinor) : 0,
      expectedMinor: paying * (0.4 + 0.6 * 0.5) * exposureMinor,
    };
  });
}

function loansOfGroups(logSpread: number, stream: RandomStream): DrawnLoan[] {
  const [intercept, slope] = [stream.between(-0.8, 0.8), stream.between(-0.5, 0)];
  const loans: DrawnLoan[] = [];
  const between = Math.sqrt(logSpread ** 2 - SPREAD_WITHIN ** 2);
  for (let borrowerId = 0; loans.length < LOANS_A_PLACE; borrowerId += 1) {
    const size = between * stream.normal();
    const paying = 1 / (1 + Math.exp(-intercept - slope * size));
    const share = stream.chance(paying) ? 1 : 0;
    const count = Math.min(stream.whole(1, MOST_LOANS), LOANS_A_PLACE - loans.length);
    for (let loan = 0; loan < count; loan += 1) {
      const exposureMinor = exposureAt(size + SPREAD_WITHIN * stream.normal());
      loans.push({
        borrowerId,
        exposureMinor,
        receivedMinor: share * exposureMinor,
        expectedMinor: paying * exposureMinor,
      });
    }
  }
  return loans;
}

const exposureAt = (logDistance: number) => Math.max(100, Math.round(MEDIAN_MINOR * Math.exp(logDistance)));
