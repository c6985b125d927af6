/** Cases as a list: how many, and what stands in each line. */
import { type SQL, sql } from "drizzle-orm";
import type { Dialect } from "../dialect";
import { caseStatus, evidencedSince, fellDue } from "../schema/case-terms";
import { onlyRow, type Store } from "../store";
import { allowRows } from "./allow-rows";
import { BORROWER_NAMES, type BorrowerNames } from "./borrower-names";
import { listedWhere } from "./case-order";
import type { Selection } from "./selection";
import { soughtIds } from "./where";

export interface CaseLine extends BorrowerNames {
  caseId: number;
  code: string;
  regionId: number;
  branchId: number;
  officerId: number;
  causeId: number;
  exposureMinor: number;
  outstandingMinor: number;
  defaultedDay: number;
  daysPastDue: number;
  lastActivityDay: number | null;
  lastReceiptDay: number | null;
  activities: number;
  methods: number;
  receivedMinor: number;
  fiveTier: string | null;
  status: string;
  /** The newest evidence; null for a closed case. */
  evidencedDay: number | null;
}

/** More than these are found by a beginning that narrows hardly anything. */
const MANY_FOUND = 10_000;

/** @throws RowsNeeded where a search finds more than may be counted here */
export async function caseCount(store: Store, selection: Selection): Promise<number> {
  if (!(await isNarrow(store, selection))) await allowRows(store);
  const row = await onlyRow<{ cases: number }>(
    store,
    sql`SELECT count(*) AS cases FROM case_facts WHERE ${listedWhere(selection)}`,
  );
  return row.cases;
}

/** Whether a search leaves only so many cases that they are counted in milliseconds. */
async function isNarrow(store: Store, { q }: Selection): Promise<boolean> {
  if (q === "") return false;
  const row = await onlyRow<{ found: number }>(
    store,
    sql`SELECT count(*) AS found FROM (SELECT 1 FROM (${soughtIds(q)}) LIMIT ${MANY_FOUND + 1})`,
  );
  return row.found <= MANY_FOUND;
}

/** The lines of the cases named, in their order. */
export async function caseLines(
  store: Store,
  selection: Selection,
  ids: readonly number[],
): Promise<CaseLine[]> {
  const lines = await store.rows<CaseLine>(sql`
    SELECT case_facts.case_id AS "caseId", c.code, ${BORROWER_NAMES},
      case_facts.region_id AS "regionId", case_facts.branch_id AS "branchId",
      case_facts.officer_id AS "officerId", case_facts.cause_id AS "causeId",
      case_facts.exposure_minor AS "exposureMinor", outstanding_minor AS "outstandingMinor",
      case_facts.defaulted_day AS "defaultedDay", ${daysPastDue(store.dialect, selection)} AS "daysPastDue",
      last_activity_day AS "lastActivityDay", last_receipt_day AS "lastReceiptDay",
      activity_count AS activities, method_count AS methods, received_minor AS "receivedMinor",
      c.five_tier AS "fiveTier", ${sql.raw(caseStatus("c."))} AS status,
      ${sql.raw(evidencedSince("case_facts."))} AS "evidencedDay"
    FROM case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id AND c.borrower_id = case_facts.borrower_id JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE ${store.dialect.isAmong(sql`case_facts.case_id`, ids)}`);
  const byId = new Map(lines.map((line) => [line.caseId, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function daysPastDue({ greatest }: Dialect, { cutOffDay }: Selection): SQL {
  return sql`CASE WHEN case_facts.is_open
    THEN ${greatest(sql`0`, sql`${cutOffDay} - (${sql.raw(fellDue("c."))})`)} ELSE 0 END`;
}
