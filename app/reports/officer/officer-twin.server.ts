/** What the JSON twin of an officer's page holds beyond the row: waits for the comparison. */
import type { FilterState } from "~/domain/filters";
import type { OfficerStanding } from "~/domain/officer-picture";
import type { OfficerProfile } from "~/domain/officer-profile";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { readDictionaries } from "~db/queries/dictionaries";
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
  database: Database,
  scope: Scope,
  filters: FilterState,
  code: string,
  figures: Report,
  signal?: AbortSignal,
): Promise<OfficerTwin> {
  const profile = await awaitedPage(database, { page: "officer-profile", scope, filters, code }, signal);
  if (!canBeFitted(figures)) return { figures, profile, comparison: null };
  const result = await awaitedOfficers(database, scope, filters, signal);
  const dictionaries = readDictionaries(database, figures.importVersion);
  return {
    figures: filledOfficers(database, figures, result),
    profile,
    comparison: officerStanding(
      result,
      dictionaries,
      Number(dictionaries.officer.byCode.get(code)?.id ?? -1),
    ),
  };
}
