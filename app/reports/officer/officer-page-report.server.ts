/** The page of one officer: his row, what the comparison says of it, how he works, and his first cases. */
import type { FilterState } from "~/domain/filters";
import type { NotReady } from "~/domain/heavy-answer";
import { NO_METHOD } from "~/domain/methods";
import type { FunnelPicture, OfficerStanding } from "~/domain/officer-picture";
import type { OfficerProfile } from "~/domain/officer-profile";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import type { DetailReport } from "../detail-report.server";
import { canBeFitted } from "../methods/effects-answer.server";
import { filledOfficers } from "../officers/filled-officers.server";
import { officersAnswer } from "../officers/officers-answer.server";
import { COMPARISON_PATIENCE_MS } from "../officers/officers-page-report.server";
import { requirePage } from "../page-answer.server";
import { ask } from "../question.server";
import { type RowNames, rowNames } from "../row-names.server";
import { funnelPicture, officerStanding } from "./officer-picture.server";

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
}

/** Null for an unknown officer, and for what nobody was assigned to. */
export async function officerPageReport(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<OfficerPageReport | null> {
  if (code === NO_METHOD) return null;
  const detail = await requirePage(store, { page: "one-officer", scope, filters, code });
  const profile = await requirePage(store, { page: "officer-profile", scope, filters, code });
  if (detail === null || profile === null) return null;
  const about = { detail, profile, names: await rowNames(store, detail.tables.cases.rows) };
  const nothing = { ...about, waiting: null, standing: null, funnel: null };
  if (!canBeFitted(detail) || detail.figures.rows.length === 0) return nothing;
  const answer = await officersAnswer(store, scope, filters, COMPARISON_PATIENCE_MS);
  if (answer.state !== "ready") return { ...nothing, waiting: answer };
  const { dictionaries, language } = await ask(store, scope, filters);
  const id = Number(dictionaries.officer.byCode.get(code)?.id ?? -1);
  const picture = funnelPicture(answer.result, dictionaries, language, () => true);
  const isHis = ({ officer }: FunnelPicture["dots"][number]) => officer?.code === code;
  return {
    ...about,
    detail: { ...detail, figures: await filledOfficers(store, detail.figures, answer.result) },
    waiting: null,
    standing: officerStanding(answer.result, dictionaries, id),
    funnel: {
      ...picture,
      isPartlyAnonymous: true,
      dots: picture.dots.map((dot) => (isHis(dot) ? dot : { ...dot, officer: null, flag: null })),
    },
  };
}
