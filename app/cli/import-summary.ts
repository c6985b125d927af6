/** What an import reports at its end: a table of counts, then the first errors or what was done. */
import { FINDINGS } from "~/domain/findings";
import { PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { inLanguage, type Language, marks } from "~/domain/text";
import { format } from "~/format";
import type { ImportResult } from "~/intake/import-portfolio.server";
import { rowErrorSentence, visibleText } from "~/intake/refusal.server";
import { importWords } from "~/words/served-words.server";
import type { Batch } from "~db/load/list-batches";
import { tableWord } from "./table-word";
import { textTable } from "./text-table";

/** Errors on a screen. */
const SHOWN = 20;

export function importSummary(result: ImportResult, language: Language): string {
  const say = importWords(language);
  const lines = [countsTable(result, language)];
  if (result.ignored.length > 0) lines.push(say.ignored(result.ignored.join(", ")));
  for (const { file, says } of result.notes)
    lines.push(`${visibleText(file)}${marks(language).colon}${visibleText(inLanguage(says, language))}`);
  lines.push(...errorLines(result, language));
  lines.push(...findingLines(result, language));
  if (result.outcome === "unchanged") lines.push(say.unchanged);
  if (result.outcome === "dry-run") lines.push(say.dryRun);
  if (result.replacedDemo && result.outcome === "loaded") lines.push(say.replacedDemo);
  if (result.backup) lines.push(say.backup(result.backup));
  if (result.batchId !== null) lines.push(say.loaded(result.batchId, result.version));
  return lines.join("\n");
}

function countsTable({ counts, currency }: ImportResult, language: Language): string {
  const say = importWords(language);
  const { count } = format(language, currency);
  const rows = PORTFOLIO_TABLES.flatMap((table) => {
    const of = counts[table];
    if (!of) return [];
    const numbers = [of.rows, of.new, of.updated, of.unchanged, of.duplicates, of.rejected];
    return [[tableWord(table, language), ...numbers.map(count)]];
  });
  return textTable([say.columns, ...rows]);
}

function errorLines({ errors, outcome }: ImportResult, language: Language): string[] {
  if (errors.count === 0) return [];
  const say = importWords(language);
  const lines = errors.first.slice(0, SHOWN).map((error) => rowErrorSentence(error, language));
  if (errors.count > lines.length) lines.push(say.more(errors.count - lines.length));
  if (errors.file) lines.push(say.errorsFile(errors.file));
  lines.push(outcome === "refused" ? say.refused(errors.count) : say.accepted(errors.count));
  return lines;
}

/** Doubtful rows before and after; asked for by a dry run, where there is anything to say. */
function findingLines({ findings, currency, outcome }: ImportResult, language: Language): string[] {
  if (findings === null || outcome !== "dry-run") return [];
  const say = importWords(language);
  if (findings.length === 0) return [say.noFindings];
  const { count } = format(language, currency);
  const rows = findings.map(({ table, issue, before, after, examples }) => [
    visibleText(inLanguage(FINDINGS[issue].name, language)),
    tableWord(table, language),
    count(before),
    count(after),
    visibleText(examples.join(marks(language).list)),
  ]);
  return [textTable([say.findingColumns, ...rows])];
}

/** The imports that made the portfolio, the newest first. */
export function batchTable(batches: readonly Batch[], language: Language): string {
  const say = importWords(language);
  const total = (batch: Batch, key: "new" | "updated") =>
    String(Object.values(batch.counts).reduce((sum, counts) => sum + counts[key], 0));
  return textTable([
    say.batchColumns,
    ...batches.map((batch) => [
      String(batch.id),
      batch.loadedAt.slice(0, 16).replace("T", " "),
      say.statuses[batch.status],
      total(batch, "new"),
      total(batch, "updated"),
      batch.source,
    ]),
  ]);
}
