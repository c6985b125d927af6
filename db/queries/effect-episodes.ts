/** Matured episodes of a selection as columns, each with what was known before it began. */
import { sql } from "drizzle-orm";
import { EFFECT_COLUMNS, type EffectEpisode, type EffectEpisodes } from "~/domain/effect-episodes";
import { officerLoad } from "~/domain/officer-load";
import { HORIZONS } from "~/domain/rules";
import type { Database } from "../client";
import { holderBefore } from "../derive/holder-before";
import type { Hold } from "../derive/ledger";
import type { Selection } from "./selection";
import { episodesWhere } from "./where";

const WORKED_OUT = ["isFirstOfMethod", "previousPaid", "officerId", "tenureDays", "officerLoad"] as const;
type WorkedOut = (typeof WORKED_OUT)[number];
const STORED = EFFECT_COLUMNS.filter(
  (column): column is Exclude<keyof EffectEpisode, WorkedOut> =>
    !(WORKED_OUT as readonly string[]).includes(column),
);

type Columns = { [Column in keyof EffectEpisode]: EffectEpisode[Column][] };

/**
 * In the order of cases and days; those with something owed and the shortest horizon behind them. A choice of methods
 * is left aside: a method is judged against all the others, whichever are shown.
 */
export function effectEpisodes(database: Database, selection: Selection): EffectEpisodes {
  const columns = Object.fromEntries(EFFECT_COLUMNS.map((column) => [column, []])) as unknown as Columns;
  const { cutOffDay } = selection;
  if (cutOffDay === null) return columns;
  const { byCase, loadOn } = readHolds(database);
  for (const row of readRows(database, { ...selection, method: null }, cutOffDay - HORIZONS[0])) {
    const holder = holderBefore(byCase.get(row.caseId) ?? [], row.startDay);
    const officerId = holder?.officerId ?? row.officerId;
    // Column by column: an object put together from parts would cost more than all the rest.
    for (const column of STORED) (columns[column] as unknown[]).push(row[column]);
    columns.isFirstOfMethod.push(Boolean(row.isFirstOfMethod));
    columns.previousPaid.push(row.previousPaid === null ? null : Boolean(row.previousPaid));
    columns.officerId.push(officerId);
    columns.tenureDays.push(holder?.tenureDays ?? null);
    columns.officerLoad.push(officerId === 0 ? null : loadOn(officerId, row.startDay));
  }
  return columns;
}

interface StoredRow extends Omit<EffectEpisode, WorkedOut> {
  isFirstOfMethod: number;
  previousPaid: number | null;
  officerId: number;
}

function readRows({ orm }: Database, selection: Selection, lastDay: number): StoredRow[] {
  return orm.all(sql`
    SELECT e.case_id AS "caseId", e.borrower_id AS "borrowerId", e.method_id AS "methodId", e.start_day AS "startDay",
      e.cause_id AS "causeId", e.region_id AS "regionId", e.security, e.borrower_kind_id AS "borrowerKindId",
      c.traits, c.exposure_minor AS "exposureMinor", e.outstanding_minor AS "outstandingMinor",
      e.days_past_due AS "daysPastDue", e.start_day - c.defaulted_day AS "daysInDefault",
      e.earlier_episodes AS "earlierEpisodes", e.earlier_activities AS "earlierActivities",
      e.earlier_methods AS "earlierMethods", e.is_first_of_method AS "isFirstOfMethod",
      e.running_episodes AS "runningEpisodes", e.previous_method_id AS "previousMethodId",
      e.previous_paid AS "previousPaid", e.received_before_minor AS "receivedBeforeMinor",
      e.days_since_receipt AS "daysSinceReceipt", e.days_since_activity AS "daysSinceActivity",
      e.cost_minor AS "costMinor", c.closed_day - e.start_day AS "daysToClose",
      (SELECT r.day - e.start_day FROM receipts AS r
        WHERE r.case_id = e.case_id AND r.day >= e.start_day AND r.amount_minor > 0
          AND NOT EXISTS (SELECT 1 FROM receipts AS b
            WHERE b.case_id = r.case_id AND b.day >= r.day AND b.reversal_of = r.code)
        ORDER BY r.day LIMIT 1) AS "daysToCash",
      e.promises_made AS "promisesMade", e.promises_kept AS "promisesKept", e.officer_id AS "officerId",
      e.received_30_minor AS "received30Minor", e.received_90_minor AS "received90Minor",
      e.received_180_minor AS "received180Minor", e.received_365_minor AS "received365Minor",
      e.advanced_30_minor AS "advanced30Minor", e.advanced_90_minor AS "advanced90Minor",
      e.advanced_180_minor AS "advanced180Minor", e.advanced_365_minor AS "advanced365Minor"
    FROM (SELECT * FROM episodes
      WHERE ${episodesWhere(selection)} AND start_day <= ${lastDay} AND outstanding_minor > 0) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id
    ORDER BY e.case_id, e.start_day, e.method_id`);
}

/** All holds, for an officer's load counts every case, selected or not. */
export function readHolds({ orm }: Database) {
  const rows: (Hold & { caseId: number; closedDay: number | null })[] = orm.all(sql`
    SELECT h.case_id AS "caseId", h.officer_id AS "officerId", h.start_day AS "startDay", h.end_day AS "endDay",
      h.reason, c.closed_day AS "closedDay"
    FROM holds AS h JOIN recovery_cases AS c ON c.id = h.case_id ORDER BY h.case_id, h.start_day`);
  const byCase = new Map<number, Hold[]>();
  for (const { caseId, officerId, startDay, endDay, reason } of rows) {
    const holds = byCase.get(caseId) ?? [];
    holds.push({ officerId, startDay, endDay, reason });
    byCase.set(caseId, holds);
  }
  return { byCase, loadOn: officerLoad(rows.map(heldUntilClosed)) };
}

/** A closed case is no load. */
export function heldUntilClosed(hold: Hold & { closedDay: number | null }): Hold {
  const { endDay, closedDay } = hold;
  if (closedDay === null || (endDay !== null && endDay <= closedDay)) return hold;
  return { ...hold, endDay: closedDay + 1 };
}
