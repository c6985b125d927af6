/** Cases as a list: which, in what order, and what stands in each line. Found by index, never by reading them all. */
import { type SQL, sql } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import type { Database } from "../client";
import type { Selection } from "./selection";
import { casesWhere, soughtWhere } from "./where";

export interface CaseLine {
  caseId: number;
  code: string;
  borrower: string;
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
}

/** What a column of the list is sorted by; it may be null where the column may be empty. */
const SORTS: Readonly<Record<string, { by: string; nullable?: true }>> = {
  case_id: { by: "c.code" },
  borrower: { by: "coalesce(c.borrower_name, b.code)" },
  region: { by: "(SELECT code FROM regions WHERE id = case_facts.region_id)" },
  branch: { by: "(SELECT code FROM branches WHERE id = case_facts.branch_id)" },
  officer: { by: "(SELECT code FROM officers WHERE id = case_facts.officer_id)" },
  cause: { by: "(SELECT code FROM causes WHERE id = case_facts.cause_id)" },
  exposure_minor: { by: "case_facts.exposure_minor" },
  outstanding_minor: { by: "case_facts.outstanding_minor" },
  defaulted_on: { by: "case_facts.defaulted_day" },
  days_past_due: { by: "days_past_due" },
  last_activity_on: { by: "case_facts.last_activity_day", nullable: true },
  last_receipt_on: { by: "case_facts.last_receipt_day", nullable: true },
  activities: { by: "case_facts.activity_count" },
  methods_tried: { by: "case_facts.method_count" },
  received_minor: { by: "case_facts.received_minor" },
  five_tier: { by: "c.five_tier", nullable: true },
  status: { by: "status" },
};

const SOURCE = sql.raw(
  "case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id JOIN borrowers AS b ON b.id = c.borrower_id",
);
const STATUS = sql.raw(
  "CASE WHEN case_facts.is_open THEN 'open' ELSE coalesce(c.close_reason, 'closed') END AS status",
);

/** Ids in order, ties by the case's own id; the whole list, or a page of it. @throws Error for an unknown column */
export function caseIds(
  { sqlite }: Database,
  selection: Selection,
  order: { key: string; descending: boolean },
  page?: { limit: number; offset: number },
): number[] {
  const sort = SORTS[order.key];
  if (!sort) throw new Error(`caseIds requires a column of the list, got ${order.key}`);
  const direction = `${order.descending ? "DESC" : "ASC"}${sort.nullable ? " NULLS LAST" : ""}`;
  const limit = page ? sql`LIMIT ${page.limit} OFFSET ${page.offset}` : sql``;
  // Bare numbers: of two million cases they are 16 MB, and objects would be twenty times that.
  const query = new SQLiteSyncDialect().sqlToQuery(sql`
    SELECT case_facts.case_id AS "caseId", ${daysPastDue(selection)} AS days_past_due, ${STATUS}
    FROM ${SOURCE} WHERE ${listed(selection)}
    ORDER BY ${sql.raw(`${sort.by} ${direction}, c.code`)} ${limit}`);
  return sqlite
    .prepare(query.sql)
    .pluck()
    .all(...query.params) as number[];
}

export function caseCount({ orm }: Database, selection: Selection): number {
  const row = orm.get<{ cases: number }>(
    sql`SELECT count(*) AS cases FROM case_facts WHERE ${listed(selection)}`,
  );
  return row.cases;
}

/** The lines of the cases named, in their order. */
export function caseLines({ orm }: Database, selection: Selection, ids: readonly number[]): CaseLine[] {
  const lines = orm.all<CaseLine>(sql`
    SELECT case_facts.case_id AS "caseId", c.code, coalesce(c.borrower_name, b.code) AS borrower,
      case_facts.region_id AS "regionId", case_facts.branch_id AS "branchId",
      case_facts.officer_id AS "officerId", case_facts.cause_id AS "causeId",
      case_facts.exposure_minor AS "exposureMinor", outstanding_minor AS "outstandingMinor",
      case_facts.defaulted_day AS "defaultedDay", ${daysPastDue(selection)} AS "daysPastDue",
      last_activity_day AS "lastActivityDay", last_receipt_day AS "lastReceiptDay",
      activity_count AS activities, method_count AS methods, received_minor AS "receivedMinor",
      c.five_tier AS "fiveTier", ${STATUS}
    FROM ${SOURCE} WHERE case_facts.case_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`);
  const byId = new Map(lines.map((line) => [line.caseId, line]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function listed(selection: Selection): SQL {
  return sql`${casesWhere(selection)} AND ${soughtWhere(selection)}`;
}

function daysPastDue({ cutOffDay }: Selection): SQL {
  return sql`CASE WHEN case_facts.is_open
    THEN max(0, ${cutOffDay} - coalesce(c.due_day, c.defaulted_day)) ELSE 0 END`;
}
