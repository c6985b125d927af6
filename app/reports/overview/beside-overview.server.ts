/** What the overview shows of other pages, as far as it is there: nobody waits for it here, but it is begun. */
import type { Visit } from "~/answers/visit.server";
import type { OverviewReport } from "~/domain/overview";
import type { Report } from "~/domain/report";
import { canBeFitted } from "../can-be-fitted";
import { openBreaches } from "../conduct/conduct-fill.server";
import { conductReport } from "../conduct/conduct-reports.server";
import { measuresReport } from "../measures/measures-report.server";
import { type EffectEnds, effectEnds } from "../methods/effects-fill.server";
import { methodEffectsFit } from "../methods/method-effects-fit.server";
import { beside } from "../viewed";

export interface BesideOverview {
  /** Of methods that pass every gate; none while they are fitted. */
  effects: Readonly<Record<string, EffectEnds>>;
  /** Null while they are counted, or where the files do not say. */
  openBreaches: number | null;
  measures: Report | null;
}

export async function besideOverview(visit: Visit, report: OverviewReport): Promise<BesideOverview> {
  const { dictionaries } = await visit.look([]);
  // Of the months that the money beside it came in: what its link opens says the same.
  const { from, to } = report.period ?? { from: null, to: null };
  const filters = { ...visit.filters, from, to };
  const effects = canBeFitted(report) ? await visit.ask(methodEffectsFit, "now", { filters }) : null;
  const conduct = await visit.ask(conductReport, "now");
  const measures = await visit.ask(measuresReport, "now");
  return {
    effects:
      effects?.state === "ready"
        ? effectEnds(effects.result, (id) => dictionaries.method.byId.get(id)?.code)
        : {},
    openBreaches: conduct.state === "ready" ? openBreaches(conduct.result) : null,
    measures: measures.state === "ready" ? beside(measures.result, visit) : null,
  };
}
