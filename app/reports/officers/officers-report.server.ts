/** What each officer held, worked on and was credited with. */
import type { FilterState } from "~/domain/filters";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { UNKNOWN_ID } from "~db/dictionaries";
import { episodeSums } from "~db/queries/episode-sums";
import { flowSums } from "~db/queries/flow-sums";
import { holdSums } from "~db/queries/hold-sums";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { CONDUCT_COLUMNS } from "../conduct/conduct-columns";
import { costFigure, minutesFigure } from "../effort-figures.server";
import { RATED_SUMS, rawRate } from "../episode-figures";
import { byId } from "../group-map";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf, unknown } from "../row";

const MATURED = ["matured_cases", "payers", "matured_episodes"] as const;
const RAW = ["raw_rate", "raw_low", "raw_high"] as const;
/** What waits for the comparison: filled by `filledOfficers` where it is there. */
export const COMPARED_COLUMNS = [
  "observed",
  "expected",
  "ratio",
  "ratio_low",
  "ratio_high",
  "shrunken",
  "shrunken_low",
  "shrunken_high",
  "top_quarter_probability",
  "flag",
] as const;

export async function officersReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  // One answer for all pages of the table, and for whatever is sought in it.
  const whole = { ...filters, page: 1, q: "" };
  const report = await remembered(store, ["officers", scope, whole], async () => {
    const question = await ask(store, scope, whole);
    return assemble(question, "officers", await rows(question));
  });
  return { ...report, filters };
}

async function rows(question: Question): Promise<Row[]> {
  const { store, selection, dictionaries, language, portfolio, recorded } = question;
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
        name: officer?.name[language] ?? String(id),
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
