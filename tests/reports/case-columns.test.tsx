/** Every column of the import files has its home on the page of a case: all are filled, imported and looked for there. */
import { expect, test } from "vitest";
import { CAUSES } from "~/domain/causes";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { METHODS } from "~/domain/methods";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Bilingual, Language } from "~/domain/text";
import { YES_NO } from "~/domain/yes-no";
import { format } from "~/format";
import { type CaseReport, caseReport } from "~/reports/case/case-report.server";
import { casePageReport } from "~/reports/case/shown-columns.server";
import { CasePage } from "~/routes/cases.$caseId/case-page";
import { rendered, textOf } from "../components/rendered";
import { errorLines, freshDatabase, importFiles } from "../intake/imported";
import { visiting } from "../support/answered";

/** A value of a column as the file writes it, as the report gives it, and as a reader sees it. */
interface Filled {
  cell: string;
  stored: unknown;
  seen: Bilingual;
}

const CNY = { en: format("en", "CNY"), zh: format("zh", "CNY") };
const inBoth = (text: string): Filled["seen"] => ({ en: text, zh: text });

/** Codes by which the rows know one another. */
const LINKS: Partial<Record<ImportColumn["kind"], string>> = {
  case: "CASE-1",
  borrower: "BORROWER-1",
  officer: "OFFICER-1",
  officers: "OFFICER-1",
  branch: "BRANCH-1",
  region: "REGION-1",
};
const IDS: Partial<Record<PortfolioTable, string>> = {
  cases: "CASE-1",
  branches: "BRANCH-1",
  officers: "OFFICER-1",
  advances: "LOAN-1",
  new_loans: "LOAN-1",
};
/** Shown by their names, which come from columns of their own. */
const NAMED: readonly ImportColumn["kind"][] = ["officer", "officers", "branch", "region"];

/** Different from that of any other column, as far as its kind allows. */
function filled(table: PortfolioTable, column: ImportColumn, serial: number): Filled {
  const plain = (cell: string, stored: unknown = cell, seen = inBoth(cell)): Filled => ({
    cell,
    stored,
    seen,
  });
  const link = column.kind === "id" ? (IDS[table] ?? `${table}-${serial}`) : LINKS[column.kind];
  const isNamed = NAMED.includes(column.kind) || table === "branches" || table === "officers";
  if (link !== undefined) return plain(link, link, inBoth(isNamed ? "" : link));
  const [word] = Object.keys(column.vocabulary ?? {}).filter((code) => code !== "none");
  const name = column.vocabulary?.[word ?? ""] ?? inBoth("");
  const [year, month] = column.past ? [2024, "03"] : [2025, "04"];
  const date = `${year}-${month}-${String((serial % 28) + 1).padStart(2, "0")}`;
  const minor = 100_000 + serial * 137;
  switch (column.kind) {
    case "amount":
      return plain((minor / 100).toFixed(2), minor, {
        en: CNY.en.moneyFull(minor),
        zh: CNY.zh.moneyFull(minor),
      });
    case "rate":
      return plain("0.0731", 0.0731, { en: "7.31", zh: "7.31" });
    case "count":
      return plain(String(1000 + serial), 1000 + serial, inBoth(CNY.en.count(1000 + serial)));
    case "day":
      return plain(date, date, { en: CNY.en.date(date), zh: CNY.zh.date(date) });
    case "moment":
      return plain("2024-03-09T10:47", "10:47", inBoth("10:47"));
    case "month":
      return plain(`${year}-${month}`);
    case "yesNo":
    case "consents":
      return plain("yes", true, YES_NO.yes);
    case "word":
    case "words":
    case "parties":
      return plain(word!, word, name);
    case "list":
      return plain("measure-1;measure-2", "measure-2", inBoth("measure-2"));
    case "method":
      return plain(METHODS[7]!.code, METHODS[7]!.code, METHODS[7]!.name);
    case "cause":
    case "causes": {
      const { code, name } = CAUSES[column.kind === "cause" ? 2 : 3]!;
      return plain(code, code, name);
    }
    default: {
      const text = `${table}-${column.key}`;
      // Names of places and people are given in both languages by two columns.
      const isName = /name(_zh)?$/.test(column.key);
      const shownIn = (language: Language) =>
        !isName || column.key.endsWith("_zh") === (language === "zh") ? text : "";
      return plain(text, text, { en: shownIn("en"), zh: shownIn("zh") });
    }
  }
}

let serial = 0;
const FILLED = PORTFOLIO_TABLES.flatMap((table) =>
  PORTFOLIO_FILES[table].columns.map((column) => ({
    table,
    column,
    ...overridden(table, column, filled(table, column, serial++)),
  })),
);

