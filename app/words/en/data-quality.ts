/** The words of the page that says what is wrong with the data. */
import { counted } from "../counted";

export const dataQuality = {
  scope: "Filters do not apply here: this looks at everything that is loaded.",
  nothingLeftOut: (read: string) => `${read} rows were read, none was left out`,
  leftOut: (read: string, rejected: number) =>
    `${read} rows were read, ${counted(rejected, "was", "were")} left out`,
  contradictions: (rows: number) => `and ${counted(rows, "carries", "carry")} a doubt`,
  noContradictions: "and nothing in them contradicts itself",

  doubts: {
    title: "Late or contradictory",
    note: "Kept as they came, counted in full, and never mended silently.",
    none: "Nothing late or contradictory was found.",
    classTooGood:
      "Open cases whose days past due demand a lower class than they carry: beyond 90 days substandard, beyond 270 doubtful, beyond 360 loss.",
  },
  gaps: {
    title: "Missing",
    note: "Empty fields that figures rely on. What is not told is not made up: it stays unknown.",
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
    some: "The files did not tell these, and the mapping profile supposed them. Figures that are judged after a number of days stay unknown.",
  },

  share: "Share of the table",
  shareDefinition: "Rows concerned over all rows kept of their table.",
  ofCase: (code: string) => `Case ${code}`,
  importsLink: "What came in when",
};
