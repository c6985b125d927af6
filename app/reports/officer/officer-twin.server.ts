/** What the JSON twin of an officer's page holds beyond the row: waits for the comparison. */
import type { Visit } from "~/answers/visit.server";
import type { OfficerStanding } from "~/domain/officer-picture";
import type { OfficerProfile } from "~/domain/officer-profile";
import type { Report } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { narrowedTo } from "../detail/detail.server";
import { officerComparisonFit } from "../officers/officer-comparison-fit.server";
import { officerStanding } from "./officer-picture.server";
import { officerProfile } from "./officer-profile.server";

interface OfficerTwin {
  profile: OfficerProfile | null;
  /** Null where nothing was compared: the dates are assumed, or no case is followed up long enough. */
  comparison: OfficerStanding | null;
}

/** @param figures the officer's own row */
export async function officerTwin(visit: Visit, code: string, figures: Report): Promise<OfficerTwin> {
  const own = { filters: narrowedTo(visit.filters, "officer", code), code };
  const profile = await visit.whole(officerProfile, own);
  if (!canBeFitted(figures)) return { profile, comparison: null };
  const result = await visit.whole(officerComparisonFit);
  const { dictionaries } = await visit.look([]);
  const id = Number(dictionaries.officer.byCode.get(code)?.id ?? -1);
  return { profile, comparison: officerStanding(result, dictionaries, id) };
}
