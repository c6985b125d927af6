/** What a borrower's money and work add to the cells: one entry for all that one officer did on a case in a month. */
import type { DerivedRows } from "./derived-rows";

export interface Flow {
  /** In the order of the cells' dimensions: branch, region, officer, cause, method, month. */
  places: number[];
  /** In the order of the cells' sums. */
  sums: number[];
}

/** Method 0 of a credit: earned by none. */
const NO_METHOD = 0;

type CaseRow = DerivedRows["cases"][number];

export function flowsOf({ cases, credits, efforts, episodes }: DerivedRows): Flow[] {
  const flows: Flow[] = [];
  for (const recoveryCase of cases) {
    const { caseId } = recoveryCase;
    const first = flows.length;
    for (const effort of efforts) {
      if (effort.caseId !== caseId) continue;
      const { officerId, methodId, month, advancedMinor, costMinor, minutes, activities } = effort;
      flows.push(
        flow(recoveryCase, officerId, methodId, month, advancedMinor, costMinor, minutes, activities),
      );
    }
    for (const credit of credits) {
      if (credit.caseId !== caseId) continue;
      const { sums } = flowAt(flows, first, recoveryCase, credit.officerId, credit.methodId, credit.month);
      sums[0]! += credit.amountMinor;
      if (credit.methodId !== NO_METHOD) sums[1]! += credit.amountMinor;
    }
    for (const episode of episodes)
      if (episode.caseId === caseId)
        flowAt(flows, first, recoveryCase, episode.officerId, episode.methodId, episode.startMonth)
          .sums[6]! += 1;
  }
  return flows;
}

/** The case's entry for an officer, method and month; a new one where there is none. */
function flowAt(
  flows: Flow[],
  first: number,
  recoveryCase: CaseRow,
  officerId: number,
  methodId: number,
  month: number,
): Flow {
  for (let number = first; number < flows.length; number++) {
    const { places } = flows[number]!;
    if (places[5] === month && places[4] === methodId && places[2] === officerId) return flows[number]!;
  }
  const found = flow(recoveryCase, officerId, methodId, month, 0, 0, 0, 0);
  flows.push(found);
  return found;
}

function flow(
  { branchId, regionId, causeId }: CaseRow,
  officerId: number,
  methodId: number,
  month: number,
  advancedMinor: number,
  costMinor: number,
  minutes: number,
  activities: number,
): Flow {
  return {
    places: [branchId, regionId, officerId, causeId, methodId, month],
    sums: [0, 0, advancedMinor, costMinor, minutes, activities, 0],
  };
}
