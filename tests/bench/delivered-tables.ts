import { existsSync } from "node:fs";
import path from "node:path";
import { PORTFOLIO_TABLES, type PortfolioTable } from "~/domain/portfolio-files";

/** The tables that a folder has a file of. */
export function deliveredTables(folder: string): PortfolioTable[] {
  return PORTFOLIO_TABLES.filter((table) => existsSync(path.join(folder, `${table}.csv`)));
}
