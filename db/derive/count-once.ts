/**
 * Payments that repeat another of their case under another id, where a person decided that they count once: the first
 * keeps its amount, the others keep what was filed beside an amount of zero, so that no sum has to know of them.
 */
import type { DecisionAnswer } from "~/domain/decision-answer";
import { repeatFinding, repeatOfFinding, WHOLE_REPEATS } from "~/domain/doubts";
import type { Database } from "../client";
import { toucher } from "./touched";

/** Positive, no reversal and never taken back: of two equal payments of which one was reversed, one is left. */
const STANDING = `coalesce(filed_minor, amount_minor) > 0 AND reversal_of IS NULL AND NOT EXISTS (
  SELECT 1 FROM receipts AS back WHERE back.case_id = r.case_id AND back.reversal_of = r.code)`;

/** Equal payments stand together, the first by code before those that repeat it. */
const EQUAL = "PARTITION BY case_id, day, coalesce(filed_minor, amount_minor), kind";

/** Some payments that are one, or so many equal ones. */
export interface Repeat {
  /** The first of them. */
  code: string;
  /** How many repeat it. */
  rows: number;
  /** What these were filed with, together. */
  amountMinor: number;
}

/** Of the cases that the derivation found, those with the most money first. */
export function repeats({ sqlite }: Database): Repeat[] {
  return sqlite
    .prepare(
      `SELECT min(r.code) AS code, count(*) - 1 AS rows,
         (count(*) - 1) * coalesce(filed_minor, amount_minor) AS amountMinor
       FROM case_findings AS f CROSS JOIN receipts AS r ON r.case_id = f.case_id
       WHERE f.issue = 'equal-receipts' AND ${STANDING}
       GROUP BY r.case_id, r.day, coalesce(filed_minor, amount_minor), r.kind HAVING count(*) > 1
       ORDER BY amountMinor DESC, code`,
    )
    .all() as Repeat[];
}

/** Every payment as it was filed: before rows are compared with files, and before it is decided again. Touches the borrowers that it changes. */
export function countAsFiled(database: Database): void {
  const { sqlite } = database;
  const touch = toucher(database);
  const setAside = sqlite
    .prepare("SELECT DISTINCT borrower_id FROM receipts WHERE filed_minor IS NOT NULL")
    .pluck()
    .all() as number[];
  for (const borrowerId of setAside) touch(borrowerId);
  sqlite.exec(
    "UPDATE receipts SET amount_minor = filed_minor, filed_minor = NULL WHERE filed_minor IS NOT NULL",
  );
}

/** What the answers in force ask for. Touches whom it changes. */
export function countOnce(database: Database, answers: ReadonlyMap<string, DecisionAnswer>): void {
  countAsFiled(database);
  if (![...answers].some(([, answer]) => answer === "count-once")) return;
  const { sqlite } = database;
  const touch = toucher(database);
  const setAside = sqlite.prepare(
    "UPDATE receipts SET filed_minor = amount_minor, amount_minor = 0 WHERE id = ?",
  );
  const isWhole = answers.get(WHOLE_REPEATS) === "count-once";
  for (const { id, borrowerId, first } of isWhole ? allRepeats(database) : namedRepeats(database, answers)) {
    if ((answers.get(repeatFinding(first)) ?? answers.get(WHOLE_REPEATS)) !== "count-once") continue;
    setAside.run(id);
    touch(borrowerId);
  }
}

interface RepeatedRow {
  id: number;
  borrowerId: number;
  /** Code of the payment that it repeats. */
  first: string;
}

function repeatedRows(where: string): string {
  return `SELECT id, borrower_id AS borrowerId, first FROM (
      SELECT id, borrower_id, first_value(code) OVER equal AS first, row_number() OVER equal AS place
      FROM receipts AS r WHERE ${STANDING}${where} WINDOW equal AS (${EQUAL} ORDER BY code))
    WHERE place > 1`;
}

function allRepeats({ sqlite }: Database): RepeatedRow[] {
  return sqlite.prepare(repeatedRows("")).all() as RepeatedRow[];
}

/** Of the cases of payments that were decided one by one. */
function namedRepeats({ sqlite }: Database, answers: ReadonlyMap<string, DecisionAnswer>): RepeatedRow[] {
  const caseOf = sqlite.prepare("SELECT case_id FROM receipts WHERE code = ?").pluck();
  const of = sqlite.prepare(repeatedRows(" AND case_id = ?"));
  const cases = new Set<number>();
  for (const finding of answers.keys()) {
    const code = repeatOfFinding(finding);
    const caseId = code === null ? undefined : (caseOf.get(code) as number | undefined);
    if (caseId !== undefined) cases.add(caseId);
  }
  return [...cases].flatMap((caseId) => of.all(caseId) as RepeatedRow[]);
}
