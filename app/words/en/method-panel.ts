/** Words around the tables of a method's own panel; what a table says of itself stands with its columns in the domain. */
import { counted } from "../counted";

export const methodPanel = {
  title: "Practice indicators",
  judged: (days: string, date: string) => `Outcomes measured at ${days}; data to ${date}.`,
  notRecorded: (needs: string) => `Not recorded in the files. Required: ${needs}`,
  nothing: "No such records under these filters.",
  more: (rows: number) => `All ${counted(rows, "row", "rows")}:`,
  files: "As a file:",
  computing: "Being computed; it appears here automatically.",
  failed: "It could not be computed. Load the page again; if this persists, see the server log.",
  whereToTry: "Where it could be tried next, on comparable cases →",
  plan: "Which cases could change hands, branch by branch →",
  curveTitle: "Expected receipts by share of the hours worked",
  curveNote:
    "The order changes only the timing: every order ends at the same total. Drawn: the orders with the most receipts after a quarter of the hours.",
  curveUp: "Share of all expected receipts",
  curveAcross: "Share of the hours",
  curveSummary: (orders: number) =>
    `${counted(orders, "order", "orders")} of the queue, as curves from none to all of the hours.`,
};

export type MethodPanelWords = typeof methodPanel;
