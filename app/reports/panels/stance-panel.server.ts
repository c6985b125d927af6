/** The panel of firm and soft: sequences of stances, against each other on comparable cases. */
import { STANCE_SEQUENCES, type StanceSequence } from "~/domain/panels/firm-and-soft";
import type { PanelTable } from "~/domain/panels/panel";
import { DAYS_PAST_DUE_BANDS } from "~/domain/strata";
import { isFilled, type PanelEpisode } from "~db/queries/panels/panel-episodes";
import { known } from "../row";
import { againstOthers, beforeEpisodes } from "./comparable-arms.server";
import {
  emptyTable,
  episodesOf,
  filledTable,
  grouped,
  outcomePart,
  type PanelAnswer,
} from "./panel-question.server";

const SEQUENCES = Object.keys(STANCE_SEQUENCES) as StanceSequence[];
const TEMPERAMENTS = ["willing", "evasive", "face-conscious"];
const [ALL, OTHER] = ["all", "other"];
const AGES = [...DAYS_PAST_DUE_BANDS.map(String), "more"];

/** One change of stance is an order, two are an alternation, more an alternation of its own kind. */
export function sequenceOf({ stances }: Pick<PanelEpisode, "stances">): StanceSequence {
  const steps = (stances?.split(";") ?? []).filter((step, at, all) => step !== all[at - 1]);
  const [first] = steps;
  if (first === undefined) return "unknown";
  const isSoft = first === "soft";
  if (steps.length === 1) return "one-only";
  if (steps.length === 2) return isSoft ? "soft-firm" : "firm-soft";
  if (steps.length === 3) return isSoft ? "soft-firm-soft" : "firm-soft-firm";
  return isSoft ? "soft-firm-soft-firm" : "firm-soft-firm-soft";
}

export const stancesPanel: PanelAnswer = async (question, [byTemperament, byAge]) => {
  if (!(await isFilled(question.store, "activities", "stance")))
    return [emptyTable(byTemperament!, "not-recorded"), emptyTable(byAge!, "not-recorded")];
  const episodes = await episodesOf(question);
  const before = await beforeEpisodes(question);
  const temperaments = grouped(episodes, (each) => [ALL!, temperamentOf(each)], [ALL!, ...TEMPERAMENTS]);
  const ages = grouped(episodes, (each) => [ageOf(each)], AGES);
  const compared = (table: PanelTable, key: string, groups: typeof ages) => {
    const against = new Map(
      groups.map(([code, among]) => [code, againstOthers(among, recordedSequence, before, question)]),
    );
    const rows = SEQUENCES.flatMap((sequence) =>
      groups.flatMap(([code, among]) => {
        const group = among.filter((each) => sequenceOf(each) === sequence);
        const parts = [known({ sequence, [key]: code }), outcomePart(group, question)];
        return group.length === 0 ? [] : [[...parts, against.get(code)!(sequence)]];
      }),
    );
    return filledTable(table, rows);
  };
  return [compared(byTemperament!, "temperament", temperaments), compared(byAge!, "age", ages)];
};

/** What was not recorded is no sequence to compare others with. */
function recordedSequence(episode: PanelEpisode): StanceSequence | null {
  const sequence = sequenceOf(episode);
  return sequence === "unknown" ? null : sequence;
}

function temperamentOf({ traits }: PanelEpisode): string {
  const recorded = traits?.split(";") ?? [];
  return TEMPERAMENTS.find((trait) => recorded.includes(trait)) ?? OTHER!;
}

function ageOf({ daysPastDue }: PanelEpisode): string {
  return AGES[DAYS_PAST_DUE_BANDS.findIndex((most) => daysPastDue <= most)] ?? "more";
}
