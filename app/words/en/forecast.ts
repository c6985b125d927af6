/** What is expected by the end of the year, wherever it stands. */
import { counted, measured } from "../counted";

const cases = (count: number, text: string) => `${text} ${count === 1 ? "case" : "cases"}`;

export const forecast = {
  title: "Expected by the end of the year",
  waiting: "The forecast is being computed; it will be shown here in a moment.",
  soFar: (year: number, money: string, until: string) =>
    `${money} was received in ${year} up to the end of ${until}.`,
  yearAhead: (year: number) => `${year} is still ahead.`,
  expected: (period: string, money: string, limits: string) =>
    `In ${period}, the cases open today are expected to pay ${money} (likely ${limits}).`,
  byYearsEnd: (year: number, money: string, limits: string) =>
    `By the end of ${year} that makes ${money} (${limits}).`,
  ofTarget: (target: string, low: string, high: string) =>
    `The target of the year is ${target}: likely ${low} to ${high} of it, without cases that default later.`,
  basis: (count: number, shown: string, month: string, balance: string) =>
    `${cases(count, shown)} still owed ${balance} at the end of ${month}.`,
  how: (followed: string, years: number) =>
    `The rates are those of cases of the same age in the same months of ${counted(years, "earlier year", "earlier years")} (${measured(followed, "case", "cases")} followed). Cases that default later come on top.`,
  older: (share: string) =>
    `${share} of what is owed is older than any case that could be followed; it has the rate of the oldest.`,
  beyondOwed: (share: string) =>
    `More than is owed today can come in: interest, penalties and costs charged later and repayments of new loans came to ${share} of what was owed in those earlier months.`,
  checked: (held: number, judged: number) =>
    judged === 0
      ? "No earlier forecast could be checked."
      : `Checked on the past: ${held} of ${counted(judged, "earlier forecast", "earlier forecasts")} had what came in between their limits.`,
  reasons: {
    undated: "When money was received is not known, so nothing is predicted.",
    narrowed:
      "A forecast compares with cases of earlier years, so it is made by place, cause, security, product or kind of borrower alone. Remove the filters by officer, method, status, class, outstanding, days past due or last activity to see it.",
    undelivered:
      "Receipts of a month within the last year are missing from the data, so nothing is predicted: what is still owed is not known.",
    "short-history":
      "Nothing is predicted: at least two earlier years are needed whose same months were followed to their end.",
    "too-few":
      "Too few for a forecast: it needs at least 30 open cases, and 30 followed cases and 10 payers in earlier years.",
    "one-borrower":
      "Nothing is predicted: one borrower accounts for more than a quarter of the sum, so chance alone decides.",
    older: "Nothing is predicted: most of what is owed is older than any case that could be followed.",
    "not-carried":
      "Nothing is predicted: checked on the past, most such forecasts missed what came in. The table shows them.",
  },
  cohortsTitle: "Expected of each cohort",
  cohortsNote: (period: string, cutOff: string) =>
    `Open cases by time of default; expected in ${period}. Cohorts add up to the whole, their limits do not. Data to ${cutOff}.`,
  withoutLimits: "Where no limits stand, too few such cases of earlier years paid for any.",
  checksTitle: "The same forecast, made earlier",
  checksNote: (cutOff: string) =>
    `Made from what was known at that time alone, beside what came in by the end of the data (${cutOff}).`,
  between: " ",
  detail: "Forecast with its cohorts and checks",
  yes: "yes",
  no: "no",
};

export type ForecastWords = typeof forecast;
