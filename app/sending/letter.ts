/** What a mail says, in the words and figures of its page; written as plain text and as HTML from this alone. */

export interface Letter {
  title: string;
  /** The one sentence first. */
  sentences: readonly string[];
  figures: readonly { label: string; value: string; note: string | null }[];
  /** The first rows of a table. */
  table: { heads: readonly string[]; rows: readonly (readonly string[])[] } | null;
  /** What it covers: filters, period, cut-off date, how many. */
  facts: readonly { label: string; text: string }[];
  /** Of our own pages: `/methods?region=N`. */
  address: string;
}

export interface Attached {
  fileName: string;
  contentType: string;
  content: Buffer;
}

/** A letter with its file; `without`: why there is none. */
export interface Enclosed {
  letter: Letter;
  attached: Attached | null;
  without: string | null;
}
