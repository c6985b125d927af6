/** All followed-up holds as columns: each officer's first hold of a case, as the officers' report counts them. */
import { type SQL, sql } from "drizzle-orm";
import type { HoldRecord, HoldRecords } from "~/domain/hold-records";
import { fellDueOn } from "../schema/case-terms";
import type { Store } from "../store";
import { byAnyOfficer, type Selection } from "./selection";
import { holdsWhere } from "./where";

const READ = (horizon: number): Record<keyof HoldRecord, SQL> => ({
  caseId: sql`h.case_id`,
  borrowerId: sql`h.borrower_id`,
  officerId: sql`h.officer_id`,
  startDay: sql`h.start_day`,
  causeId: sql`h.cause_id`,
  regionId: sql`h.region_id`,
  branchId: sql`h.branch_id`,
  security: sql`h.security`,
  borrowerKindId: sql`h.borrower_kind_id`,
  traits: sql`c.traits`,
  exposureMinor: sql`c.exposure_minor`,
  daysPastDue: sql`h.start_day - (${sql.raw(fellDueOn("c.", "h.start_day"))})`,
  daysInDefault: sql`h.start_day - c.defaulted_day`,
  earlierHolds: sql`(SELECT count(*) FROM holds AS b WHERE b.case_id = h.case_id AND b.borrower_id = h.borrower_id AND b.start_day < h.start_day)`,
  earlierActivities: sql`(SELECT count(*) FROM activities AS a WHERE a.case_id = h.case_id AND a.borrower_id = h.borrower_id AND a.day < h.start_day)`,
  receivedBeforeMinor: sql`(SELECT coalesce(sum(r.amount_minor), 0) FROM receipts AS r
    WHERE r.case_id = h.case_id AND r.borrower_id = h.borrower_id AND r.day < h.start_day)`,
  daysSinceReceipt: sql`h.start_day - (SELECT max(r.day) FROM receipts AS r
    WHERE r.case_id = h.case_id AND r.borrower_id = h.borrower_id AND r.day < h.start_day AND r.amount_minor > 0)`,
  daysToReceipt: sql`(SELECT min(r.day) FROM receipts AS r
    WHERE r.case_id = h.case_id AND r.borrower_id = h.borrower_id AND r.day >= h.start_day
      AND r.amount_minor > 0) - h.start_day`,
  receivedMinor: sql.raw(`h.received_${horizon}_minor`),
  isChosen: sql`h.is_chosen`,
});

/**
 * What comparable cases pay is learned from the whole portfolio; the selection only marks the holds that are compared. A choice
 * of officers is left aside: an officer is judged against all the others, whichever are shown.
 */
export async function holdRecords(store: Store, selection: Selection): Promise<HoldRecords> {
  const read = READ(selection.horizon);
  const keys = Object.keys(read) as (keyof HoldRecord)[];
  const columns = Object.fromEntries(keys.map((key) => [key, [] as unknown[]]));
  const lists = keys.map((key) => columns[key]!);
  const { cutOffDay } = selection;
  if (cutOffDay === null) return columns as unknown as HoldRecords;
  const rows = followedUp(store, selection, Object.values(read), cutOffDay - selection.horizon);
  for await (const batch of rows)
    for (const row of batch)
      for (let column = 0; column < lists.length; column += 1) lists[column]!.push(row[column]);
  const isChosen = columns.isChosen as unknown[];
  columns.isChosen = isChosen.map(Boolean);
  return columns as unknown as HoldRecords;
}

function followedUp(store: Store, selection: Selection, columns: SQL[], lastDay: number) {
  return store.stream<unknown[]>(sql`
    SELECT ${sql.join(columns, sql`, `)}
    FROM (SELECT *, ${holdsWhere(byAnyOfficer(selection))} AS is_chosen FROM holds
      WHERE is_first_of_officer AND start_day <= ${lastDay}) AS h
    JOIN recovery_cases AS c ON c.id = h.case_id AND c.borrower_id = h.borrower_id
    WHERE h.officer_id <> 0
    ORDER BY h.case_id, h.start_day`);
}
