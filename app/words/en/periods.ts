/** One period beside another, wherever two are compared. */
export const periods = {
  wholePage: "All tables of this page in one workbook (Excel)",
  title: "Compare periods",
  compared: (period: string, other: string) => `${period} compared with ${other}`,
  offer: "Another period beside this one:",
  shortcuts: {
    quarter: "last quarter with the one before",
    "quarter-year-ago": "last quarter with that of the year before",
    year: "last year with the one before",
    twelve: "last twelve months with the twelve before",
    before: "these months with as many before",
    "year-ago": "these months with the year before",
  },
  from: "From month",
  to: "to",
  with: "compared with",
  apply: "Compare",
  remove: "Without comparison",
  note: (days: string, cutOff: string) =>
    `Rates within ${days}; data to ${cutOff}. Counted money changes by a percentage and has no interval; estimates change by their difference, with its 95 % interval.`,
  unequal:
    "The two periods are not equally long, so counted money is shown for both and its change is left out.",
  part: "A month of either period is not complete, lies outside the data or was not delivered, so the change of counted money is left out.",
  waiting: "The other period is being computed; the page shows it as soon as it is there.",
};

export type PeriodWords = typeof periods;
