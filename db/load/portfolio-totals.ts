/** What the whole portfolio comes to, for a look at what an import would change. */
import { isoFromDay } from "~/domain/calendar";
import type { PortfolioTotals } from "~/domain/import-look";
import type { Database } from "../client";

export function portfolioTotals({ sqlite }: Database): PortfolioTotals {
  const row = sqlite
    .prepare(
      `SELECT count(*) AS cases, coalesce(sum(is_open), 0) AS openCases,
         coalesce(sum(received_minor), 0) AS receivedMinor,
         (SELECT cut_off_day FROM portfolio) AS cutOffDay
       FROM case_facts`,
    )
    .get() as Omit<PortfolioTotals, "cutOffDate"> & { cutOffDay: number | null };
  const { cutOffDay, ...totals } = row;
  return { ...totals, cutOffDate: cutOffDay === null ? null : isoFromDay(cutOffDay) };
}
