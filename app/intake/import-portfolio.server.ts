/**
 * Files in: read, mapped, checked and loaded in one transaction, all or nothing. The same function for the command
 * line, the page and the demo. The clock stays outside: the day and the time of import are arguments.
 */
import { rmSync } from "node:fs";
import type { ChangedFinding, PortfolioTotals } from "~/domain/import-look";
import type { PortfolioTable } from "~/domain/portfolio-files";
import type { Language } from "~/domain/text";
import { backUp } from "~db/backup";
import { type Database, transaction, whileWritingMuch } from "~db/client";
import { countAsFiled } from "~db/derive/count-once";
import { rederive } from "~db/derive/rederive";
import { clearTouched, touchAll } from "~db/derive/touched";
import { codeBooks } from "~db/load/code-books";
import { LOADED_TABLES } from "~db/load/move-borrower";
import { changedFindings, keepFindings } from "~db/load/portfolio-findings";
import {
  hasNoCases,
  nextBatchId,
  type PortfolioState,
  portfolioState,
  recordBatch,
} from "~db/load/portfolio-state";
import { portfolioTotals } from "~db/load/portfolio-totals";
import { removeDemo } from "~db/load/remove-demo";
import { clearReversals } from "~db/load/reversals";
import { rowVersions } from "~db/load/row-versions";
import { settleBorrowers, settleRegionsOfCases } from "~db/load/settle";
import { dropIndexes } from "~db/without-indexes";
import { assumptionsOf } from "./assumptions.server";
import { chosenCurrency } from "./chosen-currency.server";
import { codeCreation } from "./code-creation.server";
import { codeWords } from "./code-words.server";
import { errorReport } from "./error-report.server";
import type { ImportPlan, ReadingChoices } from "./import-plan.server";
import { changesAnything, type ImportCounts, type Intake } from "./intake.server";
import { refuseUncountable } from "./largest-total.server";
import { loadFiles } from "./load-files.server";
import type { MappingProfile } from "./mapping-profile.server";
import { type MarkedCells, markedCells } from "./marked-cells.server";
import { writeMarkedWorkbook } from "./marked-workbook.server";
import { derivingReporter, type Progress } from "./progress.server";
import type { FileNote, RowError } from "./refusal.server";
import { rejectWrongReversals } from "./reversals.server";

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
  /** The totals before and after, and the findings that it adds, are asked for. */
  comparesTotals?: boolean;
  /** Does everything, and takes it back. */
  isDryRun?: boolean;
  acceptsGoodRows?: boolean;
  /** Where all wrong rows are written; null: nowhere. */
  errorsFile: string | null;
  /** Where a copy of the files is written with the wrong cells marked, if there are any, and the language of its comments. */
  marked?: { file: string; language: Language } | undefined;
  onProgress?(progress: Progress): void;
}

export interface ImportResult {
  /** `refused`: some rows are wrong and nothing was changed. `unchanged`: everything was known already. */
  outcome: "loaded" | "unchanged" | "refused" | "dry-run";
  /** The batch that was made. */
  batchId: number | null;
  /** Version of the portfolio as the import leaves it: the one it had, unless something was loaded. */
  version: number;
  currency: string;
  counts: ImportCounts;
  /** Files read, by table. */
  files: Partial<Record<PortfolioTable, string[]>>;
  ignored: string[];
  /** What was left out of files that are read, and where their headers were found. */
  notes: readonly FileNote[];
  errors: { count: number; first: readonly RowError[]; file: string | null };
  /** What the portfolio comes to before and after, where that was asked for and anything changes. */
  totals: { before: PortfolioTotals; after: PortfolioTotals } | null;
  /** Kinds of findings of which there would be more or fewer; null where nobody asked, or nothing changes. */
  findings: readonly ChangedFinding[] | null;
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

  const marked = options.marked ? markedCells() : null;
  const errors = errorReport(options.errorsFile, marked);
  let result: ImportResult | undefined;
  try {
    await whileWritingMuch(database, before.currency === null, () =>
      transaction(database, async () => {
        result = await load(database, options, {
          before,
          currency,
          errors,
          marked,
          replacesDemo,
          backup,
        });
        if (result.outcome !== "loaded") throw new TakeBack();
      }),
    );
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error;
  } finally {
    errors.close();
    if (backup && result?.outcome !== "loaded") rmSync(backup);
  }
  if (options.marked && marked && errors.count > 0)
    await writeMarkedWorkbook(options.marked.file, marked, options.marked.language);
  return result!;
}

/** Thrown to roll back what is not to stay. */
class TakeBack extends Error {}

interface Loading {
  before: PortfolioState;
  currency: string;
  errors: ReturnType<typeof errorReport>;
  marked: MarkedCells | null;
  replacesDemo: boolean;
  backup: string | null;
}

async function load(database: Database, options: ImportOptions, loading: Loading): Promise<ImportResult> {
  const { currency, errors, replacesDemo } = loading;
  const totalsBefore = options.comparesTotals ? portfolioTotals(database) : null;
  clearTouched(database);
  countAsFiled(database);
  clearReversals(database);
  if (replacesDemo) removeDemo(database);
  if (options.comparesTotals) keepFindings(database);
  const intake = openIntake(database, options, loading);
  const makeIndexes = intake.isFirst ? dropIndexes(database, LOADED_TABLES) : null;
  const request = { ...options, choices: options.choices ?? {}, currency };
  const onProgress = options.onProgress ?? (() => {});
  const plan = await loadFiles(intake, request, onProgress);
  rejectWrongReversals(intake, currency);
  refuseUncountable(intake, currency);

  const outcome = outcomeOf(intake, options);
  const changes = outcome === "loaded" || outcome === "dry-run";
  if (changes) {
    makeIndexes?.();
    if (intake.isFirst) touchAll(database);
    settleRegionsOfCases(database, intake.versions);
    settleBorrowers(database, intake.batchId);
    recordBatch(database, { ...batchOf(intake, options), currency });
    rederive(database, { batchId: intake.batchId, onBorrowers: derivingReporter(onProgress) });
  }
  return {
    outcome,
    batchId: outcome === "loaded" ? intake.batchId : null,
    version: outcome === "loaded" ? portfolioState(database).version : loading.before.version,
    currency,
    counts: intake.counts,
    files: filesByTable(plan),
    ignored: plan.ignored,
    notes: [...plan.notes, ...intake.notes],
    errors: { count: errors.count, first: errors.first, file: errors.file },
    totals: totalsBefore && changes ? { before: totalsBefore, after: portfolioTotals(database) } : null,
    findings: totalsBefore && changes ? changedFindings(database) : null,
    replacedDemo: replacesDemo && changes,
    backup: outcome === "loaded" ? loading.backup : null,
  };
}

function openIntake(database: Database, options: ImportOptions, { errors, marked }: Loading): Intake {
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
    marked,
    notes: [],
    counts: {},
    acceptsGoodRows: options.acceptsGoodRows ?? false,
    isFirst: hasNoCases(database),
    rejectedCases: new Set(),
    isBroken: false,
    areCasesIncomplete: false,
  };
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

function filesByTable(plan: ImportPlan): ImportResult["files"] {
  const files: ImportResult["files"] = {};
  for (const { table, name } of plan.tables) files[table] = [...(files[table] ?? []), name];
  return files;
}
