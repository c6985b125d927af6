import type { LanguageEntry } from "../language-entry";
import { isOne, NO_BREAK_SPACE } from "../signs";

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
    word: " ",
    colon: ": ",
    or: " or ",
    and: " and ",
    to: " to ",
    until: " – ",
    dash: "–",
    stop: ".",
    open: " (",
    close: ")",
  },
  figures: {
    percent: `${NO_BREAK_SPACE}%`,
    isPercentRepeated: false,
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
  scales: [
    { size: 1, suffix: "" },
    { size: 1e3, suffix: "k" },
    { size: 1e6, suffix: "m" },
    { size: 1e9, suffix: "bn" },
    { size: 1e12, suffix: "tn" },
  ],
  withinSentence: (name) => name.toLowerCase(),
  slideFont: "Calibri",
};
