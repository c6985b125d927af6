/** Everything that a plan stands on, read under one look at the portfolio: of the whole portfolio, whatever is filtered. */
import type { FenceTerms } from "~/domain/fences/fence-terms";
import type { PlanRows } from "~/domain/plan/plan-rows";
import { PROPOSABLE_METHODS } from "~/domain/plan/proposable";
import type { Horizon } from "~/domain/rules";
import type { Store } from "../../store";
import { openPlanCases } from "./open-plan-cases";
import { pastEpisodes } from "./past-episodes";
import { planOfficers } from "./plan-officers";

export async function planRows(store: Store, terms: FenceTerms, horizon: Horizon): Promise<PlanRows> {
  const { cutOffDay } = terms;
  return {
    cutOffDay,
    horizon,
    openCases: await openPlanCases(store, terms),
    episodes: await pastEpisodes(store, cutOffDay, horizon),
    officers: await planOfficers(store, cutOffDay),
    methods: PROPOSABLE_METHODS,
  };
}
