/**
 * In what order cases are listed. Every column of the files has an index that gives its order, so that a page is read by
 * walking the index to it; a choice that leaves few cases is found first and sorted then.
 */
import { type SQL, sql } from "drizzle-orm";
import { caseStatus, evidencedSince, pastDueSince } from "../schema/case-terms";
import { onlyRow, type Store } from "../store";
import { allowRows } from "./allow-rows";
import { noteInForce } from "./note-in-force";
import { isNarrow, type Selection } from "./selection";
import { casesWhere, soughtWhere, walkedCasesWhere } from "./where";

/** Where an order comes from: the table whose index gives it, and how the cases hang on it. */
interface Order {
  table: "case_facts" | "recovery_cases AS c" | `${string} AS d`;
  /** What joins the cases to a dictionary. */
  on?: string;
  by: string;
  /** Empty values come last in either direction. */
  nullable?: true;
  /** No index gives it: every row is looked at. */
  isSorted?: true;
}

const ORDERS: Readonly<Record<string, Order>> = {
  case_id: { table: "recovery_cases AS c", by: "c.code" },
  borrower: { table: "recovery_cases AS c", by: "c.borrower_name", nullable: true },
  region: { table: "regions AS d", on: "case_facts.region_id = d.id", by: "d.code" },
  branch: { table: "branches AS d", on: "case_facts.branch_id = d.id", by: "d.code" },
  officer: { table: "officers AS d", on: "case_facts.officer_id = d.id", by: "d.code" },
  cause: { table: "causes AS d", on: "case_facts.cause_id = d.id", by: "d.code" },
  exposure_minor: { table: "case_facts", by: "case_facts.exposure_minor" },
  outstanding_minor: { table: "case_facts", by: "case_facts.outstanding_minor" },
  defaulted_on: { table: "case_facts", by: "case_facts.defaulted_day" },
  last_activity_on: { table: "case_facts", by: "case_facts.last_activity_day", nullable: true },
  limitation_ends_on: { table: "case_facts", by: evidencedSince("case_facts."), nullable: true },
  last_receipt_on: { table: "case_facts", by: "case_facts.last_receipt_day", nullable: true },
  activities: { table: "case_facts", by: "case_facts.activity_count" },
  methods_tried: { table: "case_facts", by: "case_facts.method_count" },
  received_minor: { table: "case_facts", by: "case_facts.received_minor" },
  five_tier: { table: "recovery_cases AS c", by: "c.five_tier", nullable: true },
  status: { table: "recovery_cases AS c", by: caseStatus("c.") },
  last_note_on: { table: "recovery_cases AS c", by: ofLastNote("day"), nullable: true, isSorted: true },
  last_note: { table: "recovery_cases AS c", by: ofLastNote("text"), nullable: true, isSorted: true },
};

/** Notes are few: each case looks up its own. */
function ofLastNote(column: "day" | "text"): string {
  return `(SELECT n.${column} FROM case_notes AS n WHERE n.case_code = c.code AND ${noteInForce("n")} ORDER BY n.day DESC, n.id DESC LIMIT 1)`;
}

/** The longer past due, the earlier since: the other way round. Closed cases are past due no day. */
const PAST_DUE: Order = { table: "recovery_cases AS c", by: pastDueSince("c."), nullable: true };

/** Where nobody has a name, borrowers go by their codes. */
const BORROWER_CODE: Order = { table: "borrowers AS d", on: "case_facts.borrower_id = d.id", by: "d.code" };

export interface CasePage {
  limit: number;
  offset: number;
  /** How many cases the whole list holds. */
  of: number;
}

/**
 * Ids in order, ties by when a case was first loaded; the whole list, or a page.
 *
 * @throws Error for an unknown column, RowsNeeded for a page in an order that no index gives where rows may not be sorted
 */
