/** What the JSON twin of an officer's page holds beyond the row: waits for the comparison. */
import type { FilterState } from "~/domain/filters";
import type { OfficerStanding } from "~/domain/officer-picture";
import type { OfficerProfile } from "~/domain/officer-profile";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { canBeFitted } from "../methods/effects-answer.server";
import { filledOfficers } from "../officers/filled-officers.server";
import { awaitedOfficers } from "../officers/officers-answer.server";
import { awaitedPage } from "../page-answer.server";
import { officerStanding } from "./officer-picture.server";

interface OfficerTwin {
  figures: Report;
  profile: OfficerProfile | null;
  /** Null where nothing was compared: the dates are assumed, or no case is followed up long enough. */
  comparison: OfficerStanding | null;
}

/** @param figures the officer's own row, unfilled */
export async function officerTwin(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
  figures: Report,
  signal?: AbortSignal,
): Promise<OfficerTwin> {
  const profile = await awaitedPage(store, { page: "officer-profile", scope, filters, code }, signal);
  if (!canBeFitted(figures)) return { figures, profile, comparison: null };
  const result = await awaitedOfficers(store, scope, filters, signal);
  const dictionaries = await readDictionaries(store, figures.importVersion);
  return {
    figures: await filledOfficers(store, figures, result),
    profile,
    comparison: officerStanding(
      result,
      dictionaries,
      Number(dictionaries.officer.byCode.get(code)?.id ?? -1),
    ),
  };
}
