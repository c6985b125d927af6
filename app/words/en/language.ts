import type { LanguageEntry } from "../language-entry";
import { isOne, NO_BREAK_SPACE } from "../signs";
import { enDictionary } from "./dictionary.server";
import { enPages } from "./pages";

// Own names: runtimes disagree whether September is Sep or Sept.
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

export const en: LanguageEntry = {
  tag: "en",
  locale: "en-GB",
  name: "English",
  invitation: "Read this page in English",
  marks: {
    list: ", ",
    clause: "; ",
    comma: ", ",
    sentence: " ",
    colon: ": ",
    or: " or ",
    to: " to ",
    until: " – ",
    dash: "–",
    stop: ".",
  },
  figures: {
    percent: `${NO_BREAK_SPACE}%`,
    points: (figure) => NO_BREAK_SPACE + (isOne(figure) ? "point" : "points"),
    hours: `${NO_BREAK_SPACE}h`,
    minutes: `${NO_BREAK_SPACE}min`,
    gap: " ",
    days: (count, isOne) => `${count}${NO_BREAK_SPACE}${isOne ? "day" : "days"}`,
    date: (year, month, day) => [day, MONTHS[month - 1], year].join(NO_BREAK_SPACE),
    month: (year, month) => `${MONTHS[month - 1]}${NO_BREAK_SPACE}${year}`,
    amount: ({ sign, text, unit, symbol }) => `${sign}${symbol}${text}${unit && NO_BREAK_SPACE}${unit}`,
    amountUnit: ({ unit, symbol }) => [symbol.trim(), unit].filter(Boolean).join(NO_BREAK_SPACE),
  },
  scales: { "": 1, k: 1e3, m: 1e6, bn: 1e9, tn: 1e12 },
  hasCapitals: true,
  pages: () => enPages,
  dictionary: enDictionary,
};
