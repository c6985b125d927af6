/** The open months of a selection's cases, with what was known on the first day of each and which methods began in it. */
import { sql } from "drizzle-orm";
import { type EffectEpisodes, growingEpisodes } from "~/domain/effect-episodes";
import { HORIZONS } from "~/domain/rules";
import { type ColumnOf, repeated } from "~/statistics/value-columns";
import { caseMonths } from "../derive/case-months";
import { daysToEnd } from "../derive/days-to-end";
import { holderBefore } from "../derive/holder-before";
import { ledgersOf } from "../derive/ledgers-of";
import type { Store } from "../store";
import { readHolds } from "./effect-episodes";
import { byAnyMethod, byAnyOfficer, type Selection } from "./selection";
import { casesWhere } from "./where";

export interface CaseMonths {
  months: EffectEpisodes;
  /** By month: methods begun in it, and methods used before it. */
  begun: ColumnOf<readonly number[]>;
  used: ColumnOf<readonly number[]>;
}

/**
 * Months with the shortest horizon behind them, in the order of borrowers, cases and days; of more than `mostMonths` those
 * of some of the borrowers, whole, drawn by their number. A choice of methods or officers
 * is left aside: who never met the method is whom it is compared with. It uses
 * the scratch tables of the derivation, so that one of a connection runs at a time.
 */
export async function trialMonths(
  store: Store,
  selection: Selection,
  mostMonths = MOST_MONTHS,
): Promise<CaseMonths> {
  const months = growingEpisodes();
  const [begun, used] = [repeated<number[]>(String), repeated<number[]>(String)];
  const all = () => ({ months: months.all(), begun: begun.all(), used: used.all() });
  if (selection.cutOffDay === null) return all();
  const { byCase, loadOn } = await readHolds(store);
  const cases = await chosenCases(store, byAnyMethod(byAnyOfficer(selection)));
  const chosen = casesWithin(cases, selection.cutOffDay, mostMonths);
  for await (const ledgers of ledgersOf(store, borrowersOf(chosen)))
    for (const ledger of ledgers.filter(({ caseId }) => chosen.has(caseId)))
      for (const month of caseMonths(ledger, selection.cutOffDay - HORIZONS[0])) {
        const { row } = month;
        if (row.outstandingMinor <= 0) continue;
        const holder = holderBefore(byCase.get(ledger.caseId) ?? [], row.startDay);
        months.add({
          ...row,
          traits: chosen.get(ledger.caseId)!.traits,
          exposureMinor: ledger.exposureMinor,
          daysInDefault: row.startDay - ledger.defaultedDay,
          officerId: holder?.officerId ?? 0,
          tenureDays: holder?.tenureDays ?? null,
          officerLoad: holder && loadOn(holder.officerId, row.startDay),
          ...daysToEnd(ledger, row.startDay),
        });
        begun.add(month.begunMethodIds);
        used.add(month.usedMethodIds);
      }
  return all();
}

/** As many months as memory holds with ease; a model of starts learns no more from more. */
const MOST_MONTHS = 300_000;

interface ChosenCase {
  borrowerId: number;
  traits: string | null;
  defaultedDay: number;
  closedDay: number | null;
}
type ChosenCases = ReadonlyMap<number, ChosenCase>;

function casesWithin(cases: ChosenCases, cutOffDay: number, mostMonths: number): ChosenCases {
  let months = 0;
  for (const { defaultedDay, closedDay } of cases.values())
    months += Math.max(0, Math.min(closedDay ?? cutOffDay, cutOffDay) - defaultedDay) / 30;
  if (months <= mostMonths) return cases;
  return new Map([...cases].filter(([, { borrowerId }]) => scattered(borrowerId) < mostMonths / months));
}

/** 0–1, equal for all cases of a borrower and different for neighbours: Fibonacci hashing. */
const scattered = (borrowerId: number) => (Math.imul(borrowerId, 2_654_435_769) >>> 0) / 2 ** 32;

async function chosenCases(store: Store, selection: Selection): Promise<ChosenCases> {
  const rows: (ChosenCase & { caseId: number })[] = await store.rows(sql`
    SELECT case_facts.case_id AS "caseId", case_facts.borrower_id AS "borrowerId", c.traits,
      c.defaulted_day AS "defaultedDay", c.closed_day AS "closedDay"
    FROM case_facts JOIN recovery_cases AS c ON c.id = case_facts.case_id AND c.borrower_id = case_facts.borrower_id WHERE ${casesWhere(selection)}`);
  return new Map(rows.map(({ caseId, ...rest }) => [caseId, rest]));
}

const borrowersOf = (chosen: ChosenCases) => [...chosen.values()].map(({ borrowerId }) => borrowerId);
