/**
 * Files in: read, mapped, checked and loaded in one transaction, all or nothing. The same function for the command
 * line, the page and the demo. The clock stays outside: the day and the time of import are told.
 */
import { rmSync } from "node:fs";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { backUp } from "~db/backup";
import { type Database, transaction } from "~db/client";
import { rederive } from "~db/derive/rederive";
import { clearTouched } from "~db/derive/touched";
import { codeBooks } from "./code-books.server";
import { codeCreation } from "./code-creation.server";
import { codeWords } from "./code-words.server";
import { errorReport } from "./error-report.server";
import {
  type ImportPlan,
  importPlan,
  type PlannedTable,
  type PlanRequest,
  type ReadingChoices,
} from "./import-plan.server";
import { changesAnything, type ImportCounts, type Intake } from "./intake.server";
import { loadTable } from "./load-table.server";
import type { MappingProfile } from "./mapping-profile.server";
import { type Assumption, nextBatchId, portfolioState, recordBatch } from "./portfolio-state.server";
import { type Progress, type ProgressTeller, progressTeller } from "./progress.server";
import { Refusal, type RowError, UnreadableFile } from "./refusal.server";
import { removeDemo } from "./remove-demo.server";
import { clearReversals, rejectUnfoundedReversals } from "./reversals.server";
import { rowVersions } from "./row-versions.server";
import { settleBorrowers, settleRegionsOfCases } from "./settle.server";

export interface ImportOptions {
  /** Absolute paths of a folder, of files or of a workbook. */
  paths: readonly string[];
  /** How the batch names them; by default the paths. */
  source?: string;
  choices?: ReadingChoices;
  /** How to read files that are no portfolio files. */
  profile?: MappingProfile | undefined;
  /** Day of import, since 1970-01-01: later dates are refused. */
  today: number;
  /** Time of import as ISO 8601, kept with the batch. */
  loadedAt: string;
  /** ISO 4217 code that a first import stores when nothing else names one. */
  defaultCurrency: string;
  /** A currency that somebody insists on: refused where the portfolio has another. */
  currency?: string | undefined;
  isDemo?: boolean;
  /** Does everything, and takes it back. */
  isDryRun?: boolean;
  acceptsGoodRows?: boolean;
  /** Where all wrong rows are written; null: nowhere. */
  errorsFile: string | null;
  onProgress?(progress: Progress): void;
}

export interface ImportResult {
  /** `refused`: some rows are wrong and nothing was changed. `unchanged`: everything was known already. */
  outcome: "loaded" | "unchanged" | "refused" | "dry-run";
  /** The batch that was made. */
  batchId: number | null;
  /** Version of the portfolio after the import. */
  version: number;
  currency: string;
  counts: ImportCounts;
  /** Files read, by table. */
  files: Partial<Record<PortfolioTable, string[]>>;
  ignored: string[];
  errors: { count: number; first: readonly RowError[]; file: string | null };
  /** Whether the simulated demo portfolio gave way, and where its copy is. */
  replacedDemo: boolean;
  backup: string | null;
}

/** Throws a Refusal where there is nothing to read, or the currency is another. */
export async function importPortfolio(database: Database, options: ImportOptions): Promise<ImportResult> {
  const before = portfolioState(database);
  const replacesDemo = before.isDemo && !options.isDemo;
  if (options.isDemo && !before.isDemo && before.currency !== null)
    throw new Error("importPortfolio requires an empty database for the demo portfolio");
  const currency = chosenCurrency(replacesDemo ? null : before.currency, options);
  const backup = replacesDemo && !options.isDryRun ? backUp(database, "before-first-import") : null;

  const errors = errorReport(options.errorsFile);
  let result: ImportResult | undefined;
  try {
    await transaction(database, async () => {
      result = await load(database, options, { currency, errors, replacesDemo, backup });
      if (result.outcome !== "loaded") throw new TakeBack();
    });
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  } finally {
    errors.close();
    if (backup && result?.outcome !== "loaded") rmSync(backup);
  }
  return result!;
}

/** Thrown to roll back what is not to stay. */
class TakeBack extends Error {}

interface Loading {
  currency: string;
  errors: ReturnType<typeof errorReport>;
  replacesDemo: boolean;
  backup: string | null;
}

async function load(database: Database, options: ImportOptions, loading: Loading): Promise<ImportResult> {
  const { currency, errors, replacesDemo } = loading;
  clearTouched(database);
  clearReversals(database);
  if (replacesDemo) removeDemo(database);
  const intake = openIntake(database, options, loading);
  const plan = await planned(intake, { ...options, choices: options.choices ?? {}, currency });
  refuseIncomplete(intake, plan);

  const progress = progressTeller(totalBytes(plan), options.onProgress ?? (() => {}));
  for (const table of plan.tables) await loadPlanned(intake, table, progress);
  rejectUnfoundedReversals(intake);

  const outcome = outcomeOf(intake, options);
  const changes = outcome === "loaded" || outcome === "dry-run";
  if (changes) {
    settleRegionsOfCases(database, intake.versions);
    settleBorrowers(database, intake.batchId);
    recordBatch(database, { ...batchOf(intake, options), currency });
    rederive(database);
  }
  return {
    outcome,
    batchId: outcome === "loaded" ? intake.batchId : null,
    version: portfolioState(database).version,
    currency,
    counts: intake.counts,
    files: filesByTable(plan),
    ignored: plan.ignored,
    errors: { count: errors.count, first: errors.first, file: errors.file },
    replacedDemo: replacesDemo && changes,
    backup: outcome === "loaded" ? loading.backup : null,
  };
}

