/** What a language is: what every page needs of it before it says a word, and the way to its words. */
import type { Dictionary, PageWords } from "./shape";

export interface LanguageEntry {
  /** As documents name it. */
  tag: string;
  /** As Intl names it, where that is not its tag. */
  locale?: string;
  /** In itself, for people who cannot read the others. */
  name: string;
  /** To read this page in it, in its own words. */
  invitation: string;
  marks: Marks;
  figures: Figures;
  /** Of money by what stands behind the figure, from small to large; the first is the unit itself. */
  scales: Readonly<Record<string, number>>;
  /** A name begins with one, but not inside a sentence. */
  hasCapitals?: true;
  /** The way to the words of pages: at hand, or fetched first where only few readers need it. */
  pages: () => PageWords | Promise<PageWords>;
  /** All words at once, for the server and the command line; a browser's build is without them. */
  dictionary: Dictionary | undefined;
}

/** Between items of a list, clauses, parts of a sentence, sentences and words, ends of a range; after a label; at the end. */
export type Marks = Readonly<
  Record<"list" | "clause" | "comma" | "sentence" | "colon" | "or" | "to" | "until" | "dash" | "stop", string>
>;

/** How figures, dates and amounts are written. */
export interface Figures {
  percent: string;
  /** Both ends of a range of percentages carry the sign. */
  isPercentRepeated?: true;
  /** @param figure the points as they are written, or the end of their range */
  points: (figure: string) => string;
  hours: string;
  minutes: string;
  /** Between hours and minutes. */
  gap: string;
  days: (count: string, isOne: boolean) => string;
  date: (year: number, month: number, day: number) => string;
  month: (year: number, month: number) => string;
  /** An amount: its sign and figure, the unit (`m`, `万`) or none, the currency and its symbol. */
  amount: (parts: { sign: string; text: string; unit: string; symbol: string; currency: string }) => string;
  /** The unit of a column of amounts. */
  amountUnit: (parts: { unit: string; symbol: string; currency: string }) => string;
}
