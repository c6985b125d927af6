/** How well each method is done in the simulated bank: the truth behind the panels of the methods' pages. */
export interface PanelParameters {
  /** Shares of the proposals taken up, where money came in the episode and where none did. */
  adviceTaken: { paid: number; unpaid: number };
  /** Margin of a borrower's business, share of income: before an officer looked into the books, and what that adds. */
  marginBefore: { mean: number; deviation: number };
  marginGain: { mean: number; deviation: number };
  /** Share of mediations that end in a settlement although no money came yet; of all settlements, those signed. */
  settledUnpaidShare: number;
  signedShare: number;
  /** Share of settlements kept, by who mediated. */
  keptShares: Readonly<Record<"village-cadre" | "township-cadre" | "mediator", number>>;
  /** Share of group talks that a manager had approved. */
  managerApprovedShare: number;
  /** Shares of letters to superior bodies that were answered, and whose legal basis had been checked. */
  replyShare: number;
  legalBasisShare: number;
  /** Days from a signal to the activity on it: median, and the deviation of its logarithm. */
  signalDays: { median: number; spread: number };
  /** What a freeze secures, as a share of what is owed: between these two. */
  securedShares: readonly [number, number];
  /** Share of new loans that are late at the end of the record, of those that are due by then. */
  newLoanLateShare: number;
  /** Kilometres from the branch: median, and the deviation of the logarithm. */
  distanceKm: { median: number; spread: number };
}

export const PANEL_DEFAULTS: PanelParameters = {
  adviceTaken: { paid: 0.7, unpaid: 0.45 },
  marginBefore: { mean: 0.05, deviation: 0.06 },
  marginGain: { mean: 0.04, deviation: 0.05 },
  settledUnpaidShare: 0.25,
  signedShare: 0.88,
  keptShares: { "village-cadre": 0.72, "township-cadre": 0.64, mediator: 0.58 },
  managerApprovedShare: 0.8,
  replyShare: 0.7,
  legalBasisShare: 0.92,
  signalDays: { median: 9, spread: 0.8 },
  securedShares: [0.1, 0.6],
  newLoanLateShare: 0.25,
  distanceKm: { median: 14, spread: 0.7 },
};