function openIntake(database: Database, options: ImportOptions, { errors }: Loading): Intake {
  const batchId = nextBatchId(database);
  const versions = rowVersions(database, batchId);
  return {
    database,
    batchId,
    versions,
    words: {
      methods: codeWords(database, "methods", codeCreation(options.profile?.createMethods)),
      causes: codeWords(database, "causes", codeCreation(options.profile?.createCauses)),
    },
    books: codeBooks(database, batchId, versions),
    errors,
    counts: {},
    acceptsGoodRows: options.acceptsGoodRows ?? false,
    rejectedCases: new Set(),
    isBroken: false,
    areCasesIncomplete: false,
  };
}

async function planned(intake: Intake, request: Omit<PlanRequest, "words">): Promise<ImportPlan> {
  try {
    const plan = await importPlan({ ...request, words: intake.words });
    if (plan.tables.length === 0) throw new Refusal(nothingToRead(request.paths, plan.ignored));
    return plan;
  } catch (error) {
    tellUnreadable(intake, error, request.paths.join(", "));
    return { tables: [], ignored: [], missing: [] };
  }
}

async function loadPlanned(intake: Intake, table: PlannedTable, progress: ProgressTeller): Promise<void> {
  try {
    await loadTable(intake, await table.plan(), progress.onRows);
  } catch (error) {
    tellUnreadable(intake, error, table.name);
    intake.areCasesIncomplete ||= table.table === "cases";
  }
  progress.next(table.bytes);
}

/** Any other error is ours, and goes on. */
function tellUnreadable(intake: Intake, error: unknown, name: string): void {
  if (!(error instanceof UnreadableFile)) throw error;
  const { file, line, problem } = error;
  intake.errors.add({ file: file ?? name, line, column: null, value: null, ...problem });
  intake.isBroken = true;
}

function outcomeOf(intake: Intake, options: ImportOptions): ImportResult["outcome"] {
  if (intake.errors.count > 0 && (intake.isBroken || !intake.acceptsGoodRows)) return "refused";
  if (!changesAnything(intake)) return "unchanged";
  return options.isDryRun ? "dry-run" : "loaded";
}

function batchOf(intake: Intake, options: ImportOptions) {
  return {
    id: intake.batchId,
    loadedAt: options.loadedAt,
    source: options.source ?? options.paths.join(", "),
    profile: options.profile?.name ?? null,
    isDemo: options.isDemo ?? false,
    counts: intake.counts,
    assumptions: assumptionsOf(options.profile),
  };
}

function assumptionsOf(profile: MappingProfile | undefined): Assumption[] {
  return (profile?.tables ?? []).flatMap(({ table, fields }) =>
    Object.entries(fields).flatMap(([field, filling]) =>
      typeof filling === "object" && "assumed" in filling ? [{ table, field, value: filling.assumed }] : [],
    ),
  );
}

function chosenCurrency(stored: string | null, options: ImportOptions): string {
  const { defaultCurrency } = options;
  const currency = options.profile?.currency ?? options.currency;
  if (stored && currency && stored !== currency)
    throw new Refusal({
      en: `The portfolio is kept in ${stored}; an import in ${currency} would mix two currencies. Nothing was loaded.`,
      zh: `本组合以 ${stored} 记账，以 ${currency} 导入会混用两种币种。未载入任何数据。`,
    });
  return stored ?? currency ?? defaultCurrency;
}

/** A first portfolio needs its cases, activities and receipts, if only as empty files. */
function refuseIncomplete(intake: Intake, plan: ImportPlan): void {
  const isFirst = intake.database.sqlite.prepare("SELECT 1 FROM recovery_cases LIMIT 1").get() === undefined;
  if (!isFirst) return;
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

function nothingToRead(paths: readonly string[], names: readonly string[]) {
  const ignored = names.length > 0 ? ` (${names.join(", ")})` : "";
  return {
    en: `No portfolio file in ${paths.join(", ")}${ignored}; expected cases.csv, activities.csv, receipts.csv.`,
    zh: `${paths.join("、")} 中没有组合文件${ignored}；应有 cases.csv、activities.csv、receipts.csv。`,
  };
}

function totalBytes(plan: ImportPlan): number {
  return plan.tables.reduce((sum, { bytes }) => sum + bytes, 0);
}

function filesByTable(plan: ImportPlan): ImportResult["files"] {
  const files: ImportResult["files"] = {};
  for (const { table, name } of plan.tables) files[table] = [...(files[table] ?? []), name];
  return files;
}