/** A reversal has to name a receipt, and somebody has to hold the case. The other cells of these rows are as any. */
function overridden(table: PortfolioTable, column: ImportColumn, usual: Filled): Filled {
  // Nothing of it may lie before the default.
  if (table === "cases" && column.key === "defaulted_on")
    return { cell: "2024-03-01", stored: "2024-03-01", seen: { en: "1 Mar 2024", zh: "2024年3月1日" } };
  if (table === "assignments" && column.key === "from")
    return { cell: "2024-03-04", stored: "2024-03-04", seen: { en: "4 Mar 2024", zh: "2024年3月4日" } };
  if (table === "receipts" && column.key === "reversal_of")
    return { ...usual, cell: "RECEIPT-0", stored: "RECEIPT-0", seen: inBoth("RECEIPT-0") };
  if (table === "receipts" && column.key === "amount")
    return { cell: "-9000.01", stored: -900_001, seen: { en: "−¥9,000.01", zh: "−¥9,000.01" } };
  return usual;
}

const fileOf = (table: PortfolioTable): string => {
  const cells = FILLED.filter((entry) => entry.table === table);
  const lines = [cells.map(({ column }) => column.key), cells.map(({ cell }) => cell)];
  if (table === "receipts") lines.push(["RECEIPT-0", "CASE-1", "2024-03-02", "9000.01", "cash", ""]);
  return `${lines.map((line) => line.join(",")).join("\n")}\n`;
};

async function wholeReport(): Promise<CaseReport> {
  const database = freshDatabase();
  const files = Object.fromEntries(PORTFOLIO_TABLES.map((table) => [`${table}.csv`, fileOf(table)]));
  expect(errorLines(await importFiles(database, files))).toEqual([]);
  return (await visiting(database).whole(caseReport, { code: "CASE-1" })) as CaseReport;
}

const reasonNotShown = ({ page }: ImportColumn) =>
  typeof page === "object" && "unshown" in page ? page.unshown : null;

/** Where in the report a table's rows are. */
const PLACE: Record<PortfolioTable, keyof CaseReport> = {
  branches: "names",
  officers: "names",
  cases: "facts",
  assignments: "holds",
  activities: "activities",
  receipts: "receipts",
  charges: "charges",
  advances: "advances",
  promises: "promises",
  receivables: "receivables",
  complaints: "complaints",
  accounts: "accounts",
  settlements: "settlements",
  new_loans: "newLoans",
  // Of no case: every column has a reason for being nowhere on the page.
  targets: "names",
};

function placeOf(table: PortfolioTable, { kind }: ImportColumn): keyof CaseReport {
  // Which case or borrower a row is of is said once, among the facts.
  if (kind === "case" || kind === "borrower") return "facts";
  // Dated assignments go before the officer of the cases file.
  return table === "cases" && kind === "officer" ? "holds" : PLACE[table];
}

test("whatever a file may say of a case is in the data of its page", async () => {
  const report = await wholeReport();
  const missing = FILLED.filter(({ table, column, stored }) => {
    if (reasonNotShown(column)) return false;
    return !JSON.stringify(report[placeOf(table, column)]).includes(JSON.stringify(stored));
  });
  expect(missing.map(({ table, column }) => `${table}.${column.key}`)).toEqual([]);
});

test.each(["en", "zh"] as const)("and a reader sees it there (%s)", async (language) => {
  const report = await wholeReport();
  const markup = rendered(
    <CasePage
      format={CNY[language]}
      report={casePageReport(report, language)}
      horizon={180}
      nextStep={null}
      notes=""
    />,
    "/cases/CASE-1",
  );
  const text = textOf(markup);
  const missing = FILLED.filter(
    ({ column, seen }) =>
      !reasonNotShown(column) &&
      !text.includes(textOf(seen[language])) &&
      !markup.includes(`"${seen[language]}"`),
  );
  expect(missing.map(({ table, column, seen }) => `${table}.${column.key}: ${seen[language]}`)).toEqual([]);
});

test("what is shown nowhere says why", () => {
  const reasons = FILLED.flatMap(({ column }) => reasonNotShown(column) ?? []);
  expect(reasons.length).toBeLessThan(20);
  for (const reason of reasons) expect(reason.length).toBeGreaterThan(20);
});

test("a case without them has none of these tables", async () => {
  const database = freshDatabase();
  await importFiles(database, {
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nCASE-1,BORROWER-1,10,2024-03-01\n",
  });
  const report = (await visiting(database).whole(caseReport, { code: "CASE-1" })) as CaseReport;
  const text = textOf(
    rendered(
      <CasePage
        format={CNY.en}
        report={casePageReport(report, "en")}
        horizon={180}
        nextStep={null}
        notes=""
      />,
      "/cases/CASE-1",
    ),
  );
  for (const word of ["settlement", "receivable", "accounts", "Performance", "Restructured", "Product"])
    expect(text).not.toContain(word);
});
