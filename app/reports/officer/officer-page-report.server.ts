/** The page of one officer: his row, what the comparison says of it, how he works, and his first cases. */
import type { Visit } from "~/answers/visit.server";
import type { NotReady } from "~/domain/heavy-answer";
import { NO_METHOD } from "~/domain/methods";
import type { FunnelPicture, OfficerStanding } from "~/domain/officer-picture";
import type { OfficerProfile } from "~/domain/officer-profile";
import type { Bilingual } from "~/domain/text";
import { canBeFitted } from "../can-be-fitted";
import { type DetailReport, detailOf, narrowedTo } from "../detail/detail.server";
import { naming, standingBeyond } from "../detail/standing-apart.server";
import { officerComparisonFit } from "../officers/officer-comparison-fit.server";
import { officersReport } from "../officers/officers-report.server";
import { type RowNames, rowNames } from "../row-names.server";
import { funnelPicture, officerStanding } from "./officer-picture.server";
import { officerProfile } from "./officer-profile.server";

export interface OfficerPageReport {
  detail: DetailReport<"officers">;
  profile: OfficerProfile;
  /** Why the comparison is not there yet; null where it is, or cannot be. */
  waiting: NotReady | null;
  standing: OfficerStanding | null;
  /** The officer among all others, who stay anonymous. */
  funnel: FunnelPicture | null;
  /** Of the codes in the rows of the officer's cases. */
  names: RowNames;
  /** Filters that choose cases here and change nothing of the comparison, by their labels. */
  ofCasesAlone: readonly Bilingual[];
}

/** Null for an unknown officer, and for what nobody was assigned to. */
export async function officerPageReport(visit: Visit, code: string): Promise<OfficerPageReport | null> {
  if (code === NO_METHOD) return null;
  const detail = await detailOf(visit, "shown", "officers", code);
  const own = { filters: narrowedTo(visit.filters, "officer", code), code };
  const profile = await visit.require(officerProfile, own);
  if (detail === null || profile === null) return null;
  const ofCasesAlone = standingBeyond(visit.filters, officersReport);
  const names = await rowNames(visit.desk.store, detail.tables.cases.rows);
  const about = { detail: naming(detail, ofCasesAlone), profile, names, ofCasesAlone };
  const nothing = { ...about, waiting: null, standing: null, funnel: null };
  if (!canBeFitted(detail) || detail.figures.rows.length === 0) return nothing;
  const answer = await visit.ask(officerComparisonFit, "soon");
  if (answer.state !== "ready") return { ...nothing, waiting: answer };
  const { dictionaries } = await visit.look([]);
  const id = Number(dictionaries.officer.byCode.get(code)?.id ?? -1);
  const picture = funnelPicture(answer.result, dictionaries, visit.language, () => true);
  const isOwn = ({ officer }: FunnelPicture["dots"][number]) => officer?.code === code;
  return {
    ...about,
    waiting: null,
    standing: officerStanding(answer.result, dictionaries, id),
    funnel: {
      ...picture,
      isPartlyAnonymous: true,
      dots: picture.dots.map((dot) => (isOwn(dot) ? dot : { ...dot, officer: null, flag: null })),
    },
  };
}
