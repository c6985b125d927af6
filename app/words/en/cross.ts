/** The page of the cross table, drawn by the server alone. */
import { decimalText } from "../../format/numerals";
import { counted } from "../counted";

export const cross = {
  formTitle: "What to cross",
  rows: "Rows",
  within: "within them",
  columns: "Columns",
  none: "none",
  measures: "Measures",
  apply: "Show",
  title: (measure: string, rows: string, column: string) => `${measure} by ${rows} and ${column}`,
  listTitle: (rows: string) => `By ${rows}`,
  and: " and ",
  sumNote: (unit: string, date: string) =>
    `${unit === "" ? "" : `In ${unit}. `}Darker means more. Rows and columns add up to their totals. Data to ${date}.`,
  estimateNote: (days: string, date: string, least: number) =>
    `Darker means more. Pale: fewer than ${least} followed up, or no interval. Outcomes within ${days}; data to ${date}.`,
  comparedNote: (isPoints: boolean, days: string, date: string) =>
    `${isPoints ? "In percentage points. " : "1 is as expected. "}Blue is more, orange is less; pale: the interval does not exclude “no difference”. Outcomes within ${days}; data to ${date}.`,
  listNote: (date: string) => `Data to ${date}.`,
  countNote: (date: string) => `Darker means more. Data to ${date}.`,
  total: "Total",
  overall: "Overall, not a sum",
  notASum: (label: string) =>
    `“${label}” does not add up over rows or columns: the edges give the figure of the whole row or column.`,
  noCorner: "Not a sum: see the overview for the whole portfolio.",
  noFigure: "No records here.",
  n: (n: string) => `n ${n}`,
  interval: (range: string) => `95 % interval ${range}`,
  onPaper: (columns: number) =>
    `On paper the first ${counted(columns, "column", "columns")}; the files hold all of them.`,
  clipped: (rows: number, shownRows: number, columns: number, shownColumns: number) =>
    `The page shows ${decimalText(shownRows, 0)} of ${counted(rows, "row", "rows")} and ${decimalText(shownColumns, 0)} of ${counted(columns, "column", "columns")}; the files hold all of them. Totals are of all.`,
  otherOrder: "Rows and columns change places",
  computingWhy: "Effects and expected payers come from models that are fitted in the background.",
  failedTitle: "The models could not be fitted",
  failed: "Sums and raw shares are shown; effects and expected payers are missing.",
};

export type CrossWords = typeof cross;
