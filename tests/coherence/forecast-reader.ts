/** Reads what files and pages say of the open portfolio's forecast. */
import type { Row } from "~/domain/report";
import { loader as overviewLoader } from "~/routes/_index/route";
import { loader as branchesLoader } from "~/routes/branches/route";
import { loader as targetsLoader } from "~/routes/targets/targets-loader.server";
import { textOf } from "../components/rendered";
import type { loaded } from "../support/page-of";

interface ForecastReading {
  rows: () => Promise<readonly Row[]>;
  page: <Data>(loader: Parameters<typeof loaded>[0], address: string) => Promise<Data>;
}

const SUMS = ["cases", "balance_minor", "expected_minor"] as const;

export function forecastReader({ rows, page }: ForecastReading) {
  const sums = async (part: string) => {
    const own = (await rows()).filter((row) => row.part === part);
    return SUMS.map((key) => own.reduce((sum, row) => sum + Number(row[key] ?? 0), 0));
  };
  const isMade = async () => (await rows()).some((row) => row.part === "cohort");
  const targets = async () => (await page<{ markup: string }>(targetsLoader, "/targets")).markup;
  return {
    expectedWhole: () => sums("whole"),
    /** Nothing where nothing is predicted. */
    expectedOfCohorts: async () => ((await isMade()) ? sums("cohort") : sums("whole")),
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
