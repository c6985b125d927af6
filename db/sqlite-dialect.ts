import { sql } from "drizzle-orm";
import type { Dialect } from "./dialect";

export const sqliteDialect: Dialect = {
  realSum: (term) => sql`total(${term})`,
  least: (...terms) => sql`min(${sql.join([...terms], sql`, `)})`,
  greatest: (...terms) => sql`max(${sql.join([...terms], sql`, `)})`,
  isAmong: (term, list) => sql`${term} IN (SELECT value FROM json_each(${JSON.stringify(list)}))`,
  countIf: (condition) => sql`count(*) FILTER (WHERE ${condition})`,
  joinedInOrder: (term, separator, by) => sql`group_concat(${term}, ${separator} ORDER BY ${by})`,
  joinedOnce: (term) => sql`group_concat(DISTINCT ${term})`,
  isSame: (one, other) => sql`(${one} IS ${other})`,
  byCodePoint: (term) => sql`${term} COLLATE BINARY`,
  withEmpty: (order, where) => sql`${order} ${sql.raw(`NULLS ${where.toUpperCase()}`)}`,
  isLike: (term, pattern) => sql`${term} LIKE ${pattern}`,
  joinInThisOrder: sql`CROSS JOIN`,
  unindexed: (column) => sql`+${column}`,
  // Bound numbers are doubles here, which would divide as doubles.
  wholeQuotient: (one, other) => sql`(CAST(${one} AS INTEGER) / CAST(${other} AS INTEGER))`,
};
