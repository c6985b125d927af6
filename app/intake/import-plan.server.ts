/** What to read into which table, in the order of loading: from portfolio files, or through a mapping profile. */
import { minorDigits } from "~/domain/minor-digits";
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { ReadingRules } from "./cell-readers.server";
import { decimalSign } from "./decimal-sign.server";
import { findFiles } from "./find-files.server";
import type { Encoding } from "./recognise-encoding.server";
import { type AmountCells, portfolioRowPlan, type RowPlan } from "./row-plan.server";
import type { Words } from "./table-plans.server";

/** What a person may tell about the files; the rest is recognised. */
export interface ReadingChoices {
  encoding?: Encoding | undefined;
  delimiter?: string | undefined;
  decimalSign?: "." | "," | undefined;
}

export interface PlannedTable {
  table: PortfolioTable;
  /** The file, as errors name it. */
  name: string;
  bytes: number;
  /** Throws an UnreadableFile. */
  plan(): Promise<RowPlan>;
}

export interface ImportPlan {
  tables: PlannedTable[];
  /** Names of files that are no portfolio files. */
  ignored: string[];
  /** Tables that a first portfolio needs and that are not there. */
  missing: PortfolioTable[];
}

export interface PlanRequest {
  paths: readonly string[];
  choices: ReadingChoices;
  currency: string;
  today: number;
  words: Words;
}

export async function portfolioPlan(request: PlanRequest): Promise<ImportPlan> {
  const { files, ignored, isWhole } = await findFiles(request.paths, request.choices);
  const inOrder = [...files].sort(
    (one, other) => PORTFOLIO_TABLES.indexOf(one.table) - PORTFOLIO_TABLES.indexOf(other.table),
  );
  const rulesFor = readingRules(request);
  return {
    tables: inOrder.map(({ table, name, bytes, open }) => ({
      table,
      name,
      bytes,
      plan: async () => {
        const source = await open();
        return portfolioRowPlan(table, source, (amounts) => rulesFor(source.isWorkbook, amounts));
      },
    })),
    ignored,
    missing: isWhole
      ? REQUIRED_TABLES.filter((required) => !files.some(({ table }) => table === required))
      : [],
  };
}

const REQUIRED_TABLES: readonly PortfolioTable[] = ["cases", "activities", "receipts"];

function readingRules({ choices, currency, today, words }: PlanRequest) {
  return (isWorkbook: boolean, amounts: AmountCells): ReadingRules => ({
    isWorkbook,
    patterns: [],
    amounts: {
      decimalSign: isWorkbook ? "." : (choices.decimalSign ?? decimalSign(amounts())),
      isTold: isWorkbook || choices.decimalSign !== undefined,
      minorDigits: minorDigits(currency),
      unitDigits: 0,
      rounds: false,
    },
    today,
    ...words,
  });
}
