/** Everything that was given, read into its tables: what cannot be read or is missing is reported, never passed over. */
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { codeBooks } from "~db/load/code-books";
import { numberInCodeOrder, numberLateInCodeOrder } from "~db/load/in-code-order";
import { type ImportPlan, importPlan, type PlannedTable, type PlanRequest } from "./import-plan.server";
import type { Intake } from "./intake.server";
import { loadTable } from "./load-table.server";
import { type Progress, type ProgressReporter, progressReporter } from "./progress.server";
import { Refusal, UnreadableFile } from "./refusal.server";

/** What was read, from which files. Throws a Refusal where there is nothing to read. */
export async function loadFiles(
  intake: Intake,
  request: Omit<PlanRequest, "words">,
  onProgress: (progress: Progress) => void,
): Promise<ImportPlan> {
  const plan = await planned(intake, request);
  refuseIncomplete(intake, plan);
  const progress = progressReporter(totalBytes(plan), onProgress);
  for (const [at, table] of plan.tables.entries()) {
    await loadPlanned(intake, table, progress);
    const areCasesIn = table.table === "cases" && plan.tables[at + 1]?.table !== "cases";
    if (intake.isFirst && areCasesIn) numberAnew(intake, numberInCodeOrder);
  }
  if (intake.isFirst) numberAnew(intake, numberLateInCodeOrder);
  return plan;
}

function numberAnew(intake: Intake, number: typeof numberInCodeOrder): void {
  number(intake.database);
  intake.books = codeBooks(intake.database, intake.batchId, intake.versions);
}

async function planned(intake: Intake, request: Omit<PlanRequest, "words">): Promise<ImportPlan> {
  try {
    const plan = await importPlan({ ...request, words: intake.words });
    if (plan.tables.length === 0) throw new Refusal(nothingToRead(request.paths, plan.ignored));
    return plan;
  } catch (error) {
    reportUnreadable(intake, error, request.paths.join(", "));
    return { tables: [], ignored: [], notes: [], missing: [] };
  }
}

function nothingToRead(paths: readonly string[], names: readonly string[]) {
  const ignored = names.length > 0 ? ` (${names.join(", ")})` : "";
  return {
    en: `No portfolio file in ${paths.join(", ")}${ignored}; expected cases.csv, activities.csv, receipts.csv.`,
    zh: `${paths.join("、")} 中没有组合文件${ignored}；应有 cases.csv、activities.csv、receipts.csv。`,
  };
}

/** A first portfolio needs its cases, activities and receipts, if only as empty files. */
function refuseIncomplete(intake: Intake, plan: ImportPlan): void {
  if (!intake.isFirst) return;
  for (const table of plan.missing) {
    const { zh } = PORTFOLIO_FILES[table].name;
    intake.isBroken = true;
    intake.errors.add({
      file: `${table}.csv`,
      line: null,
      column: null,
      value: null,
      problem: { en: "the file is missing", zh: "缺少该文件" },
      expected: {
        en: `expected the ${table} of a first portfolio; a header line alone will do`,
        zh: `首次导入应有${zh}文件；没有数据时只留表头即可`,
      },
    });
    intake.areCasesIncomplete ||= table === "cases";
  }
}

async function loadPlanned(intake: Intake, table: PlannedTable, progress: ProgressReporter): Promise<void> {
  try {
    await loadTable(intake, await table.plan(), progress.onRows);
  } catch (error) {
    reportUnreadable(intake, error, table.name);
    intake.areCasesIncomplete ||= table.table === "cases";
  }
  progress.next(table.bytes);
}

/** Any other error is ours, and goes on. */
function reportUnreadable(intake: Intake, error: unknown, name: string): void {
  if (!(error instanceof UnreadableFile)) throw error;
  const { file, line, problem } = error;
  intake.errors.add({ file: file ?? name, line, column: null, value: null, ...problem });
  intake.isBroken = true;
}

function totalBytes(plan: ImportPlan): number {
  return plan.tables.reduce((sum, { bytes }) => sum + bytes, 0);
}
