/** The few words that engines spell differently. Queries take them from their store. */
import type { SQL } from "drizzle-orm";

export interface Dialect {
  /** Sum as a double, 0 of no rows. Exact, in any order, for integers and quantised shares only. */
  realSum(term: SQL): SQL;
  /** Of two or more terms; null where any is. */
  least(...terms: readonly SQL[]): SQL;
  greatest(...terms: readonly SQL[]): SQL;
  /** Whether a number or a code is one of a list, which may be long. */
  isAmong(term: SQL, list: readonly number[] | readonly string[]): SQL;
  /** How many rows meet a condition; one that is neither true nor false is not met. */
  countIf(condition: SQL): SQL;
  /** A group's texts one after the other, in the order of `by`. */
  joinedInOrder(term: SQL, separator: string, by: SQL): SQL;
  /** A group's different texts, with commas between, in no order. */
  joinedOnce(term: SQL): SQL;
  /** Equal, where null equals null. */
  isSame(one: SQL, other: SQL): SQL;
  /** Text by its code points, whatever the place. */
  byCodePoint(term: SQL): SQL;
  /** An order with empty values first or last. */
  withEmpty(order: SQL, where: "first" | "last"): SQL;
  /** LIKE that ignores the case of plain letters. */
  isLike(term: SQL, pattern: string): SQL;
  /** What joins two tables so that the first is read first, where the engine accepts a hint. */
  readonly joinInThisOrder: SQL;
  /** A column, so written that no index of it finds the rows, where the engine accepts a hint: that of the order is walked. */
  unindexed(column: SQL): SQL;
  /** Of two integers, towards zero. */
  wholeQuotient(one: SQL, other: SQL): SQL;
}
