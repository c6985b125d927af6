/** Of each group attack: who was there when, what it ended with, and whether a signal came before it. */
import { sql } from "drizzle-orm";
import { SIGNAL_DAYS } from "~/domain/rules";
import type { Store } from "../../store";
import { allowRows } from "../allow-rows";
import { joinedPresence, type Presence, presenceOf } from "../presence";
import type { Selection } from "../selection";
import { stepOrder } from "../step-order";
import { episodesWhere } from "../where";

export interface AttackFacts {
  caseId: number;
  startDay: number;
  presence: Presence;
  /** The last that was recorded of it; null: nothing was. */
  ended: string | null;
  /** Of its last activity with one. */
  outcome: string | null;
  /** Known by the first day, and so many days old at the most; what the attack itself found that day came after it. */
  hasSignal: boolean;
}

type AttackRow = Omit<AttackFacts, "presence"> & { presence: string | null };

/** @throws RowsNeeded where this connection may not count so many */
export async function attackFacts(store: Store, selection: Selection): Promise<AttackFacts[]> {
  const { dialect } = store;
  const inOrder = (column: string) => dialect.joinedInOrder(sql.raw(`a.${column}`), ";", stepOrder("a"));
  const rows = await (await allowRows(store)).rows<AttackRow>(
    sql`
    SELECT e.case_id AS "caseId", e.start_day AS "startDay", ${joinedPresence(dialect)} AS presence,
      ${inOrder("ended")} AS ended, ${inOrder("outcome")} AS outcome,
      EXISTS (SELECT 1 FROM activities AS s WHERE s.case_id = e.case_id AND s.borrower_id = e.borrower_id
        AND (s.signal_day IS NOT NULL OR s.outcome = 'signal' AND NOT (s.method_id = e.method_id AND s.day = e.start_day))
        AND s.day <= e.start_day
        AND coalesce(s.signal_day, s.day) BETWEEN e.start_day - ${SIGNAL_DAYS} AND e.start_day) AS "hasSignal"
    FROM (SELECT * FROM episodes WHERE ${episodesWhere(selection)}) AS e
    JOIN activities AS a
      ON a.case_id = e.case_id AND a.borrower_id = e.borrower_id AND a.method_id = e.method_id AND a.day BETWEEN e.start_day AND e.last_day
    GROUP BY e.case_id, e.method_id, e.start_day`,
    ["hasSignal"],
  );
  return rows.map(({ presence, ended, outcome, ...row }) => ({
    ...row,
    presence: presenceOf(presence),
    ended: lastOf(ended),
    outcome: lastOf(outcome),
  }));
}

function lastOf(joined: string | null): string | null {
  return joined?.split(";").at(-1) ?? null;
}
