/** The forecast of each branch by itself, all from one reading: a column of the table of branches. */
import type { Definition, Fill } from "~/answers/definition.server";
import type { ExpectedMoney, WithoutForecast } from "~/domain/forecast";
import type { KeptReport } from "~/domain/report";
import { forecastCases, forecastFlows } from "~db/queries/forecast-rows";
import { during } from "~db/queries/selection";
import { canBeFitted } from "../can-be-fitted";
import { filledIn } from "../row";
import { expectedFigures } from "./expected-money";
import { FORECAST_PAGE_READS } from "./forecast.server";
import { forecastOfCases, withoutForecast } from "./forecast-of-cases.server";

export interface BranchForecast {
  code: string;
  reason: WithoutForecast | null;
  expected: ExpectedMoney | null;
}

/** Of every branch, whichever are shown: none depends on another. */
export const branchForecasts: Definition<BranchForecast[]> = {
  name: "branch-forecasts",
  reads: FORECAST_PAGE_READS.filter((key) => key !== "branch" && key !== "not_branch"),
  settings: [],
  weight: "rows",
  isStored: true,
  async answer({ read, check }) {
    const { portfolio, branches, without, cases, flows } = await read(async (asked) => {
      const { store, portfolio, dictionaries } = asked;
      const branches = [...dictionaries.branch.byId].map(([id, { code }]) => ({ id, code }));
      const without = withoutForecast(portfolio, asked.selection);
      const selection = during(asked.selection, null, null);
      const cases = without === null ? await forecastCases(store, selection) : [];
      const flows = without === null ? await forecastFlows(store, selection) : [];
      return { portfolio, branches, without, cases, flows };
    });
    const casesOf = grouped(cases, ({ branchId }) => branchId);
    const branchOf = new Map(cases.map(({ caseId, branchId }) => [caseId, branchId]));
    const flowsOf = grouped(flows, ({ caseId }) => branchOf.get(caseId) ?? 0);
    return branches.map(({ id, code }) => {
      check();
      if (without !== null) return { code, reason: without, expected: null };
      const { reason, outlook } = forecastOfCases(
        portfolio,
        casesOf.get(Number(id)) ?? [],
        flowsOf.get(Number(id)) ?? [],
      );
      return { code, reason, expected: outlook?.expected ?? null };
    });
  },
};

function grouped<Each>(all: readonly Each[], keyOf: (each: Each) => number): Map<number, Each[]> {
  const groups = new Map<number, Each[]>();
  for (const each of all) {
    const own = groups.get(keyOf(each));
    if (own === undefined) groups.set(keyOf(each), [each]);
    else own.push(each);
  }
  return groups;
}

export const branchForecastFill: Fill<KeptReport, BranchForecast[]> = {
  of: (report, beside) => (canBeFitted(report) && report.rows.length > 0 ? beside(branchForecasts) : null),
  into(report, forecasts) {
    const byCode = new Map(forecasts.map((forecast) => [forecast.code, forecast]));
    const rows = report.rows.map((row) => {
      const { expected = null, reason = "too-few" } = byCode.get(String(row.key)) ?? {};
      const { values, reasons } = expectedFigures(expected, reason);
      return filledIn(report.columns, row, values, (column) => reasons[column] ?? null);
    });
    return { ...report, rows };
  },
};
