/** The words of the page that says what is wrong with the data. */
import { counted, measured } from "../counted";

export const dataQuality = {
  scope: "Filters do not apply here: this page covers all loaded data.",
  nothingLeftOut: (read: string) => `${measured(read, "row was", "rows were")} read, none was left out`,
  leftOut: (read: string, rejected: number) =>
    `${measured(read, "row was", "rows were")} read, ${counted(rejected, "was", "were")} left out`,
  contradictions: (rows: number) => `and ${counted(rows, "is", "are")} doubtful`,
  noContradictions: "and none is contradictory",

  decide: {
    title: "To decide",
    note: "These findings change the cut-off date or money. Until somebody decides, the careful reading holds. Answers can be taken back.",
    farDate: (date: string, rows: number) => `${date}, ${counted(rows, "row", "rows")}.`,
    waits: "Far from all other dates, so probably a typing error or a fill-in.",
    lateLeftOut: "It is left out of the cut-off; amounts on that day count.",
    earlyLeftOut: "It is left out of the trend's first month; amounts on that day count.",
    accepted: "It was accepted and counts like any other date.",
    by: "Your name",
    accept: "The date is right",
    keep: "Leave it out",
    takeBack: "Take the answer back",
    repeats: (rows: number, amount: string) =>
      `${counted(rows, "receipt repeats", "receipts repeat")} another of the same case: ${amount}.`,
    repeatsOf: (code: string, rows: number, amount: string) =>
      `Receipt ${code} and ${counted(rows, "equal one", "equal ones")} of the same day: ${amount}.`,
    repeatsGone: (code: string) =>
      `Receipt ${code} no longer repeats another: one of them was reversed or undone.`,
    nothingLeft: "The answer changes nothing any more; what is left counts as filed.",
    asFiled: "They count as filed.",
    onceCounted: "Each payment counts once.",
    apart: "They are different payments and all count.",
    likeAll: "Decided with all others unless decided here.",
    highRates: (rows: number) =>
      `${counted(rows, "loan carries", "loans carry")} an annual rate of 36 % or more.`,
    rateStands: "The rate stands.",
    rateConfirmed: "The rate was confirmed.",
    countOnce: "Count each once",
    differ: "They are different payments",
    confirmRate: "The rates are right",
    answered: (answer: string, by: string, date: string) => `“${answer}”: ${by}, ${date}.`,
    takenBack: (by: string, date: string) => `Taken back by ${by}, ${date}.`,
    nameNeeded: "Enter your name (at most 80 characters): it is kept with the answer.",
    notYours: "Only someone who sees the whole portfolio can decide this.",
  },

  doubts: {
    title: "Late or contradictory",
    note: "Kept as delivered and never corrected silently; only a decision changes how a row counts.",
    none: "Nothing late or contradictory was found.",
    classTooGood:
      "Open cases whose days past due require a lower class than the one carried: beyond 90 days substandard, beyond 270 doubtful, beyond 360 loss.",
  },
  gaps: {
    title: "Missing",
    note: "Empty fields that figures rely on. Missing values are never imputed: they stay unknown.",
    none: "No field that figures rely on is empty.",
    column: "Field",
    columnDefinition: "A column of the portfolio file that rows leave empty.",
  },
  read: {
    title: "Read, left out, repeated",
    note: "Over all loaded imports; a row delivered again counts again.",
    kept: "Kept",
    keptDefinition: "Rows in the table today: new ones once, however often they were delivered.",
  },
  assumed: {
    title: "Assumed",
    none: "Nothing was assumed: every date comes from the files.",
    some: "The files did not contain these; the mapping profile assumed them. Figures that depend on elapsed days are not available.",
  },

  share: "Share of the table",
  shareDefinition: "Rows concerned over all rows in their table.",
  ofCase: (code: string) => `Case ${code}`,
  importsLink: "Import history",
};
