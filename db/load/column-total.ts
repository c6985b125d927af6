/** What a column of money comes to, whatever its signs; beyond 2^53 as near as a float comes. */
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Database } from "../client";

/** Column of the portfolio file → minor units. */
export function columnTotals({ sqlite }: Database, table: PortfolioTable): Map<string, number> {
  const { tableName, columns } = PORTFOLIO_FILES[table];
  const amounts = columns.filter(({ kind, into }) => kind === "amount" && into.length > 0);
  if (amounts.length === 0) return new Map();
  const sums = amounts.map(({ into: [column] }) => `total(abs(${column}))`);
  const row = sqlite
    .prepare(`SELECT ${sums.join(", ")} FROM ${tableName}`)
    .raw()
    .get() as number[];
  return new Map(amounts.map(({ key }, place) => [key, row[place]!]));
}
