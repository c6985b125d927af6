/** The kit that spells the schema for SQLite. A second dialect is a second file of the same shape. */
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";

export const sqliteKit = {
  table: sqliteTable,
  /** Surrogate key, given by the database. */
  id: (name: string) => integer(name).primaryKey(),
  int: (name: string) => integer(name),
  /** Integer money in minor units; safe up to 2^53. */
  minor: (name: string) => integer(name),
  /** Days since 1970-01-01. */
  day: (name: string) => integer(name),
  real: (name: string) => real(name),
  text: (name: string) => text(name),
  /** Yes, no or null for unknown. */
  flag: (name: string) => integer(name, { mode: "boolean" }),
  index,
  uniqueIndex,
  primaryKey,
};

export type Kit = typeof sqliteKit;
