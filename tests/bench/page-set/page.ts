/** A page of the dashboard as a question to both sides: to its own report function, and to DuckDB in SQL. */
import type { Visit } from "~/answers/visit.server";
import type { FilterState } from "~/domain/filters";
import type { Database } from "~db/client";
import type { DuckDbRow } from "../duckdb-rows";

export interface Page {
  name: string;
  filters: FilterState;
  /** Of somebody who looks at it under its filters. */
  ask(visit: Visit): Promise<unknown>;
  /** By name; together they hold every sum that the page shows. */
  statements: Readonly<Record<string, string>>;
  /** What the answers must agree on. */
  agreements(answer: unknown, found: Readonly<Record<string, readonly DuckDbRow[]>>): Agreement[];
}

export interface Agreement {
  what: string;
  ours: number | null;
  theirs: number | null;
}

/** What the questions speak of. */
export interface Setting {
  database: Database;
  /** Day and months as the database counts them. */
  cutOffDay: number;
  firstMonth: number;
}
