/** The methods, or the causes, that files may name: by code, or by name in any language. */
import { CAUSES } from "~/domain/causes";
import { METHODS } from "~/domain/methods";
import { nearestWords } from "~/domain/nearest-words";
import { spellingsOf } from "~/domain/text";
import type { Database } from "~db/client";
import type { NewCode } from "~db/load/code-books";
import { type CreatedCode, createdCodes } from "~db/load/created-codes";
import { ownText } from "~db/load/own-text";

export interface CodeWords {
  /** Undefined: not known, and the profile does not say that it may be created. */
  codeOf(text: string): string | undefined;
  /** The same without creating any. */
  knownCodeOf(text: string): string | undefined;
  /** Known codes, the nearest first. */
  nearest(text: string): string[];
  nameZh(code: string): string;
  /** What to create when a row mentions this code for the first time. */
  entryOf(code: string): NewCode;
}

type Kind = "methods" | "causes";

/** `creating` turns a text that nobody knows into a new entry; undefined: such a text is an error. */
export function codeWords(
  database: Database,
  kind: Kind,
  creating?: (text: string) => NewCode | undefined,
): CodeWords {
  const spellings = new Map<string, string>();
  const namesZh = new Map<string, string>();
  const entries = new Map<string, NewCode>();
  const learn = (code: string, names: readonly (string | null | undefined)[], nameZh?: string | null) => {
    for (const spelling of [code, ...names])
      if (spelling && !spellings.has(fold(spelling))) spellings.set(fold(spelling), code);
    namesZh.set(code, nameZh ?? "");
  };
  const learnCreated = ({ code, name, nameZh }: NewCode | CreatedCode) => learn(code, [name, nameZh], nameZh);

  for (const { code, name } of kind === "methods" ? METHODS : CAUSES) learn(code, spellingsOf(name), name.zh);
  for (const created of createdCodes(database, kind)) learnCreated(created);

  const knownCodeOf = (text: string) => spellings.get(text) ?? spellings.get(fold(text));
  return {
    knownCodeOf,
    codeOf: (text) => {
      const known = knownCodeOf(text);
      if (known !== undefined || !creating) return known;
      const entry = creating(text);
      if (!entry) return undefined;
      const existing = spellings.get(fold(entry.code));
      if (existing === undefined) {
        entries.set(entry.code, entry);
        learnCreated(entry);
      }
      spellings.set(ownText(fold(text)), existing ?? entry.code);
      return existing ?? entry.code;
    },
    nearest: (text) => nearestWords(text, [...namesZh.keys()]),
    nameZh: (code) => namesZh.get(code) ?? "",
    entryOf: (code) => entries.get(code) ?? { code, ...(kind === "causes" && { tag: "other" }) },
  };
}

/** Codes are compared without regard to case. */
const fold = (text: string) => text.toLowerCase();

/** A code made of a bank's own name: lower case, words joined by hyphens. */
export function codeFromName(name: string): string {
  return name
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
