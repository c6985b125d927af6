/** One source into one table: read, check, resolve, store; every wrong row is named. */

import { ownText } from "~db/load/own-text";
import { countsOf, type Intake } from "./intake.server";
import { mergedProblems } from "./merged-cells.server";
import { notARow } from "./not-a-row.server";
import { orderCheck } from "./order-check.server";
import type { ProgressReporter } from "./progress.server";
import { referenceCheck } from "./reference-check.server";
import { type Problem, UnreadableFile } from "./refusal.server";
import { UndecidedRow } from "./row-conditions.server";
import { rowIdentity } from "./row-identity.server";
import type { PlannedColumn, RowPlan } from "./row-plan.server";
import { loadedDifferently, usedTwice } from "./row-problems.server";
import { rowReader, widthProblem } from "./row-reader.server";
import { tableStore } from "./table-store.server";

/** An id that stands twice in the file, to be reported with the line where it stood first. */
interface Twice {
  code: string;
  line: number;
  columns: readonly string[];
}

/** So many ids are looked for again; beyond, the error does without the first line. */
const MOST_LOOKED_FOR = 1000;

export async function loadTable(
  intake: Intake,
  plan: RowPlan,
  onRows: ProgressReporter["onRows"],
): Promise<void> {
  const { table, source } = plan;
  const counts = countsOf(intake.counts, table);
  const rowsBefore = counts.rows;
  intake.marked?.reads(source);
  const report = (problem: Problem, line: number | null, column: string | null, value: string | null) =>
    intake.errors.add({ file: source.name, line, column, value, ...problem });

  for (const problem of plan.problems) report(problem, source.headerLine, problem.column, null);
  for (const says of plan.notes) intake.notes.push({ file: source.name, says });
  if (plan.problems.length > 0) intake.isBroken = true;
  if (plan.problems.some(({ isFatal }) => isFatal)) {
    intake.areCasesIncomplete ||= table === "cases";
    return;
  }

  const { values, read } = rowReader(plan);
  const identify = rowIdentity(table);
  const refer = referenceCheck(intake, table);
  const idHeader =
    plan.columns.find(({ column }) => column.required || column.key.endsWith("_id"))?.shown ?? null;
  const twice: Twice[] = [];
  const store = tableStore(intake, plan, {
    known: (row, { code, line }, columns) => {
      counts.rejected++;
      report(loadedDifferently(row.batchId, columns), line, idHeader, code);
    },
    twice: (_row, { code, line }, columns) => {
      counts.rejected++;
      if (twice.length < MOST_LOOKED_FOR) twice.push({ code: ownText(code), line, columns });
      else report(usedTwice(null, columns), line, idHeader, code);
    },
  });

  const checkOrder = orderCheck(table);
  const take = (cells: readonly string[], line: number) => {
    if (cells.every((cell) => cell.trim() === "")) return;
    const wrongWidth = widthProblem(cells, source);
    const faults: Fault[] = [];
    if (!isMeant(plan, cells, wrongWidth !== null, faults)) return;
    counts.rows++;
    if (wrongWidth) faults.push({ ...wrongWidth, column: null, value: null });
    let isRight = faults.length === 0;
    if (isRight) {
      for (const { cell, header, problem } of plan.currencies) {
        const wrongCurrency = problem(cells[cell] ?? "");
        if (wrongCurrency) faults.push({ ...wrongCurrency, column: header, value: cells[cell]!.trim() });
      }
      isRight = read(cells, (problem, column, value) =>
        faults.push({ ...problem, column: column.shown, value }),
      );
      // Also of a row with wrong cells, so that all its faults are reported at once.
      const unresolved = refer(values);
      if (unresolved?.problem)
        faults.push({
          ...unresolved.problem,
          column: shownOf(plan, unresolved.column),
          value: unresolved.value,
        });
      const disorder = checkOrder(values);
      if (disorder) faults.push({ ...disorder, column: shownOf(plan, disorder.column) });
      isRight &&= !unresolved && faults.length === 0;
    }
    if (isRight) {
      store.add(values, identify(values), line);
      return;
    }
    counts.rejected++;
    if (table === "cases") intake.rejectedCases.add(ownText(caseIdOf(plan, cells)));
    for (const { column, value, ...problem } of oneFault(cells, source.header, faults))
      report(problem, line, column, value);
  };

  try {
    for await (const { rows, lines, bytes, merged = [] } of source.chunks()) {
      for (let place = 0; place < rows.length; place++) take(rows[place]!, lines[place]!);
      onRows(table, counts.rows - rowsBefore, bytes);
      for (const { line, column, ...problem } of mergedProblems(plan, merged)) {
        report(problem, line, column, null);
        intake.isBroken = true;
      }
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    report(error.problem, error.line, null, null);
    intake.isBroken = true;
    intake.areCasesIncomplete ||= table === "cases";
  }
  store.finish();
  if (twice.length > 0) {
    const firstLines = await linesOfCodes(plan, new Set(twice.map(({ code }) => code)));
    for (const { code, line, columns } of twice)
      report(usedTwice(firstLines.get(code) ?? null, columns), line, idHeader, code);
  }
}

/** What is wrong with a row, and in which cell. */
interface Fault extends Problem {
  column: string | null;
  value: string | null;
}

/** Whether the row is one of this table's; one of which that cannot be said is, and at fault. */
function isMeant(plan: RowPlan, cells: readonly string[], isTorn: boolean, faults: Fault[]): boolean {
  if (isTorn) return plan.isFirstPass;
  try {
    return plan.accepts?.(cells) !== false;
  } catch (error) {
    if (!(error instanceof UndecidedRow)) throw error;
    faults.push({ ...error.problem, column: error.column, value: error.value });
    return true;
  }
}

/** A row that is none of the table's is one fault, whatever its cells lack. */
function oneFault(
  cells: readonly string[],
  header: readonly string[],
  faults: readonly Fault[],
): readonly Fault[] {
  const found = notARow(cells, header);
  return found ? [{ ...found.problem, column: null, value: found.cell }] : faults;
}

function shownOf(plan: RowPlan, key: string): string {
  return plan.columns.find(({ column }) => column.key === key)?.shown ?? key;
}

function caseIdOf(plan: RowPlan, cells: readonly string[]): string {
  return plan.columns.find(({ column }) => column.key === "case_id")?.text(cells) ?? "";
}

/** Reads the file again for the lines on which some ids stood first. */
async function linesOfCodes(plan: RowPlan, codes: Set<string>): Promise<Map<string, number>> {
  const { values, read } = rowReader(plan);
  const identify = rowIdentity(plan.table);
  const found = new Map<string, number>();
  const silent = (_problem: Problem, _column: PlannedColumn) => {};
  for await (const { rows, lines } of plan.source.chunks()) {
    for (const [place, cells] of rows.entries()) {
      if (widthProblem(cells, plan.source) || !isMeant(plan, cells, false, [])) continue;
      const code = read(cells, silent) ? identify(values).code : null;
      if (code && codes.delete(code)) found.set(code, lines[place]!);
    }
    if (codes.size === 0) break;
  }
  return found;
}
