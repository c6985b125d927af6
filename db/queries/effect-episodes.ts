/** Matured episodes of a selection as columns, each with what was known before it began. */
import { type SQL, sql } from "drizzle-orm";
import { type EffectEpisode, type EffectEpisodes, growingEpisodes } from "~/domain/effect-episodes";
import { moneyWithin } from "~/domain/money-within";
import { type HeldPeriod, officerLoad } from "~/domain/officer-load";
import { HORIZONS } from "~/domain/rules";
import type { GrowingColumn } from "~/statistics/value-columns";
import { holderBefore } from "../derive/holder-before";
import type { Hold } from "../derive/ledger";
import { type Store, yesOrNo } from "../store";
import { inSample } from "./borrower-sample";
import { byAnyMethod, type Selection } from "./selection";
import { episodesWhere } from "./where";

/** What is read for each column, of episodes `e` and cases `c`. The last ones are computed from what is read. */
const READ = {
  caseId: sql`e.case_id`,
  borrowerId: sql`e.borrower_id`,
  methodId: sql`e.method_id`,
  startDay: sql`e.start_day`,
  causeId: sql`e.cause_id`,
  regionId: sql`e.region_id`,
  security: sql`e.security`,
  borrowerKindId: sql`e.borrower_kind_id`,
  traits: sql`c.traits`,
  exposureMinor: sql`c.exposure_minor`,
  outstandingMinor: sql`e.outstanding_minor`,
  daysPastDue: sql`e.days_past_due`,
  daysInDefault: sql`e.start_day - c.defaulted_day`,
  earlierEpisodes: sql`e.earlier_episodes`,
  earlierActivities: sql`e.earlier_activities`,
  earlierMethods: sql`e.earlier_methods`,
  runningEpisodes: sql`e.running_episodes`,
  previousMethodId: sql`e.previous_method_id`,
  receivedBeforeMinor: sql`e.received_before_minor`,
  daysSinceReceipt: sql`e.days_since_receipt`,
  daysSinceActivity: sql`e.days_since_activity`,
  promisesMade: sql`e.promises_made`,
  promisesKept: sql`e.promises_kept`,
  costMinor: sql`e.cost_minor`,
  daysToCash: sql`(SELECT r.day - e.start_day FROM receipts AS r
    WHERE r.case_id = e.case_id AND r.borrower_id = e.borrower_id AND r.day >= e.start_day AND r.amount_minor > 0
      AND NOT EXISTS (SELECT 1 FROM receipts AS b
        WHERE b.case_id = r.case_id AND b.borrower_id = r.borrower_id AND b.day >= r.day AND b.reversal_of = r.code)
    ORDER BY r.day LIMIT 1)`,
  daysToClose: sql`c.closed_day - e.start_day`,
  ...moneyWithin("received", (column) => sql.raw(`e.${column}`)),
  ...moneyWithin("advanced", (column) => sql.raw(`e.${column}`)),
} satisfies Record<Exclude<keyof EffectEpisode, WorkedOut>, SQL>;
type WorkedOut = "isFirstOfMethod" | "previousPaid" | "officerId" | "tenureDays" | "officerLoad";
const READ_COLUMNS = Object.keys(READ) as (keyof typeof READ)[];

export interface EpisodesRead {
  /** Of the borrowers, see `borrowerSample`. */
  share?: number;
  /** A method is compared with all the others, whichever are shown; ways of using one, with each other only. */
  ofMethods?: "all" | "chosen";
}

