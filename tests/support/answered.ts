/** Questions asked of a ledger without a server: the same desk, without a lane. */
import type { AnyFill, Besides, Definition } from "~/answers/definition.server";
import type { Desk } from "~/answers/desk.server";
import { type Visit, visit as visitOfDesk } from "~/answers/visit.server";
import { deskOver } from "~/desk.server";
import type { CodeFilterKey } from "~/domain/common-filters";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { KeptReport, Report } from "~/domain/report";
import { EVERYTHING, type Scope } from "~/domain/scope";
import { narrowedTo } from "~/reports/detail/detail.server";
import { viewed } from "~/reports/viewed";
import type { Settings } from "~/settings.server";
import type { Database } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";

interface Looking {
  filters?: Partial<FilterState>;
  scope?: Scope;
  /** His own where none is given. */
  desk?: Desk;
  settings?: Partial<Pick<Settings, "officerHourCost" | "jurisdiction" | "conductRules">>;
}

const USUAL = { officerHourCost: null, jurisdiction: "cn", conductRules: null } as const;

/** Somebody who looks at a ledger and waits for whatever he asks. */
export function visiting(
  database: Database,
  { filters = {}, scope = EVERYTHING, settings = {}, desk }: Looking = {},
): Visit {
  return visitOfDesk({
    desk: desk ?? deskOver(sqliteStore(database), { ...USUAL, ...settings }),
    asker: {},
    scope,
    filters: { ...NO_FILTERS, ...filters },
    language: filters.lang ?? "en",
  });
}

/** A report with everything that fills it, as its file holds it. */
export function whollyShown(
  database: Database,
  definition: Definition<KeptReport>,
  looking: Looking = {},
): Promise<Report> {
  return shown(database, definition, looking, definition.fills ?? []);
}

/** A report as its page shows it. @param fills none but those named: most tests look at what is there at once */
export async function shown(
  database: Database,
  definition: Definition<KeptReport>,
  looking: Looking = {},
  fills: readonly AnyFill<KeptReport>[] = [],
): Promise<Report> {
  const visit = visiting(database, looking);
  return viewed(await visit.whole(definition, {}, fills), definition.reads, visit);
}

/** What the page about one method asks with, and that about one branch or officer. */
export function about(filter: CodeFilterKey, code: string, filters: Partial<FilterState> = {}): Besides {
  return { filters: narrowedTo({ ...NO_FILTERS, ...filters }, filter, code), code };
}
