/** Holds of a small bank whose truth is known: what each branch adds to the log-odds of a payment, and what each officer does. */
import type { HoldRecord, HoldRecords } from "~/domain/hold-records";
import { seededRandom } from "~/statistics/randomness/seeded-random";

const HOLD: HoldRecord = {
  caseId: 0,
  borrowerId: 0,
  officerId: 1,
  startDay: 19_000,
  causeId: 1,
  regionId: 1,
  branchId: 1,
  security: "",
  borrowerKindId: 0,
  traits: null,
  exposureMinor: 10_000,
  daysPastDue: 100,
  daysInDefault: 100,
  earlierHolds: 0,
  earlierActivities: 0,
  receivedBeforeMinor: 0,
  daysSinceReceipt: null,
  daysToReceipt: null,
  receivedMinor: 0,
  isChosen: true,
};

export function holdsOf(holds: readonly Partial<HoldRecord>[]): HoldRecords {
  const rows = holds.map((hold, caseId) => ({ ...HOLD, caseId, borrowerId: caseId, ...hold }));
  return Object.fromEntries(
    Object.keys(HOLD).map((key) => [key, rows.map((row) => row[key as keyof HoldRecord])]),
  ) as unknown as HoldRecords;
}

export interface DrawnBank {
  /** By branch, from id 1. */
  branchShifts: readonly number[];
  /** By officer of each branch: ids of branch b begin at 100 b. */
  skills: readonly number[];
  perOfficer: number;
  seed: number;
}

/** Of two causes one pays more, and every officer has both. */
export function drawnBank({ branchShifts, skills, perOfficer, seed }: DrawnBank): HoldRecords {
  const random = seededRandom(seed);
  return holdsOf(
    branchShifts.flatMap((shift, branch) =>
      skills.flatMap((skill, officer) =>
        Array.from({ length: perOfficer }, () => {
          const causeId = 1 + Number(random() < 0.5);
          const logit = -0.8 + shift + skill + 0.6 * (causeId - 1.5);
          return {
            branchId: branch + 1,
            regionId: 1 + (branch % 2),
            officerId: 100 * (branch + 1) + officer,
            causeId,
            receivedMinor: Number(random() < 1 / (1 + Math.exp(-logit))),
          };
        }),
      ),
    ),
  );
}
