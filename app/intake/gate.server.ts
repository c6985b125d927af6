/** The gate before a reader: what only looks like a value is refused, characters that nobody sees are taken out. */
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { ownText } from "~db/load/own-text";
import type { CellReader } from "./cell-reader.server";
import { INVISIBLE, narrowed, oneSpelling } from "./one-spelling.server";
import { MADE_A_DATE, type SuspectForm, suspectForm } from "./suspect-forms.server";

const MOST_MET = 10_000;

/** Codes: any text passes their reader, so that each is looked at. One spelling for what looks the same. */
export function gatedCode(column: ImportColumn, reader: CellReader): CellReader {
  const met = new Map<string, { code: string; form: SuspectForm | undefined }>();
  const looked = (text: string) => {
    const known = met.get(text);
    if (known) return known;
    const code = oneSpelling(text);
    const seen = { code, form: suspectForm(code, column) };
    if (met.size >= MOST_MET) met.clear();
    met.set(ownText(text), seen);
    return seen;
  };
  return {
    read: (text) => {
      if (isOrdinaryCode(text)) return reader.read(text);
      const { code, form } = looked(text);
      if (code === "") return null;
      return form ? undefined : reader.read(code);
    },
    explain: (text) => {
      const { code, form } = looked(text);
      return form ? form.problem(code, column) : reader.explain(code);
    },
  };
}

/** Letters, digits, `-` and `_` with a digit among them: nearly all codes, and none of the suspect forms. */
function isOrdinaryCode(text: string): boolean {
  let hasDigit = false;
  let hasDash = false;
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    const isDigit = code >= 48 && code <= 57;
    const isOther = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 45 || code === 95;
    if (!isDigit && !isOther) return false;
    hasDigit ||= isDigit;
    hasDash ||= code === 45;
  }
  return hasDigit && !(hasDash && MADE_A_DATE.test(text));
}

const UNUSUAL = new RegExp(`[\\p{Cc}\\ufffd]|${INVISIBLE.source}`, "u");
/** No suspect form that a text may have is longer. */
const LONGEST_FORM = 14;

/** Free text: a word for nothing is nothing there, except in a name. */
export function gatedText(column: ImportColumn): CellReader {
  const isName = /name/.test(column.key);
  const formOf = (text: string) => suspectForm(text, column);
  return {
    read: (text) => {
      if (text.length > LONGEST_FORM && !UNUSUAL.test(text)) return text;
      const plain = text.replace(INVISIBLE, "").trim();
      if (plain === "") return null;
      const form = formOf(plain);
      if (!form) return plain;
      return form.key === "nothing" && !isName ? null : undefined;
    },
    explain: (text) => {
      const plain = text.replace(INVISIBLE, "").trim();
      return formOf(plain)!.problem(plain, column);
    },
  };
}

/**
 * Everything else is strict already and turns suspect forms down; the gate only says what they are. Full-width digits and
 * signs are read where the plain text is not.
 */
export function gatedStrict(column: ImportColumn, reader: CellReader): CellReader {
  return {
    read: (text) => {
      const value = reader.read(text);
      if (value !== undefined) return value;
      const narrow = narrowed(text);
      if (narrow === undefined || narrow === text) return undefined;
      return narrow === "" ? null : reader.read(narrow);
    },
    explain: (text) => {
      const narrow = narrowed(text) ?? text;
      return suspectForm(narrow, column)?.problem(narrow, column) ?? reader.explain(narrow);
    },
  };
}
