/** The order of what happened on a case: by day and time; of one moment as the bank's ids count. */
import { type SQL, sql } from "drizzle-orm";

/**
 * Never the order of rows in a file: of one moment a shorter id comes first, as numbers count (`A-9` before `A-10`). What
 * has no time comes before what has one.
 *
 * @param table alias of the activities
 */
export function stepOrder(table: string): SQL {
  return sql.raw(`${table}.day, ${table}.minute_of_day, length(${table}.code), ${table}.code`);
}

/** The same order turned round: what came last comes first. */
export function latestFirst(table: string): SQL {
  return sql.raw(
    `${table}.day DESC, ${table}.minute_of_day DESC, length(${table}.code) DESC, ${table}.code DESC`,
  );
}
