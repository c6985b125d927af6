/**
 * A selection as parameterised conditions, one function per table. `region`, `branch` and other facts of the case are its own,
 * copied into every fact; months are the fact's own.
 */
import { type SQL, sql } from "drizzle-orm";
import { DIMENSIONS, type KeptKey } from "~/domain/dimensions";
import { CASE_WORD_KEYS, exclusionOf } from "~/domain/filter-values";
import type { Dialect } from "../dialect";
import { UNKNOWN_ID } from "../dictionaries";
import { byAnyOfficer, type Chosen, type Selection } from "./selection";
import { standingWhere } from "./standing-where";

/** What every derived table keeps of its case. */
const CASE_KEYS = ["region", "branch", "cause", "security", "borrower_kind"] as const;

/** Sorts after every character that a name can have. */
const LAST_CHARACTER = "\u{10ffff}";

/** Both credits and efforts: their own month, method and officer. */
export function flowsWhere(selection: Selection): SQL {
  return all([
    ...inKeys(selection, [...CASE_KEYS, "method", "officer"]),
    ...notInKeys(selection, ["method", "officer"]),
    ...inMonths(selection, sql.raw("month")),
    ...caseWhere(selection, sql.raw("case_id")),
  ]);
}

/** Episodes begun in the period, in which a chosen officer took part. */
export function episodesWhere(selection: Selection): SQL {
  return all([...episodesOfAnyOfficer(selection), ...tookPart(selection)]);
}

/** The same without the officers, for a query that joins them as rows of their own. */
export function episodesBeforeOfficers(selection: Selection): SQL {
  return all(episodesOfAnyOfficer(selection));
}

/** Cases that defaulted in the period, with at least one episode of a chosen method and officer. */
export function casesWhere(selection: Selection, column = columnOf("case_facts")): SQL {
  return all([
    ...inKeys(selection, CASE_KEYS, column),
    ...inMonths(selection, column("defaulted_month")),
    ...workedBy(selection, column),
    ...caseWhere(selection, column("case_id")),
  ]);
}

/** The same, found by the index of an order that is walked and by no other. */
export function walkedCasesWhere(selection: Selection, { unindexed }: Dialect): SQL {
  const column = columnOf("case_facts");
  return casesWhere(selection, (name) => unindexed(column(name)));
}

type ColumnOf = (name: string) => SQL;

/** Columns of a table by their names; of whichever table has them where none is named. */
function columnOf(table?: string): ColumnOf {
  return (name) => sql.raw(table === undefined ? name : `${table}.${name}`);
}

/** Cases whose id, borrower id or borrower name begins with what is sought. */
export function soughtWhere({ q }: Selection): SQL {
  return q === "" ? sql`TRUE` : sql`case_facts.case_id IN (${soughtIds(q)})`;
}

/** Their ids, each way by its own index; one that is found in two ways comes twice. */
export function soughtIds(q: string): SQL {
  const begins = (column: string) => {
    const name = sql.raw(column);
    const ranges = spellings(q).map((text) => sql`${name} >= ${text} AND ${name} < ${text + LAST_CHARACTER}`);
    return sql.join(ranges, sql` OR `);
  };
  return sql`SELECT id FROM recovery_cases WHERE ${begins("code")}
    UNION ALL SELECT id FROM recovery_cases WHERE ${begins("borrower_name")}
    UNION ALL SELECT id FROM recovery_cases WHERE ${begins("borrower_name_zh")}
    UNION ALL SELECT id FROM recovery_cases
      WHERE borrower_id IN (SELECT id FROM borrowers WHERE ${begins("code")})`;
}

/**
 * An index knows no case, so `wang LI` is sought as `WANG LI`, `wang li` and `Wang Li` too, and what a Chinese keyboard
 * typed in full width (`Ｃ１２`) as plain letters.
 */
function spellings(typed: string): readonly string[] {
  const asName = (text: string) => text.replace(/(^|\s)\S/g, (initial) => initial.toUpperCase());
  const texts = [typed, typed.normalize("NFKC")];
  return [
    ...new Set(
      texts.flatMap((text) => {
        const lower = text.toLowerCase();
        return [text, text.toUpperCase(), lower, asName(text), asName(lower)];
      }),
    ),
  ];
}

/** Holds of the chosen officers begun in the period, on cases worked with a chosen method. */
export function holdsWhere(selection: Selection): SQL {
  return all([
    ...inKeys(selection, [...CASE_KEYS, "officer"]),
    ...notInKeys(selection, ["officer"]),
    ...inMonths(selection, sql.raw("start_month")),
    ...workedBy(byAnyOfficer(selection), columnOf("holds")),
    ...caseWhere(selection, sql.raw("holds.case_id")),
  ]);
}

/** A column of officers' ids against the officers chosen. */
export function chosenOfficers({ officer, not_officer }: Selection, column: string): SQL {
  return all([
    ...(officer === null ? [] : [isIn(sql.raw(column), officer)]),
    ...(not_officer === null ? [] : [isNotIn(sql.raw(column), not_officer)]),
  ]);
}

