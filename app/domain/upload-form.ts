/** How the fields of the form on an upload's page are called: places of parts and columns, never texts of the files. */
export const uploadField = {
  /** Of a text file, by its place among all files. */
  encoding: (file: number) => `encoding-${file}`,
  table: (part: number) => `table-${part}`,
  /** What the column fills. */
  column: (part: number, column: number) => `column-${part}-${column}`,
  unit: (part: number, column: number) => `unit-${part}-${column}`,
  dates: (part: number, column: number) => `dates-${part}-${column}`,
  word: (part: number, column: number, word: number) => `word-${part}-${column}-${word}`,
  /** The column that fills one of ours besides its own. */
  fill: (part: number, key: string) => `fill-${part}-${key}`,
  /** A date supposed for every row. */
  assume: (part: number, key: string) => `assume-${part}-${key}`,
};

/** A method or cause of the bank's own. */
export const OWN_WORD = "+";
