/** Reads what files and pages say of the open portfolio's forecast. */
import type { Visit } from "~/answers/visit.server";
import { reasonOf } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { branchPageReport } from "~/reports/branch/branch-page-report.server";
import { expectedFigures } from "~/reports/forecast/expected-money";
import { loader as overviewLoader } from "~/routes/_index/route";
import { loader as branchesLoader } from "~/routes/branches/route";
import { loader as targetsLoader } from "~/routes/targets/targets-loader.server";
import { textOf } from "../components/rendered";
import type { loaded } from "../support/page-of";

interface ForecastReading {
  rows: (name: ReportName, search: string) => Promise<readonly Row[]>;
  /** Somebody looking at a page of that address. */
  visiting: (search: string) => Promise<Visit>;
  page: <Data>(loader: Parameters<typeof loaded>[0], address: string) => Promise<Data>;
}

const SUMS = ["cases", "balance_minor", "expected_minor"] as const;

const EXPECTED = ["expected_minor", "expected_low_minor", "expected_high_minor"] as const;

export function forecastReader({ rows, visiting, page }: ForecastReading) {
  const forecast = () => rows("forecast", "");
  const sums = async (part: string) => {
    const own = (await forecast()).filter((row) => row.part === part);
    return SUMS.map((key) => own.reduce((sum, row) => sum + Number(row[key] ?? 0), 0));
  };
  const isMade = async () => (await forecast()).some((row) => row.part === "cohort");
  const targets = async () => (await page<{ markup: string }>(targetsLoader, "/targets")).markup;
  return {
    expectedWhole: () => sums("whole"),
    /** Nothing where nothing is predicted. */
    expectedOfCohorts: async () => ((await isMade()) ? sums("cohort") : sums("whole")),
    /** Branch by branch, or why there is none. */
    async expectedOfBranches(search: string): Promise<Record<string, unknown>> {
      const found = (await rows("branches", search)).map((row) => [
        String(row.key),
        [...EXPECTED.map((key) => row[key]), reasonOf(row.reason, "expected_minor")],
      ]);
      return Object.fromEntries(found);
    },
    /** The same on the page of each. */
    async expectedOnBranchPages(search: string): Promise<Record<string, unknown>> {
      const visit = await visiting(search);
      const pages: Record<string, unknown> = {};
      for (const { key } of await rows("branches", search)) {
        const { forecast } = (await branchPageReport(visit, String(key)))!;
        const { values, reasons } = expectedFigures(forecast!.outlook?.expected ?? null, forecast!.reason);
        pages[String(key)] = [...EXPECTED.map((each) => values[each]), reasons.expected_minor ?? null];
      }
      return pages;
    },
    forecastOnTargets: async () => saying(await targets()),
    forecastOnOverview: async () => {
      await targets();
      return saying((await page<{ target: string }>(overviewLoader, "/")).target);
    },
    forecastOnBranches: async () => {
      await targets();
      return saying((await page<{ target: string }>(branchesLoader, "/branches")).target);
    },
  };
}

/** Its paragraphs. */
function saying(markup: string): string[] {
  const [, section = ""] = /aria-labelledby="year-forecast">(.*?)<\/section>/s.exec(markup) ?? [];
  return [...section.matchAll(/<p(?: class="figure-note")?>(.*?)<\/p>/gs)].map(([, text = ""]) =>
    textOf(text).replace(/\s/g, " ").trim(),
  );
}
