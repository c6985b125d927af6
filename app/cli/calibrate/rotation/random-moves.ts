/** As many handovers as a plan has, branch by branch: of stuck cases and to colleagues drawn at random. */

import { heldNow } from "~/analysis/rotation/case-outlook";
import { DEFAULT_JURISDICTION } from "~/domain/conduct/jurisdictions";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { fenceTerms } from "~/domain/fences/fence-terms";
import { LEAST_CONTACTS } from "~/domain/rotation";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";
import { heldCases, officersAtWork, openHeldCases } from "~db/queries/held-cases";
import { sqliteStore } from "~db/sqlite-store";

export interface Move {
  code: string;
  branchId: number;
  outstandingMinor: number;
  /** Codes of officers. */
  from: string;
  to: string;
}

/** @param below a random whole number below another */
export async function randomMoves(
  database: Database,
  cutOffDay: number,
  planned: readonly Move[],
  below: (most: number) => number,
): Promise<Move[]> {
  const { officer } = await readDictionaries(sqliteStore(database), 1);
  const terms = fenceTerms(SHIPPED_RULE_SETS[DEFAULT_JURISDICTION], cutOffDay);
  const open = new Map(
    (await openHeldCases(sqliteStore(database), terms)).map((each) => [each.caseId, each]),
  );
  const officers = await officersAtWork(sqliteStore(database), cutOffDay);
  const stuck = (await heldCases(sqliteStore(database))).flatMap((held) => {
    const [each, now] = [open.get(held.caseId), heldNow(held, cutOffDay)];
    if (!each || !now?.isStuck || each.fence !== null || each.contacts < LEAST_CONTACTS) return [];
    return [{ ...each, branchId: held.branchId, officerId: now.officerId }];
  });
  return [...new Set(planned.map(({ branchId }) => branchId))].flatMap((branchId) => {
    const left = stuck.filter((each) => each.branchId === branchId);
    const colleagues = officers.filter((each) => each.branchId === branchId);
    const wanted = planned.filter((move) => move.branchId === branchId).length;
    return Array.from({ length: Math.min(wanted, left.length) }, () => {
      const [drawn] = left.splice(below(left.length), 1);
      const others = colleagues.filter(({ officerId }) => officerId !== drawn!.officerId);
      const to = others[below(others.length)] ?? drawn!;
      return {
        code: drawn!.code,
        branchId,
        outstandingMinor: drawn!.outstandingMinor,
        from: officer.byId.get(drawn!.officerId)!.code,
        to: officer.byId.get(to.officerId)!.code,
      };
    });
  });
}
