/** How a case stands at the cut-off, as a condition. */
import { type SQL, sql } from "drizzle-orm";
import { caseStatus, fellDue } from "../schema/case-terms";
import type { CaseStanding, Selection } from "./selection";

/** Of the ids of cases in a column; nothing where all may be. */
export function standingWhere({ standing, cutOffDay }: Selection, caseId: SQL): SQL[] {
  if (standing === null) return [];
  const ofCase = [...named(standing), ...pastDue(standing, cutOffDay)];
  const ofFacts = [...owing(standing), ...untouched(standing, cutOffDay)];
  return [
    ...ofCase.map((condition) => sql`${caseId} IN (SELECT id FROM recovery_cases WHERE ${condition})`),
    ...ofFacts.map(
      (condition) =>
        sql`${caseId} IN (SELECT standing.case_id FROM case_facts AS standing WHERE ${condition})`,
    ),
  ];
}

function named({ status, fiveTier }: CaseStanding): SQL[] {
  const isIn = (term: string, codes: readonly string[]) =>
    anyOf(codes.map((code) => sql`${sql.raw(term)} = ${code}`));
  return [
    ...(status === null ? [] : [isIn(`(${caseStatus("")})`, status)]),
    ...(fiveTier === null ? [] : [isIn("coalesce(five_tier, '')", fiveTier)]),
  ];
}

/** A closed case is past due no day. */
function pastDue({ pastDueDays }: CaseStanding, cutOffDay: number | null): SQL[] {
  if (pastDueDays === null) return [];
  const since = sql`${cutOffDay} - (${sql.raw(fellDue(""))})`;
  const days = sql`CASE WHEN closed_day IS NULL AND ${since} > 0 THEN ${since} ELSE 0 END`;
  return [anyBand(days, pastDueDays)];
}

function owing({ outstandingMinor }: CaseStanding): SQL[] {
  return outstandingMinor === null ? [] : [anyBand(sql`standing.outstanding_minor`, outstandingMinor)];
}

function untouched({ untouchedDays }: CaseStanding, cutOffDay: number | null): SQL[] {
  if (untouchedDays === null) return [];
  const touched = sql`coalesce(standing.last_activity_day, standing.defaulted_day)`;
  return [sql`standing.is_open AND ${cutOffDay} - ${touched} >= ${untouchedDays}`];
}

function anyBand(term: SQL, bands: readonly (readonly [number, number])[]): SQL {
  const each = bands.map(([least, most]) => sql`(${term}) BETWEEN ${least} AND ${most}`);
  return anyOf(each);
}

function anyOf(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`FALSE` : sql`(${sql.join([...conditions], sql` OR `)})`;
}
