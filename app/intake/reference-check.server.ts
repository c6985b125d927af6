/** Whether what a row refers to is there; and the rules that span two cells. */
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Intake } from "./intake.server";
import type { Problem } from "./refusal.server";
import {
  consentsNotParallel,
  otherSpelling,
  rejectedCase,
  reversalNotNegative,
  targetOfNoPlace,
  unknownBorrower,
  unknownCase,
} from "./row-problems.server";
import type { RowValues } from "./table-plans.server";

export interface Unresolved {
  column: string;
  value: string;
  /** Null: the row falls with another that has been named already. */
  problem: Problem | null;
}

/** Null where nothing is missing, as far as the row's cells could be read: what could not has been reported. */
export function referenceCheck(intake: Intake, table: PortfolioTable): (row: RowValues) => Unresolved | null {
  const place = (key: string) => PORTFOLIO_FILES[table].columns.findIndex((column) => column.key === key);
  const placeOf = (wanted: "case" | "borrower") =>
    PORTFOLIO_FILES[table].columns.findIndex(({ kind }) => kind === wanted);
  const [caseId, borrower] = [placeOf("case"), placeOf("borrower")];
  if (table === "targets") return ofNoPlace(place("branch"), place("region"));
  if (table === "cases" || (caseId < 0 && borrower < 0)) return () => null;

  if (caseId < 0) {
    return (row) => {
      const value = row[borrower] as string | null;
      if (value === null || intake.books.findBorrower(value) !== undefined) return null;
      return { column: "borrower_id", value, problem: problemOfMissingBorrower(intake, value) };
    };
  }

  const [amount, reversal] = [place("amount"), place("reversal_of")];
  const [parties, consents] = [place("third_party"), place("consent")];
  return (row) => {
    const value = row[caseId] as string | null;
    if (value !== null && intake.books.findCase(value) === undefined)
      return { column: "case_id", value, problem: problemOfMissingCase(intake, value) };
    const money = row[amount!];
    if (table === "receipts" && row[reversal!] !== null && typeof money === "number" && money >= 0)
      return { column: "amount", value: row[reversal!] as string, problem: reversalNotNegative };
    if (table === "activities" && !areParallel(row[parties], row[consents]))
      return { column: "consent", value: row[consents] as string, problem: consentsNotParallel };
    return null;
  };
}

/** A list of answers has one for each third party. */
function areParallel(
  parties: RowValues[number] | undefined,
  consents: RowValues[number] | undefined,
): boolean {
  if (typeof consents !== "string") return true;
  return consents.split(";").length === String(parties ?? "").split(";").length;
}

function ofNoPlace(branch: number, region: number): (row: RowValues) => Unresolved | null {
  return (row) =>
    row[branch] === null && row[region] === null
      ? { column: "branch", value: "", problem: targetOfNoPlace }
      : null;
}

function problemOfMissingCase(intake: Intake, caseId: string): Problem | null {
  if (intake.areCasesIncomplete) return null;
  if (intake.rejectedCases.has(caseId)) return intake.acceptsGoodRows ? rejectedCase : null;
  const similar = intake.books.similarCase(caseId);
  return similar === undefined ? unknownCase : otherSpelling(similar, "case");
}

function problemOfMissingBorrower(intake: Intake, borrowerId: string): Problem | null {
  if (intake.areCasesIncomplete) return null;
  const similar = intake.books.similarBorrower(borrowerId);
  return similar === undefined ? unknownBorrower : otherSpelling(similar, "borrower");
}
