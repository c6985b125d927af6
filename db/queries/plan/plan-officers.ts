/** Officers at work on the cut-off day, with the hours that are known of them. */
import { sql } from "drizzle-orm";
import { lastWholeMonth } from "~/domain/calendar";
import { LOGGED_MONTHS } from "~/domain/held-case";
import type { PlanOfficer } from "~/domain/plan/plan-rows";
import { RUNNING_DAYS } from "~/domain/plan/proposable";
import type { Dialect } from "../../dialect";
import type { Store } from "../../store";

/** Officers who hold an open case or logged work in the last months, and have not left; in the order of ids. */
export async function planOfficers(store: Store, cutOffDay: number): Promise<PlanOfficer[]> {
  const last = lastWholeMonth(cutOffDay);
  const rows = await store.rows<
    Omit<PlanOfficer, "loggedMinutes" | "newWorkMinutes"> & { minutes: number }
  >(sql`
    SELECT o.id AS "officerId", o.branch_id AS "branchId", o.weekly_minutes AS "weeklyMinutes",
      coalesce(w.minutes, 0) AS minutes, coalesce(r.minutes, 0) AS "runningMinutes"
    FROM officers AS o
    LEFT JOIN (SELECT officer_id, sum(minutes) AS minutes FROM efforts
      WHERE month BETWEEN ${last - LOGGED_MONTHS + 1} AND ${last} GROUP BY officer_id) AS w ON w.officer_id = o.id
    LEFT JOIN (SELECT officer_id, count(*) AS cases FROM case_facts WHERE is_open GROUP BY officer_id) AS h
      ON h.officer_id = o.id
    LEFT JOIN (${runningMinutes(store.dialect, cutOffDay)}) AS r ON r.officer_id = o.id
    WHERE o.id <> 0 AND (o.left_day IS NULL OR o.left_day > ${cutOffDay})
      AND (h.cases > 0 OR w.minutes > 0)
    ORDER BY o.id`);
  return rows.map(({ minutes, ...row }) => ({
    ...row,
    loggedMinutes: minutes > 0 ? minutes : null,
    newWorkMinutes: null,
  }));
}

/** What running episodes will still take of their officers: what such episodes take on average, less what was spent. */
function runningMinutes({ unindexed }: Dialect, cutOffDay: number) {
  // Nearly all episodes: by the index of days they would be fetched one by one.
  const begun = unindexed(sql`start_day`);
  return sql`
    SELECT e.officer_id, sum(CASE WHEN u.minutes > e.minutes THEN u.minutes - e.minutes ELSE 0 END) AS minutes
    FROM episodes AS e JOIN case_facts AS f ON f.case_id = e.case_id AND f.borrower_id = e.borrower_id AND f.is_open
    JOIN (SELECT method_id, avg(minutes) AS minutes FROM episodes
      WHERE ${begun} <= ${cutOffDay - RUNNING_DAYS} AND minutes > 0 GROUP BY method_id) AS u ON u.method_id = e.method_id
    WHERE e.start_day > ${cutOffDay - RUNNING_DAYS} GROUP BY e.officer_id`;
}