export async function caseIds(
  store: Store,
  selection: Selection,
  { key, descending }: { key: string; descending: boolean },
  page?: CasePage,
): Promise<number[]> {
  // Days past due are ordered by the day since when, the other way round; closed cases, without one, count none.
  const isTurned = key === "days_past_due";
  const order = isTurned
    ? PAST_DUE
    : key === "borrower" && !(await hasNames(store))
      ? BORROWER_CODE
      : ORDERS[key];
  if (!order) throw new Error(`caseIds requires a column of the list, got ${key}`);
  const isDown = descending !== isTurned;
  const emptyLast = isTurned ? descending : true;
  if (!page) return idsOf(store, selection, order, { isDown, emptyLast, isWalked: false }, sql``);
  const limit = Math.min(page.limit, page.of - page.offset);
  if (limit <= 0) return [];
  if (order.isSorted) await allowRows(store);
  // The second half is read from the end.
  const isBackwards = page.offset > page.of / 2;
  const skipped = isBackwards ? page.of - page.offset - limit : page.offset;
  const direction = {
    isDown: isDown !== isBackwards,
    emptyLast: emptyLast !== isBackwards,
    isWalked: await isWorthWalking(store, selection, page.of, skipped + limit),
  };
  const ids = await idsOf(store, selection, order, direction, sql`LIMIT ${limit} OFFSET ${skipped}`);
  return isBackwards ? ids.reverse() : ids;
}

/** The cases of the filters and of the search. `cases`: the condition of the filters, where an order's index is walked. */
export function listedWhere(selection: Selection, cases = casesWhere(selection)): SQL {
  return sql`${cases} AND ${soughtWhere(selection)}`;
}

interface Direction {
  isDown: boolean;
  emptyLast: boolean;
  isWalked: boolean;
}

async function idsOf(
  store: Store,
  selection: Selection,
  { table, on, by, nullable }: Order,
  { isDown, emptyLast, isWalked }: Direction,
  cut: SQL,
): Promise<number[]> {
  const isWhole = isEverything(selection);
  // Tables in their order, and with it that of the index.
  const join = isWhole || isWalked ? store.dialect.joinInThisOrder : sql`JOIN`;
  const isOfCase = table === "recovery_cases AS c";
  const joinsFacts = isOfCase ? !isWhole : table !== "case_facts";
  const isSameCase = "case_facts.case_id = c.id AND case_facts.borrower_id = c.borrower_id";
  const facts = joinsFacts ? sql` ${join} case_facts ON ${sql.raw(on ?? isSameCase)}` : sql``;
  const caseId = isOfCase ? "c.id" : "case_facts.case_id";
  const direction = isDown ? "DESC" : "ASC";
  const first = sql.raw(`${by} ${direction}`);
  const ordered = nullable ? store.dialect.withEmpty(first, emptyLast ? "last" : "first") : first;
  const rows = await store.rows<{ caseId: number }>(sql`
    SELECT ${sql.raw(`${caseId} AS "caseId" FROM ${table}`)}${facts}
    WHERE ${isWhole ? sql`TRUE` : listedWhere(selection, isWalked ? walkedCasesWhere(selection, store.dialect) : undefined)}
    ORDER BY ${ordered}, ${sql.raw(`${caseId} ${direction}`)} ${cut}`);
  return rows.map((row) => row.caseId);
}

function isEverything(selection: Selection): boolean {
  return !isNarrow(selection) && selection.q === "";
}

/**
 * Whether the page is met sooner by walking the order's index, past what the filters leave out, than by finding all that
 * they leave in: of N cases n are left, so that the walk to the k-th sees about k N / n.
 */
async function isWorthWalking(
  store: Store,
  { q }: Selection,
  found: number,
  wanted: number,
): Promise<boolean> {
  if (q !== "") return false;
  const query = sql`SELECT coalesce(max(case_id), 0) AS "all" FROM case_facts`;
  const { all } = await onlyRow<{ all: number }>(store, query);
  return wanted * all < found * found;
}

async function hasNames(store: Store): Promise<boolean> {
  return (await store.rows(sql`SELECT 1 FROM recovery_cases WHERE borrower_name > '' LIMIT 1`)).length > 0;
}
