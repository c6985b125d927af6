/** Which books of a borrower speak of the time after an episode. */
import { type SQL, sql } from "drizzle-orm";
import { ACCOUNT_DAYS } from "~/domain/rules";

/**
 * From the day after its last, for a year. Books closed while the officer still reviewed them are neither before nor after.
 *
 * @param table alias of the accounts, beside the episode `e`
 */
export function isAfterEpisode(table: string): SQL {
  return sql.raw(`${table}.day > e.last_day AND ${table}.day <= e.last_day + ${ACCOUNT_DAYS}`);
}
