/**
 * Portfolio files as a bank may send them: ids of cases, officers and branches with every character that an address
 * treats in its own way, and one case with a long history.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoFromDay } from "~/domain/calendar";
import { day } from "./facts";

export const ODD_IDS = [
  "2024/17 号",
  "/leading",
  "a//b",
  "v1.2",
  "loan.json",
  "50% 2+3?#4",
  "..up",
  "案件(一)",
  'it\'s "quoted"',
  "C:\\loans\\7",
  "cases.csv",
  "a%2Fb",
  "a/b",
  "..",
];
export const LONG_CASE = "LONG-1";
export const LONG_ACTIVITIES = 132;

const METHODS = ["routine-contact", "active-attack", "emotional-investment", "mediation", "group-attack"];
const OUTCOMES = ["none", "contact", "refusal", "promise", "none", "settlement"];

/** Writes cases.csv, activities.csv and receipts.csv and gives their folder back. */
export function writeOddPortfolio(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, header: string, rows: readonly (readonly (string | number)[])[]) =>
    writeFileSync(join(folder, `${name}.csv`), [header, ...rows.map(csvLine)].join("\n"));
  write(
    "cases",
    "case_id,borrower_id,borrower_name,exposure,defaulted_on,officer,branch,region",
    [...ODD_IDS, LONG_CASE].map((id, index) => [
      id,
      `B${index}`,
      `Borrower ${index}`,
      1000 + index,
      "2022-01-10",
      ...(id === LONG_CASE ? ["O1", "B1", "R1"] : [id, id, id]),
    ]),
  );
  write("activities", "activity_id,case_id,on,method,officers,minutes,cost,outcome", [
    ...ODD_IDS.map((id, index) => [`S${index}`, id, "2022-03-01", "mediation", "O1", 60, 12.5, "promise"]),
    ...Array.from({ length: LONG_ACTIVITIES }, (_, index) => longActivity(index)),
  ]);
  write("receipts", "receipt_id,case_id,on,amount", [
    ...ODD_IDS.map((id, index) => [`R${index}`, id, "2022-03-05", 100]),
    ...[200, 500, 900, 1300].map((days, index) => [`L${index}`, LONG_CASE, onDay(days), 50 + index]),
  ]);
  return folder;
}

/** One every eleven days or so, methods and outcomes in turn, often several within a week. */
function longActivity(index: number): (string | number)[] {
  const days = 10 + Math.floor(index / 3) * 33 + (index % 3) * 3;
  return [
    `A${index}`,
    LONG_CASE,
    onDay(days),
    METHODS[index % METHODS.length] ?? "",
    index % 4 === 0 ? "O1;O2" : "O1",
    30 + index,
    5,
    OUTCOMES[index % OUTCOMES.length] ?? "",
  ];
}

function onDay(days: number): string {
  return isoFromDay(day("2022-01-10") + days);
}

function csvLine(cells: readonly (string | number)[]): string {
  return cells.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",");
}
