/** Decisions about the steps of a plan: lines are added, never changed, and of the plans that do not know them only the one that was answered is kept. */
import { sql } from "drizzle-orm";
import type { NewDecision } from "~/domain/plan/decisions";
import type { Store } from "../../store";
import { lastDecision } from "./plan-decisions";

interface Recording {
  /** Null: nobody is signed in. */
  by: string | null;
  /** ISO 8601. */
  at: string;
  /** Numbers of the last decision that the person's page knew, and of the last that its plan knew. */
  knew: number;
  plannedAfter: number;
}

/**
 * All of them, or none where somebody else decided about one of the cases meanwhile: then its code.
 *
 * @param drawn cases that the draw leaves with usual handling in the same plan: each is kept once for its cut-off date
 */
export function recordDecisions(
  store: Store,
  decisions: readonly NewDecision[],
  drawn: readonly NewDecision[],
  { by, at, knew, plannedAfter }: Recording,
): Promise<{ overtaken: string | null }> {
  return store.tx(async (writer) => {
    for (const { code } of decisions) {
      const newer = await writer.rows<{ id: number }>(
        sql`SELECT id FROM plan_decisions WHERE case_code = ${code} AND id > ${knew} AND answer <> 'drawn' LIMIT 1`,
      );
      if (newer.length > 0) return { overtaken: code };
    }
    let id = await lastDecision(writer);
    const add = ({ officerCodes, ...one }: NewDecision) => {
      id += 1;
      return writer.run(sql`
        INSERT INTO plan_decisions (id, case_code, answer, action, officers, minutes, expected_gain_minor,
          outstanding_minor, cut_off_day, horizon, reason, note, planned, decided_by, decided_at)
        VALUES (${id}, ${one.code}, ${one.answer}, ${one.action}, ${officerCodes.join(";")}, ${one.minutes},
          ${one.expectedGainMinor}, ${one.outstandingMinor}, ${one.cutOffDay}, ${one.horizon}, ${one.reason},
          ${one.note}, ${one.planned && JSON.stringify(one.planned)}, ${by}, ${at})`);
    };
    for (const one of decisions) await add(one);
    for (const one of drawn) {
      const [kept] = await writer.rows<{ id: number }>(sql`
        SELECT id FROM plan_decisions
        WHERE case_code = ${one.code} AND answer = 'drawn' AND cut_off_day = ${one.cutOffDay} LIMIT 1`);
      if (kept === undefined) await add(one);
    }
    // It is shown until the next one is there; nobody asks any more for the others that do not know these lines.
    const stored = await writer.rows<{ question: string }>(sql`SELECT question FROM analyses`);
    for (const { question } of stored)
      if (question.includes('["decisions",') && !question.includes(`["decisions",${plannedAfter}]`))
        await writer.run(sql`DELETE FROM analyses WHERE question = ${question}`);
    return { overtaken: null };
  });
}
