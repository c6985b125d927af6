/** Suits after mediation against comparable cases: how many were avoided, and what suits recover instead. */
import { comparedArms } from "~/analysis/effects/compared-arms";
import { eventEpisodes } from "~/analysis/effects/event-episodes";
import { MOST_EPISODES } from "~/analysis/effects/fit-options";
import type { FilledTable, PanelTable } from "~/domain/panels/panel";
import { SUIT_METHOD } from "~/domain/rules";
import type { Interval } from "~/statistics/interval";
import { wilson } from "~/statistics/intervals/wilson";
import { valuesOf } from "~/statistics/value-columns";
import { borrowerSample } from "~db/queries/borrower-sample";
import { effectEpisodes } from "~db/queries/effect-episodes";
import { panelEpisodes } from "~db/queries/panels/panel-episodes";
import { firstSuits } from "~db/queries/panels/panel-facts";
import { byAnyMethod } from "~db/queries/selection";
import { insideUnit } from "../episode-figures";
import { FIT_SEED } from "../fit-seed";
import { figure, known, type Part, unknown } from "../row";
import { againstOthers, beforeEpisodes } from "./comparable-arms.server";
import { emptyTable, filledTable, outcomePart, type PanelQuestion } from "./panel-question.server";

export async function suitTables(
  question: PanelQuestion,
  [avoided, against]: readonly [avoided: PanelTable, against: PanelTable],
): Promise<FilledTable[]> {
  const suedOn = await firstSuits(question.store);
  if (suedOn.size === 0 || question.portfolio.datesAssumed)
    return [avoided, against].map((table) => emptyTable(table, "not-recorded"));
  return [
    filledTable(avoided, await suitRows(question, suedOn)),
    filledTable(against, await againstSuitRows(question)),
  ];
}

const MEDIATED = ["mediated_rate", "mediated_low", "mediated_high"] as const;
const OTHERS = ["others_rate", "others_low", "others_high"] as const;
const AVOIDED = ["avoided_rate", "avoided_low", "avoided_high"] as const;
const COMPARED = [...MEDIATED, ...OTHERS, ...AVOIDED, "effective_sample_size"] as const;
const [MEDIATION, OTHER] = ["mediation", "other"];

/** One row, or none where no mediation was followed up. */
async function suitRows(
  { store, selection, dictionaries, method, cutOffDay }: PanelQuestion,
  suedOn: ReadonlyMap<number, number>,
): Promise<Part[][]> {
  const { horizon } = selection;
  const sample = await borrowerSample(store, byAnyMethod(selection), MOST_EPISODES);
  const episodes = await effectEpisodes(store, selection, { share: sample.share });
  const idOf = (code: string) => dictionaries.method.byCode.get(code)?.id;
  const [mediationId, suitId] = [idOf(method), idOf(SUIT_METHOD)];
  const suitAt = (place: number) => suedOn.get(episodes.caseId.at(place)!) ?? Number.POSITIVE_INFINITY;
  const startOf = (place: number) => episodes.startDay.at(place)!;
  const isSued = (place: number) => suitAt(place) <= startOf(place) + horizon;
  const chosen = valuesOf(episodes.methodId).flatMap((methodId, place) =>
    methodId === suitId || suitAt(place) < startOf(place) || startOf(place) + horizon > cutOffDay
      ? []
      : [{ place, arm: methodId === mediationId ? MEDIATION! : OTHER! }],
  );
  const mediated = chosen.filter(({ arm }) => arm === MEDIATION);
  if (mediated.length === 0) return [];
  const suits = mediated.filter(({ place }) => isSued(place)).length;
  const options = { seed: FIT_SEED, cutOffDay, horizon, wanted: [MEDIATION!] };
  const found = comparedArms(eventEpisodes(episodes, horizon, isSued), chosen, options).get(MEDIATION!);
  return [
    [
      known({ matured: mediated.length, suits }),
      figure(["sued_rate", "sued_low", "sued_high"], wilson(suits, mediated.length)),
      ...(found === undefined || found.reason !== null
        ? [unknown(COMPARED, found?.reason ?? "no-observations")]
        : [
            figure(MEDIATED, insideUnit(found.adjustedRate)),
            figure(OTHERS, insideUnit(found.othersRate)),
            figure(AVOIDED, reversed(found.effect)),
            known({ effective_sample_size: found.effectiveSampleSize }),
          ]),
    ],
  ];
}

/** Fewer suits instead of more. */
function reversed({ estimate, low, high, reason }: Interval): Interval {
  const less = (value: number | null) => (value === null ? null : -value);
  return { estimate: less(estimate), low: less(high), high: less(low), reason };
}

/** Mediation beside suits. */
async function againstSuitRows(question: PanelQuestion): Promise<Part[][]> {
  const { store, selection, dictionaries, method } = question;
  const suitId = dictionaries.method.byCode.get(SUIT_METHOD)!.id;
  const both = { ...selection, method: [...(selection.method ?? []), suitId] };
  const ofMethod = [
    [method, await panelEpisodes(store, selection)],
    [SUIT_METHOD, await panelEpisodes(store, { ...selection, method: [suitId] })],
  ] as const;
  const before = await beforeEpisodes({ ...question, selection: both });
  const methodOf = new Map(ofMethod.flatMap(([code, group]) => group.map((each) => [each, code] as const)));
  const against = againstOthers([...methodOf.keys()], (each) => methodOf.get(each)!, before, question);
  return ofMethod
    .filter(([, group]) => group.length > 0)
    .map(([code, group]) => [known({ method: code }), outcomePart(group, question), against(code)]);
}
