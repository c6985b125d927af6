/** What froze or secured something: there a court's number is asked for. */
import { type SQL, sql } from "drizzle-orm";

/** Never null. @param table alias of the activities */
export function isFreeze(table: string): SQL {
  return sql.raw(`coalesce(${table}.channel = 'court' OR ${table}.secured_minor > 0, 0)`);
}
