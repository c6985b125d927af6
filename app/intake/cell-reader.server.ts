/** What reads the cells of one column. */
import type { CodeWords } from "./code-words.server";
import type { AmountFormat } from "./read-amount.server";
import type { DateFormat } from "./read-date.server";
import type { Problem } from "./refusal.server";

/** What a cell says, independent of how it was written: a code, a number, a day. */
export type Value = string | number;

export interface CellReader {
  /** `text` is trimmed and not empty. Null: it says that there is nothing. Undefined: cannot be read. */
  read(text: string): Value | null | undefined;
  explain(text: string): Problem;
}

export interface ReadingRules extends DateFormat {
  amounts: AmountFormat;
  /** Rates are in per cent, whether a cell says so or not. */
  arePercent: boolean;
  /** No moment of the column has a time: midnight is how databases write that. */
  areMidnightsEmpty: boolean;
  /** Words that mean nothing in these files, in lower case. */
  emptyWords: ReadonlySet<string>;
  /** Day of import: later dates are refused where a column records the past. */
  today: number;
  methods: CodeWords;
  causes: CodeWords;
  /** The files are read through a profile, so that a person can say there what a word means. */
  hasProfile: boolean;
}