function episodesOfAnyOfficer(selection: Selection): SQL[] {
  return [
    ...inKeys(selection, [...CASE_KEYS, "method"]),
    ...notInKeys(selection, ["method"]),
    ...inMonths(selection, sql.raw("start_month")),
    ...caseWhere(selection, sql.raw("episodes.case_id")),
  ];
}

/** One of the officers chosen, and none of those left out. */
function tookPart({ officer, not_officer }: Workers): SQL[] {
  return [
    ...(officer === null ? [] : [someoneOf(officer)]),
    ...(not_officer === null ? [] : [sql`NOT ${someoneOf(not_officer)}`]),
  ];
}

function someoneOf(officer: NonNullable<Chosen>): SQL {
  // From the officers' own index: their episodes are few among all.
  const someone = sql`(episodes.case_id, episodes.method_id, episodes.start_day) IN (
    SELECT case_id, method_id, start_day FROM episode_officers WHERE ${isIn(sql.raw("officer_id"), officer)})`;
  return officer.includes(UNKNOWN_ID) ? sql`(${someone} OR episodes.officer_count = 0)` : sql`(${someone})`;
}

/** Cases with an episode of the methods and officers chosen, and without any of those left out. */
function workedBy(selection: Selection, column: ColumnOf): SQL[] {
  const { method, officer, not_method, not_officer } = selection;
  const neither = [
    { ...NOBODYS, method: not_method },
    { ...NOBODYS, officer: not_officer },
  ];
  return [
    ...hasEpisode({ ...NOBODYS, method, officer }, column),
    ...neither.flatMap((leftOut) => hasEpisode(leftOut, column).map((has) => sql`NOT (${has})`)),
  ];
}

type Workers = Pick<Selection, "method" | "officer" | "not_method" | "not_officer">;
const NOBODYS: Workers = { method: null, officer: null, not_method: null, not_officer: null };

function hasEpisode(selection: Workers, column: ColumnOf): SQL[] {
  const { method, officer } = selection;
  const [caseId, borrowerId] = [column("case_id"), column("borrower_id")];
  if (officer !== null && !officer.includes(UNKNOWN_ID)) {
    const parts = all([isIn(sql.raw("officer_id"), officer), ...inKeys(selection, ["method"])]);
    return [sql`${caseId} IN (SELECT case_id FROM episode_officers WHERE ${parts})`];
  }
  if (method === null && officer === null) return [];
  const conditions = all([...inKeys(selection, ["method"]), ...tookPart(selection)]);
  return [
    sql`EXISTS (SELECT 1 FROM episodes
      WHERE episodes.case_id = ${caseId} AND episodes.borrower_id = ${borrowerId} AND ${conditions})`,
  ];
}

/** What stands with the case alone: its words, and how it stands at the cut-off. */
function caseWhere(selection: Selection, caseId: SQL): SQL[] {
  const ofWords = CASE_WORD_KEYS.flatMap((key) => {
    const chosen = selection[key];
    return chosen === null ? [] : [isIn(sql.raw(`coalesce(${key}, '')`), chosen)];
  });
  return [
    ...(ofWords.length > 0 ? [sql`${caseId} IN (SELECT id FROM recovery_cases WHERE ${all(ofWords)})`] : []),
    ...standingWhere(selection, caseId),
  ];
}

function inKeys<Key extends KeptKey>(
  selection: Readonly<Record<Key, Chosen>>,
  keys: readonly Key[],
  column = columnOf(),
): SQL[] {
  return keys.flatMap((key) => {
    const chosen = selection[key];
    return chosen === null ? [] : [isIn(column(DIMENSIONS[key].column), chosen)];
  });
}

function notInKeys(selection: Workers, keys: readonly ("method" | "officer")[]): SQL[] {
  return keys.flatMap((key) => {
    const leftOut = selection[exclusionOf(key)];
    return leftOut === null ? [] : [isNotIn(sql.raw(DIMENSIONS[key].column), leftOut)];
  });
}

function inMonths({ fromMonth, toMonth }: Selection, month: SQL): SQL[] {
  return [
    ...(fromMonth === null ? [] : [sql`${month} >= ${fromMonth}`]),
    ...(toMonth === null ? [] : [sql`${month} <= ${toMonth}`]),
  ];
}

/** Of a column that is never empty, none of those left out. */
export function isNotIn(column: SQL, leftOut: NonNullable<Chosen>): SQL {
  return sql`NOT (${isIn(column, leftOut)})`;
}

/** Of a column, one of those chosen. */
export function isIn(column: SQL, chosen: NonNullable<Chosen>): SQL {
  if (chosen.length === 0) return sql`FALSE`;
  return sql`${column} IN (${sql.join(
    chosen.map((value) => sql`${value}`),
    sql`, `,
  )})`;
}

function all(conditions: readonly SQL[]): SQL {
  return conditions.length === 0 ? sql`TRUE` : sql.join([...conditions], sql` AND `);
}
