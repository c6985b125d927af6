/** What is doubtful in whole rows, as SQL: rows equal under other ids, and dates that no work or money reaches. */
import type { FindingCode } from "~/domain/findings";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";

export interface RowFinding {
  table: PortfolioTable;
  issue: FindingCode;
  /** Asks for `rows`, how many are too many, and `example`, the code of one of them; nothing where all is well. */
  asks: string;
}

/**
 * What the files say of a loan, apart from its ids and its borrower. Cases of different borrowers are one loan when they are
 * equal in all of it, and either under one name or with an amount that no third case has: fines and small loans of round
 * amounts are equal by the hundred, and no doubt.
 */
const LOAN = [
  "exposure_minor",
  "defaulted_day",
  "due_day",
  "originated_day",
  "principal_minor",
  "annual_rate",
  "branch_id",
  "cause_id",
  "security",
  "collateral_value_minor",
].join(", ");

const EQUAL_LOANS: RowFinding = {
  table: "cases",
  issue: "equal-loans",
  asks: `
    WITH amounts AS (
      SELECT exposure_minor AS amount, count(*) AS cases FROM recovery_cases
      WHERE exposure_minor > 0 GROUP BY exposure_minor HAVING count(*) > 1)
    SELECT count(DISTINCT borrower_id) - 1 AS rows, max(code) AS example
    FROM recovery_cases JOIN amounts ON amount = exposure_minor
    GROUP BY ${LOAN}
    HAVING count(DISTINCT borrower_id) > 1 AND (
      count(borrower_name) = count(*) AND min(borrower_name) = max(borrower_name)
      OR count(*) = max(amounts.cases))`,
};

/** Activities, receipts and cases of one borrower have findings of their own, which the derivation makes. */
const REPEATED_FILES = [
  "charges",
  "advances",
  "promises",
  "complaints",
  "settlements",
  "accounts",
  "receivables",
] as const satisfies readonly PortfolioTable[];

function equalRows(file: (typeof REPEATED_FILES)[number]): RowFinding {
  const { tableName, columns } = PORTFOLIO_FILES[file];
  const content = columns
    .flatMap(({ into }): readonly string[] => into)
    .filter((column) => column !== "code");
  const owner = content.includes("case_id") || content.includes("borrower_id") ? [] : ["case_id"];
  return {
    table: file,
    issue: "equal-rows",
    asks: `SELECT count(*) - 1 AS rows, max(code) AS example FROM ${tableName}
      GROUP BY ${[...owner, ...content].join(", ")} HAVING count(*) > 1`,
  };
}

/** Files whose dates move no cut-off → the column of the date. */
const BESIDE_THE_CUT_OFF = {
  assignments: "day",
  promises: "day",
  complaints: "day",
  settlements: "day",
  accounts: "day",
  receivables: "listed_day",
} as const satisfies Partial<Record<PortfolioTable, string>>;

/** The key of an assignment is made of several columns, and no code that anybody has seen. */
const CASE_OF_ASSIGNMENT =
  "(SELECT c.code FROM recovery_cases AS c WHERE c.id = assignments.case_id AND c.borrower_id = assignments.borrower_id)";

function afterCutOff([file, column]: [string, string]): RowFinding {
  const table = file as PortfolioTable;
  return {
    table,
    issue: "after-cut-off",
    asks: `SELECT 1 AS rows, ${table === "assignments" ? CASE_OF_ASSIGNMENT : "code"} AS example FROM ${PORTFOLIO_FILES[table].tableName}
      WHERE ${column} > (SELECT cut_off_day FROM portfolio)`,
  };
}

/** Capitals, spaces and zeros in front come and go between systems; signs between numbers make another code. */
const SAME_SPELLING = "ltrim(lower(replace(code, ' ', '')), '0')";

function similarCodes(table: PortfolioTable, tableName: string): RowFinding {
  return {
    table,
    issue: "similar-codes",
    asks: `SELECT count(*) - 1 AS rows, max(code) AS example FROM ${tableName}
      GROUP BY ${SAME_SPELLING} HAVING count(*) > 1`,
  };
}

/** The example is a case of one of them: borrowers have no page of their own. */
const SIMILAR_BORROWERS: RowFinding = {
  table: "cases",
  issue: "similar-borrowers",
  asks: `
    WITH similar AS (
      SELECT count(*) - 1 AS rows, max(id) AS id FROM borrowers GROUP BY ${SAME_SPELLING} HAVING count(*) > 1)
    SELECT rows, (SELECT max(c.code) FROM recovery_cases AS c WHERE c.borrower_id = similar.id) AS example FROM similar`,
};

export const ROW_FINDINGS: readonly RowFinding[] = [
  EQUAL_LOANS,
  similarCodes("cases", "recovery_cases"),
  SIMILAR_BORROWERS,
  similarCodes("officers", "officers"),
  similarCodes("branches", "branches"),
  ...REPEATED_FILES.map(equalRows),
  ...Object.entries(BESIDE_THE_CUT_OFF).map(afterCutOff),
];