/** In the order of cases and days; those with something owed and the shortest horizon behind them. */
export async function effectEpisodes(
  store: Store,
  selection: Selection,
  { share = 1, ofMethods = "all" }: EpisodesRead = {},
): Promise<EffectEpisodes> {
  const { columns, all } = growingEpisodes();
  const { cutOffDay } = selection;
  if (cutOffDay === null) return all();
  const { byCase, loadOn } = await readHolds(store, share);
  const read = READ_COLUMNS.map((column) => columns[column] as GrowingColumn<unknown>);
  const [caseId, startDay] = [READ_COLUMNS.indexOf("caseId"), READ_COLUMNS.indexOf("startDay")];
  // Values into columns as they come: rows as objects would take four times the memory and the time.
  const chosen = ofMethods === "chosen" ? selection : byAnyMethod(selection);
  const rows = matured(store, chosen, cutOffDay - HORIZONS[0], share);
  for await (const batch of rows)
    for (const row of batch) {
      for (let column = 0; column < read.length; column += 1) read[column]!.add(row[column]);
      const [isFirstOfMethod, previousPaid, officerOfEpisode] = row.slice(read.length) as [
        unknown,
        unknown,
        number,
      ];
      const day = row[startDay] as number;
      const holder = holderBefore(byCase.get(row[caseId] as number) ?? [], day);
      const officerId = holder?.officerId ?? officerOfEpisode;
      columns.isFirstOfMethod.add(Boolean(isFirstOfMethod));
      columns.previousPaid.add(yesOrNo(previousPaid));
      columns.officerId.add(officerId);
      columns.tenureDays.add(holder?.tenureDays ?? null);
      columns.officerLoad.add(officerId === 0 ? null : loadOn(officerId, day));
    }
  return all();
}

function matured(store: Store, selection: Selection, lastDay: number, share: number) {
  return store.stream<unknown[]>(sql`
    SELECT ${sql.join(Object.values(READ), sql`, `)}, e.is_first_of_method, e.previous_paid, e.officer_id
    FROM (SELECT * FROM episodes
      WHERE ${episodesWhere(selection)} AND start_day <= ${lastDay} AND outstanding_minor > 0
        AND ${inSample(share)}) AS e
    JOIN recovery_cases AS c ON c.id = e.case_id AND c.borrower_id = e.borrower_id
    ORDER BY e.case_id, e.start_day, e.method_id`);
}

/** Holds of a share of the borrowers by case; and loads from all holds, for a load counts every case, selected or not. */
export async function readHolds(store: Store, share = 1) {
  const byCase = await holdsByCase(store, inSample(share, "h."));
  return { byCase, loadOn: officerLoad(await heldPeriods(store)) };
}

/** By first day. @param which of the holds `h` */
export async function holdsByCase(store: Store, which: SQL): Promise<Map<number, Hold[]>> {
  const byCase = new Map<number, Hold[]>();
  const batches = store.stream<[number, number, number, number | null, string | null]>(sql`
    SELECT h.case_id, h.officer_id, h.start_day, h.end_day, h.reason FROM holds AS h
    WHERE ${which} ORDER BY h.case_id, h.start_day`);
  for await (const batch of batches)
    for (const [caseId, officerId, startDay, endDay, reason] of batch) {
      const holds = byCase.get(caseId) ?? [];
      holds.push({ officerId, startDay, endDay, reason });
      byCase.set(caseId, holds);
    }
  return byCase;
}

async function heldPeriods(store: Store): Promise<HeldPeriod[]> {
  // As they lie there: left to itself the store follows an index of days, and fetches each hold for itself.
  const batches = store.stream<[number, number, number | null, number | null]>(sql`
    SELECT h.officer_id, h.start_day, h.end_day, c.closed_day
    FROM holds AS h JOIN recovery_cases AS c ON c.id = h.case_id AND c.borrower_id = h.borrower_id
    ORDER BY h.case_id, h.start_day`);
  const periods: HeldPeriod[] = [];
  for await (const batch of batches)
    for (const [officerId, startDay, endDay, closedDay] of batch)
      periods.push(heldUntilClosed({ officerId, startDay, endDay, closedDay }));
  return periods;
}

/** A closed case is no load. */
export function heldUntilClosed(hold: HeldPeriod & { closedDay: number | null }): HeldPeriod {
  const { endDay, closedDay } = hold;
  if (closedDay === null || (endDay !== null && endDay <= closedDay)) return hold;
  return { ...hold, endDay: closedDay + 1 };
}
