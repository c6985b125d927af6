/** Which column a header names, and which one it may have meant. */
import { HEADER_SYNONYMS } from "~/domain/import-columns/header-synonyms";
import type { ImportColumn } from "~/domain/import-columns/import-column";
import { editDistance } from "~/domain/nearest-words";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";

/** What is longer names no column, and is not looked through. */
const LONGEST_HEADER = 120;

/** `Case ID*`, `case-id` and `案件编号` all mean case_id. */
export function columnOfHeader(columns: readonly ImportColumn[], header: string): ImportColumn | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  return columns.find((column) => isHeaderOf(column, header));
}

function isHeaderOf(column: ImportColumn, header: string): boolean {
  const plain = header.normalize("NFKC").replace(/\*$/, "").trim();
  const headers = [column.zh, ...(column.also ?? [])].map((text) => text.normalize("NFKC"));
  return headers.includes(plain) || plain.toLowerCase().replace(/[\s-]+/g, "_") === column.key;
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
    [column.key, column.zh].some((name) => areNear(folded(header), folded(name))),
  );
  return near && { column: near, by: "spelling" };
}

/** The column that banks call so. */
export function columnBySynonym(table: PortfolioTable, header: string): ImportColumn | undefined {
  if (header.length > LONGEST_HEADER) return undefined;
  const name = folded(withoutUnit(header));
  const key = Object.entries(HEADER_SYNONYMS[table] ?? {}).find(([, words]) =>
    words.split(" ").some((word) => folded(word) === name),
  )?.[0];
  return PORTFOLIO_FILES[table].columns.find((column) => column.key === key);
}

/** `不良余额（万元）` → 不良余额 */
export function withoutUnit(header: string): string {
  return header
    .normalize("NFKC")
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, "")
    .trim();
}

/** `Case ID` and `case-id` alike. */
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
