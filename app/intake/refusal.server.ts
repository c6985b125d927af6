/** What is wrong with a file or a row, and what would be right: stated in both languages, never as a stack. */
import { type Bilingual, inLanguage, type Language, marks } from "~/domain/text";

export interface Problem {
  problem: Bilingual;
  expected: Bilingual;
}

/** What is wrong with the header itself; `isFatal` where rows cannot be read for it. */
export interface HeaderProblem extends Problem {
  column: string;
  isFatal: boolean;
}

/** What a person should know about a file that is read: what was left out of it, where its header was found. */
export interface FileNote {
  file: string;
  says: Bilingual;
}

/** One problem with its place. `line` counts from 1 as an editor does; null where the whole file is meant. */
export interface RowError extends Problem {
  file: string;
  line: number | null;
  column: string | null;
  value: string | null;
}

/** A person's mistake that stops the command before any row: a sentence, exit code 2. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(readonly sentence: Bilingual) {
    super(sentence.en);
  }
}

/** A file that cannot be read to its end; the import names the place and loads nothing. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly line: number | null,
    readonly problem: Problem,
    /** Its name, where the reader does not know it anyway. */
    readonly file: string | null = null,
  ) {
    super(problem.problem.en);
  }
}

const lineText = (line: number): Bilingual => ({ en: `line ${line}`, zh: `第${line}行` });
const columnText = (column: string): Bilingual => ({ en: `column ${column}`, zh: `${column}列` });

/** `cases.csv, line 5, column exposure: “abc” is not an amount; expected an amount such as 1234.56` */
export function rowErrorSentence(error: RowError, language: Language): string {
  const { file, line, column, value } = error;
  const [problem, expected] = [inLanguage(error.problem, language), inLanguage(error.expected, language)];
  const { comma, colon, clause, sentence } = marks(language);
  const parts = [line ? lineText(line) : null, column ? columnText(column) : null];
  const place = [file, ...parts.map((part) => inLanguage(part, language))].filter(Boolean).join(comma);
  const cell = value ? `“${visibleText(value)}”${sentence}` : "";
  return `${visibleText(place)}${colon}${cell}${problem}${clause}${expected}`;
}

/** What a terminal would obey or not show at all is shown by its number: ESC, line breaks, characters without width. */
export function visibleText(text: string): string {
  return text.replace(
    /[\p{Cc}\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu,
    (character) => `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}>`,
  );
}

/** Lines of text for a terminal: whatever a file or its name holds, nothing in it is obeyed. */
export function terminalText(lines: string): string {
  return lines.split("\n").map(visibleText).join("\n");
}
