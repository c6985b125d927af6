/** The one desk of this process: the portfolio, what the environment decides, everything that can be asked. */

import type { Store } from "~db/store";
import type { DeskSettings } from "./answers/definition.server";
import type { Desk } from "./answers/desk.server";
import type { Lane } from "./answers/lane.server";
import { memory } from "./answers/memory.server";
import { underWay } from "./answers/under-way.server";
import { type Visit, visit } from "./answers/visit.server";
import { readConductRules } from "./conduct-rules.server";
import { store } from "./db.server";
import { DEFAULT_JURISDICTION } from "./domain/conduct/jurisdictions";
import { type FilterState, NO_FILTERS } from "./domain/filters";
import { EVERYTHING } from "./domain/scope";
import { DEFINITIONS } from "./reports/definitions.server";
import { readSettings, type Settings } from "./settings.server";

/** Answers remembered, as texts: what a day of distinct addresses leaves behind. */
const MOST_BYTES = 32 * 2 ** 20;

// The server's bundle opens the desk, and the bundle of its pages asks there.
const kept = globalThis as typeof globalThis & { recoupDesk?: Desk };

export function desk(): Desk {
  kept.recoupDesk ??= deskOf(readSettings(process.env), null, () => {});
  return kept.recoupDesk;
}

/** From now on this process asks here. */
export function openDesk(settings: Settings, lane: Lane | null, onTrouble: Desk["onTrouble"]): Desk {
  kept.recoupDesk = deskOf(settings, lane, onTrouble);
  return kept.recoupDesk;
}

/** What the environment decides of answers. @throws SettingsError where the bank's own rules cannot be used */
export function deskSettings(
  settings: Pick<Settings, "officerHourCost" | "jurisdiction" | "conductRules">,
): DeskSettings {
  const { officerHourCost, jurisdiction, conductRules } = settings;
  return { officerHourCost, jurisdiction, ...readConductRules(conductRules) };
}

/** A desk of one's own, without a lane: everything is computed where it is asked. */
export function deskOver(
  own: Store,
  settings: Pick<Settings, "officerHourCost" | "jurisdiction" | "conductRules">,
): Desk {
  return deskOf(settings, null, () => {}, own);
}

/** Everything, under nothing but defaults, and whatever it takes: for proofs. */
export function wholeVisit(own: Store, filters: Partial<FilterState> = {}): Visit {
  const usual = { officerHourCost: null, jurisdiction: DEFAULT_JURISDICTION, conductRules: null };
  return visit({
    desk: deskOver(own, usual),
    asker: {},
    scope: EVERYTHING,
    filters: { ...NO_FILTERS, ...filters },
    language: filters.lang ?? "en",
  });
}

function deskOf(
  settings: Pick<Settings, "officerHourCost" | "jurisdiction" | "conductRules">,
  lane: Lane | null,
  onTrouble: Desk["onTrouble"],
  own = store(),
): Desk {
  return {
    store: own,
    settings: deskSettings(settings),
    definitions: DEFINITIONS,
    memory: memory(MOST_BYTES),
    underWay: underWay(),
    lane,
    now: () => new Date(),
    onTrouble,
  };
}
