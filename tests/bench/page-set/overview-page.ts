import { NO_FILTERS } from "~/domain/filters";
import { latestEvidenceEnding } from "~/domain/limitation";
import type { OverviewReport } from "~/domain/overview";
import { currentPeriod, maturedPeriod, periodBefore } from "~/reports/overview/overview-periods";
import { overviewPageReport } from "~/reports/overview/overview-report.server";
import type { DuckDbRow } from "../duckdb-rows";
import type { Page, Setting } from "./page";
import { doubles, flows, population } from "./panels";

const SOON_DAYS = 90;

export function overviewPage({ cutOffDay, firstMonth }: Setting): Page {
  const period = currentPeriod(cutOffDay, firstMonth, null, null);
  const rated = maturedPeriod(period, cutOffDay, 180);
  const lapsed = latestEvidenceEnding(cutOffDay - 1);
  const soon = latestEvidenceEnding(cutOffDay + SOON_DAYS);
  const shares = (table: string, amount: string) =>
    `SELECT method_id, region_id, cause_id, sum(${amount})::DOUBLE AS amount FROM ${table}
     WHERE month BETWEEN ${period.from} AND ${period.to} GROUP BY GROUPING SETS ((method_id), (region_id), (cause_id))`;
  const open = "is_open = 1 AND outstanding_minor > 0";
  const ending = `last_evidenced_day BETWEEN ${lapsed + 1} AND ${soon}`;
  const untouched = `coalesce(last_activity_day, defaulted_day) <= ${cutOffDay - SOON_DAYS}`;
  return {
    name: "overview",
    filters: NO_FILTERS,
    ask: overviewPageReport,
    statements: {
      months: flows("month"),
      unearned:
        "SELECT month, sum(amount_minor)::DOUBLE AS amount FROM credits WHERE method_id = 0 GROUP BY month",
      episodes:
        "SELECT start_month AS month, count(*)::DOUBLE AS episodes FROM episodes GROUP BY start_month",
      received: shares("credits", "amount_minor"),
      cost: shares("activities", "cost_minor"),
      rates: `SELECT defaulted_month AS month, ${doubles("received_180_minor", "exposure_minor")} FROM case_facts
        WHERE ${cutOffDay} - defaulted_day >= 180 AND exposure_minor > 0 GROUP BY defaulted_month`,
      causes: `SELECT cause_id AS id, sum(CASE WHEN is_open = 1 THEN outstanding_minor ELSE 0 END)::DOUBLE AS owed,
          sum(net_180_minor) FILTER (${cutOffDay} - defaulted_day >= 180)::DOUBLE AS net,
          sum(exposure_minor) FILTER (${cutOffDay} - defaulted_day >= 180)::DOUBLE AS exposure
        FROM case_facts GROUP BY cause_id`,
      open: `SELECT count(*)::DOUBLE AS open, sum(outstanding_minor)::DOUBLE AS owed,
          count(*) FILTER (${open} AND ${ending})::DOUBLE AS ending,
          sum(outstanding_minor) FILTER (${open} AND ${ending})::DOUBLE AS ending_owed,
          count(*) FILTER (${open} AND last_evidenced_day <= ${lapsed})::DOUBLE AS lapsed,
          count(*) FILTER (${open} AND ${untouched})::DOUBLE AS untouched,
          sum(outstanding_minor) FILTER (${open} AND ${untouched})::DOUBLE AS untouched_owed
        FROM case_facts WHERE is_open = 1`,
      nextToLapse: `SELECT case_id, outstanding_minor::DOUBLE AS owed FROM case_facts WHERE ${open} AND ${ending}
        ORDER BY last_evidenced_day, case_id LIMIT 10`,
      largestUntouched: `SELECT case_id, outstanding_minor::DOUBLE AS owed FROM case_facts
        WHERE ${open} AND ${untouched} ORDER BY outstanding_minor DESC, case_id LIMIT 10`,
      population: population(cutOffDay),
    },
    agreements(answer, found) {
      const {
        figures,
        open: ours,
        limitation,
        untouched: waiting,
        trend,
        ...rest
      } = answer as OverviewReport;
      const totals = found.open![0]!;
      const counts = found.population![0]!;
      const during = (statement: string, column: string, { from, to }: { from: number; to: number }) =>
        sum(
          found[statement]!.filter(({ id, month }) => between(id ?? month!, from, to)),
          column,
        );
      const share = (statement: string, key: "method_id" | "region_id" | "cause_id") =>
        sum(
          found[statement]!.filter((row) => row[key] !== null),
          "amount",
        );
      const rate = during("rates", "received_180_minor", rated) / during("rates", "exposure_minor", rated);
      const trendOf = (key: string) => trend.rows.reduce((all, row) => all + Number(row[key]), 0);
      return [
        ["received", figures?.received.current, during("months", "credited", period)],
        ["received before", figures?.received.before, during("months", "credited", periodBefore(period))],
        ["cost", figures?.cost.current, during("months", "cost", period)],
        ["gross rate", figures?.grossRate.current, rate],
        ["received by method", total(rest.methods, "receivedMinor"), share("received", "method_id")],
        ["received by region", total(rest.regions, "receivedMinor"), share("received", "region_id")],
        ["cost by cause", total(rest.causes, "costMinor"), share("cost", "cause_id")],
        ["owed by cause", total(rest.causes, "outstandingMinor"), sum(found.causes!, "owed")],
        ["open cases", ours.cases, totals.open],
        ["owed", ours.outstandingMinor, totals.owed],
        ["limitation", limitation.outstandingMinor, totals.ending_owed ?? 0],
        ["lapsed", limitation.lapsed.cases, totals.lapsed],
        ["untouched", waiting?.outstandingMinor ?? 0, totals.untouched_owed ?? 0],
        ["largest untouched", waiting?.rows[0]?.outstandingMinor ?? 0, found.largestUntouched![0]?.owed ?? 0],
        ["received, all months", trendOf("received_minor"), sum(found.months!, "credited")],
        ["episodes, all months", trendOf("episodes"), sum(found.episodes!, "episodes")],
        ["unearned", trendOf("received_minor") - trendOf("credited_minor"), sum(found.unearned!, "amount")],
        ["matured cases", rest.population.maturedCases, counts.matured_cases],
        ["matured episodes", rest.population.maturedEpisodes, counts.matured_episodes],
      ].map(([what, one, other]) => ({
        what: `overview: ${what}`,
        ours: (one ?? null) as number | null,
        theirs: (other ?? null) as number | null,
      }));
    },
  };
}

function sum(rows: readonly DuckDbRow[], column: string): number {
  return rows.reduce((all, row) => all + (row[column] ?? 0), 0);
}

function total<Key extends string>(rows: readonly Readonly<Record<Key, number | null>>[], key: Key): number {
  return rows.reduce((all, row) => all + (row[key] ?? 0), 0);
}

function between(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}
