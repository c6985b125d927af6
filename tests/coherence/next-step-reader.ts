/** The next step of each case, as every place that names it has it. */
import type { Row } from "~/domain/report";
import type { ReportName } from "~/domain/report-names";
import { EVERYTHING } from "~/domain/scope";
import type { Language } from "~/domain/text";
import { twin } from "~/exports/twin.server";
import { caseStep, nextSteps } from "~/reports/plan/beside-plan.server";
import type { Database } from "~db/client";
import { visiting } from "../support/answered";

const STEP = [
  "action",
  "by_officers",
  "step",
  "hours",
  "expected_gain_minor",
  "gain_low_minor",
  "gain_high_minor",
  "probability",
  "instead",
  "instead_gain_minor",
  "from_on",
  "due_on",
] as const;

type Steps = Record<string, unknown[]>;

interface Reading {
  database: Database;
  language: Language;
  rows: (name: ReportName, search: string) => Promise<readonly Row[]>;
  branches: () => Promise<readonly string[]>;
}

export function nextStepReader({ database, language, rows, branches }: Reading) {
  const planned = async () => (await rows("plan", "")).filter(isOffered);
  return {
    async stepsOfPlan(): Promise<Steps> {
      return stepsIn(await planned());
    },
    async stepsOfMonday(): Promise<Steps> {
      return stepsIn(await rows("monday-list", ""));
    },
    async stepsOfBranches(): Promise<Steps> {
      const all: Row[] = [];
      for (const code of [...(await branches()), "unknown"]) {
        const visit = visiting(database, { filters: { branch: [code], lang: language } });
        all.push(...((await nextSteps(visit, Number.POSITIVE_INFINITY))?.rows ?? []));
      }
      return stepsIn(all);
    },
    async stepsOfCases(): Promise<Steps> {
      const visit = visiting(database, { filters: { lang: language } });
      const all: Row[] = [];
      for (const { case_id } of await planned()) {
        const step = await caseStep(visit, String(case_id));
        if (step?.shown) all.push(step.shown.row);
      }
      return stepsIn(all);
    },
    async stepsOfFile(name: "plan" | "monday-list"): Promise<Steps> {
      const { desk } = visiting(database);
      const search = new URLSearchParams({ format: "json", lang: language });
      const answer = await twin(desk, EVERYTHING, { path: name, search, exportedAt: "" });
      const file: { rows: Row[] } = await answer.json();
      return stepsIn(name === "plan" ? file.rows.filter(isOffered) : file.rows);
    },
  };
}

/** Those that the draw leaves with usual handling are nobody's next step. */
function isOffered({ verdict, lot }: Row): boolean {
  return (verdict === "first" || verdict === "try") && lot !== "usual";
}

/** By case; numbers as files round them. */
function stepsIn(rows: readonly Row[]): Steps {
  const rounded = (cell: unknown) => (typeof cell === "number" ? Number(cell.toFixed(6)) : (cell ?? null));
  return Object.fromEntries(
    rows
      .map((row) => [String(row.case_id), STEP.map((key) => rounded(row[key]))] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
