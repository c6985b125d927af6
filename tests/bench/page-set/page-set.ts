/** The five pages that the demands name. */

import { monthFromIso } from "~/domain/calendar";
import type { Database } from "~db/client";
import { readPortfolio } from "~db/queries/portfolio";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../../support/answered";
import { causesPage } from "./causes-page";
import { methodsPage } from "./methods-page";
import { officersPage } from "./officers-page";
import { overviewPage } from "./overview-page";
import type { Page } from "./page";
import { regionsPage } from "./regions-page";

/** @throws Error for a database without a portfolio */
export async function pageSet(database: Database): Promise<Page[]> {
  const cutOffDay = database.sqlite.prepare("SELECT cut_off_day FROM portfolio").pluck().get();
  const { delivery } = await readPortfolio(sqliteStore(database));
  const first = monthFromIso(delivery.firstMonth ?? "");
  if (typeof cutOffDay !== "number" || first === null) throw new Error("pageSet requires a portfolio");
  const setting = { database, cutOffDay, firstMonth: first };
  return [overviewPage, methodsPage, officersPage, causesPage, regionsPage].map((page) => page(setting));
}

/** The page's answer, computed: each asking has a desk of its own, which remembers nothing. */
export function askAgain(database: Database, { ask, filters }: Page): Promise<unknown> {
  return ask(visiting(database, { filters }));
}
