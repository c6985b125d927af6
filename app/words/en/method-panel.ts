/** Words around the tables of a method's own panel; what a table says of itself stands with its columns in the domain. */
import { counted } from "../counted";

export const methodPanel = {
  title: "Its own questions",
  judged: (days: string, date: string) => `Judged after ${days}; data to ${date}.`,
  notRecorded: (needs: string) => `The files do not tell. What it takes: ${needs}`,
  nothing: "Nothing of the kind under these filters.",
  more: (rows: number) => `All ${counted(rows, "row", "rows")}:`,
  files: "As a file:",
  computing: "Being computed; it appears here by itself.",
  failed: "It could not be computed. Load the page again; if it stays so, the server's log tells why.",
  whereToTry: "Where it should be tried next, against like cases →",
  plan: "Who could take over what, branch by branch →",
  curveTitle: "Expected receipts by share of the hours worked",
  curveNote: "In which order, how soon: every order ends at the same whole.",
  curveUp: "Share of all expected receipts",
  curveAcross: "Share of the hours",
  curveSummary: (orders: number) =>
    `${counted(orders, "order", "orders")} of the queue as curves from none to all of the hours.`,
};

export type MethodPanelWords = typeof methodPanel;
