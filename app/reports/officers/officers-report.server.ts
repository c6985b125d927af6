/** What each officer held, worked on and was credited with. */

import type { Asked } from "~/answers/definition.server";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { UNKNOWN_ID } from "~db/dictionaries";
import { episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { holdSums } from "~db/queries/hold-sums";
import { periodsFill } from "../comparison/periods-fill.server";
import { CONDUCT_COLUMNS } from "../conduct/conduct-columns";
import { officerConductFill } from "../conduct/conduct-fill.server";
import { costFigure, minutesFigure } from "../effort-figures.server";
import { RATED_SUMS, rawRate } from "../episode-figures";
import { byId } from "../group-map";
import { COMPARING } from "../reads";
import { type ReportDefinition, reportDefinition } from "../report-definition.server";
import { known, rowOf, unknown } from "../row";
import { COMPARED_COLUMNS } from "./compared-columns";
import { comparisonFill } from "./comparison-fill.server";

const MATURED = ["matured_cases", "payers", "matured_episodes"] as const;
const RAW = ["raw_rate", "raw_low", "raw_high"] as const;

export const officersReport: ReportDefinition = reportDefinition({
  name: "officers",
  reads: [...COMPARING, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  fills: [officerConductFill, comparisonFill, periodsFill("officers", () => officersReport)],
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, dictionaries, portfolio, recorded } = asked;
  const flows = byId(await flowSums(store, selection, ["officerId"]), "officerId");
  const holds = byId(await holdSums(store, selection, ["officerId"]), "officerId");
  const episodes = byId(await episodeSums(store, selection, ["officerId"], RATED_SUMS), "officerId");
  return [...new Set([...flows.keys(), ...holds.keys(), ...episodes.keys()])].map((id) => {
    const officer = dictionaries.officer.byId.get(id);
    const branch = dictionaries.branch.byId.get(officer?.within ?? UNKNOWN_ID);
    const region = dictionaries.region.byId.get(branch?.within ?? UNKNOWN_ID);
    const [flow, hold, episode] = [flows.get(id), holds.get(id), episodes.get(id)];
    return rowOf(REPORTS.officers.columns, [
      known({
        officer: officer?.code ?? String(id),
        name: officer?.name ?? String(id),
        branch: branch?.code ?? null,
        region: region?.code ?? null,
        cases: hold?.cases ?? 0,
        credited_minor: flow?.creditedMinor ?? 0,
      }),
      unknown(CONDUCT_COLUMNS, "not-computed"),
      costFigure(flow?.costMinor ?? 0, recorded),
      minutesFigure(flow?.minutes ?? 0, recorded),
      ...(portfolio.datesAssumed
        ? [unknown([...MATURED, ...RAW, ...COMPARED_COLUMNS], "dates-assumed")]
        : [
            known({
              matured_cases: hold?.matured ?? 0,
              payers: hold?.payers ?? 0,
              matured_episodes: episode?.matured ?? 0,
            }),
            rawRate(episode),
            unknown(COMPARED_COLUMNS, hold ? "not-computed" : "no-observations"),
          ]),
    ]);
  });
}
