/** The dictionaries as maps between codes, ids and names; read once per version of the portfolio. */
import { sql } from "drizzle-orm";
import { CAUSES, UNKNOWN } from "~/domain/causes";
import { CODE_FILTER_KEYS, type CodeFilterKey } from "~/domain/common-filters";
import { isCaseWord, ofCaseWords } from "~/domain/filter-values";
import { METHODS, NO_METHOD } from "~/domain/methods";
import type { KnownCodes } from "~/domain/parse-filters";
import type { Bilingual } from "~/domain/text";
import { BORROWER_KINDS, SECURITIES } from "~/domain/vocabularies";
import { UNKNOWN_ID } from "../dictionaries";
import type { Store } from "../store";

export interface Entry {
  /** Security and a case's words have no dictionary in the database: their id is the code, "" where unknown. */
  id: number | string;
  code: string;
  name: Bilingual;
  /** Id of the entry that this one lies in: a branch's region, an officer's home branch. */
  within: number | null;
}

export interface Dictionary {
  byId: ReadonlyMap<number | string, Entry>;
  byCode: ReadonlyMap<string, Entry>;
}

export type Dictionaries = Readonly<Record<CodeFilterKey, Dictionary>>;

interface EntryRow {
  id: number;
  code: string;
  name: string | null;
  nameZh: string | null;
  within: number | null;
}

const SELECTS = {
  region: sql`SELECT id, code, name, name_zh AS "nameZh", NULL AS within FROM regions`,
  branch: sql`SELECT id, code, name, name_zh AS "nameZh", region_id AS within FROM branches`,
  officer: sql`SELECT id, code, name, name_zh AS "nameZh", branch_id AS within FROM officers`,
  method: sql`SELECT id, code, name, name_zh AS "nameZh", NULL AS within FROM methods`,
  cause: sql`SELECT id, code, name, name_zh AS "nameZh", NULL AS within FROM causes`,
  borrower_kind: sql`SELECT id, code, NULL AS name, NULL AS "nameZh", NULL AS within FROM borrower_kinds`,
} as const;

const UNKNOWN_NAME: Bilingual = { en: "Unknown", zh: "未知" };

/** Each word by its own index: a portfolio has few, and many cases of each. */
const WORDS = ofCaseWords((key) => {
  const column = sql.raw(key);
  return sql`
    WITH RECURSIVE words (word) AS (
      SELECT min(${column}) FROM recovery_cases
      UNION ALL
      SELECT (SELECT min(${column}) FROM recovery_cases AS later WHERE later.${column} > words.word)
      FROM words WHERE words.word IS NOT NULL
    )
    SELECT word FROM words WHERE word > '' ORDER BY word`;
});

/** Names that ship with the product, and the names of what is not there. */
const SHIPPED: Readonly<Partial<Record<CodeFilterKey, ReadonlyMap<string, Bilingual>>>> = {
  method: new Map([
    ...METHODS.map(({ code, name }) => [code, name] as const),
    [NO_METHOD, { en: "No method", zh: "未经清收" }] as const,
  ]),
  cause: new Map(CAUSES.map(({ code, name }) => [code, name])),
  officer: new Map([["none", { en: "Nobody", zh: "无人负责" }]]),
  security: new Map(Object.entries(SECURITIES)),
  borrower_kind: new Map(Object.entries(BORROWER_KINDS)),
};

const remembered = new WeakMap<object, { version: number; dictionaries: Dictionaries }>();

/** `version` is the portfolio's: every import grows it, so that what was read under it still holds. */
export async function readDictionaries(store: Store, version: number): Promise<Dictionaries> {
  const known = remembered.get(store.identity);
  if (known?.version === version) return known.dictionaries;
  const entries: [CodeFilterKey, Dictionary][] = [];
  for (const key of CODE_FILTER_KEYS) entries.push([key, dictionaryOf(await entriesOf(store, key))]);
  const dictionaries = Object.fromEntries(entries) as unknown as Dictionaries;
  remembered.set(store.identity, { version, dictionaries });
  return dictionaries;
}

export function knownCodes(dictionaries: Dictionaries): KnownCodes {
  return Object.fromEntries(
    CODE_FILTER_KEYS.map((key) => [key, new Set(dictionaries[key].byCode.keys())]),
  ) as unknown as KnownCodes;
}

async function entriesOf(store: Store, key: CodeFilterKey): Promise<Entry[]> {
  if (key === "security") return wordEntries(Object.keys(SECURITIES), SHIPPED.security);
  if (isCaseWord(key)) {
    const words = await store.rows<{ word: string }>(WORDS[key]);
    return wordEntries(words.map(({ word }) => word));
  }
  const rows = await store.rows<EntryRow>(sql`${SELECTS[key]} ORDER BY code`);
  return rows.map((row) => ({ id: row.id, code: row.code, name: nameOf(key, row), within: row.within }));
}

/** Words that are their own ids, and "" where there is none. */
function wordEntries(words: readonly string[], names?: ReadonlyMap<string, Bilingual>): Entry[] {
  const entry = (id: string, code: string, name: Bilingual): Entry => ({ id, code, name, within: null });
  return [
    ...words.map((word) => entry(word, word, names?.get(word) ?? { en: word, zh: word })),
    entry("", UNKNOWN, UNKNOWN_NAME),
  ];
}

function dictionaryOf(entries: readonly Entry[]): Dictionary {
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byCode: new Map(entries.map((entry) => [entry.code, entry])),
  };
}

function nameOf(key: CodeFilterKey, { id, code, name, nameZh }: EntryRow): Bilingual {
  const shipped = SHIPPED[key]?.get(code);
  if (shipped) return shipped;
  if (id === UNKNOWN_ID) return UNKNOWN_NAME;
  return { en: name ?? nameZh ?? code, zh: nameZh ?? name ?? code };
}
