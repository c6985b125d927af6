/** Which column a header names, and which one it may have meant. */
import { headerOf, headersOf, type ImportColumn } from "~/domain/import-columns/import-column";
import { editDistance } from "~/domain/nearest-words";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";
import { entryOf, LANGUAGES } from "~/domain/text";

/** What is longer names no column, and is not looked through. */
const LONGEST_HEADER = 120;

/** `Case ID*`, `case-id` and `案件编号` all mean case_id. The first of those that it names. */
export function columnOfHeader(columns: readonly ImportColumn[], header: string): ImportColumn | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const { byName, byKey } = placesOf(columns);
  const plain = header.normalize("NFKC").replace(/\*$/, "").trim();
  const key = plain.toLowerCase().replace(/[\s-]+/g, "_");
  const places = [byName.get(plain.toLowerCase()), byKey.get(key)].filter((place) => place !== undefined);
  return places.length === 0 ? undefined : columns[Math.min(...places)];
}

/** Where each name stands among its columns: rows of many files are looked through for a header. */
interface ColumnPlaces {
  byName: ReadonlyMap<string, number>;
  byKey: ReadonlyMap<string, number>;
}

const PLACES = new WeakMap<readonly ImportColumn[], ColumnPlaces>();

function placesOf(columns: readonly ImportColumn[]): ColumnPlaces {
  const known = PLACES.get(columns);
  if (known) return known;
  const names = columns.flatMap((column, place) =>
    headersOf(column).map((name) => [name.normalize("NFKC").toLowerCase(), place] as const),
  );
  const places: ColumnPlaces = {
    // The first one stays: a map keeps the last.
    byName: new Map(names.reverse()),
    byKey: new Map(columns.map(({ key }, place) => [key, place] as const).reverse()),
  };
  PLACES.set(columns, places);
  return places;
}

export interface MeantColumn {
  column: ImportColumn;
  /** Spelled nearly like it; the column with a unit behind it; or another word for it. */
  by: "spelling" | "unit" | "synonym";
}

/** The column that an unknown header may mean; undefined for one that has nothing to do with any. */
export function meantColumn(table: PortfolioTable, header: string): MeantColumn | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const { columns } = PORTFOLIO_FILES[table];
  const bare = withoutUnit(header);
  const withUnit = bare === header ? undefined : columnOfHeader(columns, bare);
  if (withUnit) return { column: withUnit, by: "unit" };
  const synonym = columnBySynonym(table, header);
  if (synonym) return { column: synonym, by: "synonym" };
  const near = columns.find((column) =>
    LANGUAGES.some((language) => areNear(folded(header), folded(headerOf(column, language)))),
  );
  return near && { column: near, by: "spelling" };
}

/** The column that banks call so. */
export function columnBySynonym(table: PortfolioTable, header: string): ImportColumn | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const key = SYNONYMS.get(table)?.get(named(header))?.key;
  return PORTFOLIO_FILES[table].columns.find((column) => column.key === key);
}

/**
 * Which column each header names, by the place of the header. Of several that name one column the one that says it best:
 * its own name, then its synonyms in their order, so that a ledger's officer is its 客户经理 and not its 催收人.
 */
export function namedColumns(table: PortfolioTable, headers: readonly string[]): Map<string, number> {
  const best = new Map<string, { place: number; rank: number }>();
  for (const [place, header] of headers.entries()) {
    const found = rankedColumn(table, header);
    if (found && found.rank < (best.get(found.key)?.rank ?? Number.POSITIVE_INFINITY))
      best.set(found.key, { place, rank: found.rank });
  }
  return new Map(
    [...best].sort(([, one], [, other]) => one.place - other.place).map(([key, { place }]) => [key, place]),
  );
}

interface RankedColumn {
  key: string;
  rank: number;
}

function rankedColumn(table: PortfolioTable, header: string): RankedColumn | undefined {
  if (header === "" || header.length > LONGEST_HEADER) return undefined;
  const own = columnOfHeader(PORTFOLIO_FILES[table].columns, header);
  if (own) return { key: own.key, rank: -1 };
  const name = named(header);
  return SYNONYMS.get(table)?.get(name) ?? (table === "cases" ? compound(table, name) : undefined);
}

/** Chinese compounds end with what they are: 管户客户经理 is a 客户经理. Shorter words end too many others. */
const LEAST_OF_COMPOUND = 3;

function compound(table: PortfolioTable, name: string): RankedColumn | undefined {
  for (let length = name.length - 1; length >= LEAST_OF_COMPOUND; length--) {
    const end = name.slice(-length);
    const found = /^\p{Script=Han}+$/u.test(end) ? SYNONYMS.get(table)?.get(end) : undefined;
    if (found) return { key: found.key, rank: found.rank + 0.5 };
  }
  return undefined;
}

/** `不良余额（万元）`, `不良余额/万元` → 不良余额 */
function withoutUnit(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/\s*[([][^)\]]*[)\]]\s*$|[\s/_-]*(?:[百千]?万|[千亿])元$/, "")
    .trim();
}

/** The same for `Case ID` and `case-id`. */
export function folded(header: string): string {
  return header
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const SHORTEST = 4;

/** At most a quarter of the letters differ; of short names all count. */
function areNear(one: string, other: string): boolean {
  const length = Math.max(one.length, other.length);
  return length >= SHORTEST && editDistance(one, other) <= Math.floor(length / 4);
}

const CURRENCY_HEADERS = new Set(
  "币种 币别 货币 货币种类 币种代码 currency ccy curr currencycode currency_code".split(" ").map(folded),
);

/** A column that says in which currency its row counts. */
export function isCurrencyHeader(header: string): boolean {
  return CURRENCY_HEADERS.has(folded(header));
}

/** As synonyms are compared: 转不良日, 转不良日期 and 转不良时间 are one. */
function named(header: string): string {
  return folded(withoutUnit(header)).replace(/(?<=.)(?:日期|时间)$/, "日");
}

/** By the folded synonym, with its place among those of its column; of two columns with the same name, the first. */
const SYNONYMS: ReadonlyMap<PortfolioTable, ReadonlyMap<string, RankedColumn>> = new Map(
  PORTFOLIO_TABLES.map((table) => {
    const entries = PORTFOLIO_FILES[table].columns.flatMap(({ key }) =>
      synonymsOf(table, key).map((word, rank) => [named(word), { key, rank }] as const),
    );
    return [table, new Map(entries.reverse())];
  }),
);

/** English last: beside a bank's own language it names the fields of a system. */
function synonymsOf(table: PortfolioTable, key: string): string[] {
  return LANGUAGES.toReversed().flatMap(
    (language) => entryOf(language).dictionary?.headerSynonyms[table]?.[key]?.split(" ") ?? [],
  );
}
