/** The panel of group attack: by year, and by the ways of doing it on comparable cases. */
import { isoFromDay } from "~/domain/calendar";
import { longestGap, mostTogether } from "~/domain/fidelity";
import type { FilledTable, PanelTable } from "~/domain/panels/panel";
import { GROUP_DAYS, GROUP_OFFICERS } from "~/domain/rules";
import { type AttackFacts, attackFacts } from "~db/queries/panels/attack-facts";
import { isFilled, type PanelEpisode } from "~db/queries/panels/panel-episodes";
import { known } from "../row";
import { againstOthers, beforeEpisodes, episodeKey } from "./comparable-arms.server";
import {
  emptyTable,
  episodesOf,
  filledTable,
  grouped,
  outcomePart,
  type PanelAnswer,
  type PanelQuestion,
  sumOf,
} from "./panel-question.server";

type Attack = PanelEpisode & AttackFacts;
type Way = (facts: AttackFacts) => string;

export const attackPanel: PanelAnswer = async (question, [history, byTeam, byGap, byEnd, bySignal]) => {
  const { store, selection } = question;
  const facts = await attackFacts(store, selection);
  const factsOf = new Map(facts.map((each) => [episodeKey(each), each]));
  const attacks = (await episodesOf(question)).map((each) => ({
    ...each,
    ...factsOf.get(episodeKey(each))!,
  }));
  const before = await beforeEpisodes(question);
  const hasEnding = await isFilled(store, "activities", "ended");
  const hasOutcome = await isFilled(store, "activities", "outcome");
  const hasSignalDay = await isFilled(store, "activities", "signal_day");
  const compared = (table: PanelTable, key: string, way: Way, order: readonly string[]): FilledTable => {
    const against = againstOthers(attacks, way, before, question);
    return filledTable(
      table,
      grouped(attacks, (each) => [way(each)], order).map(([code, group]) => [
        known({ [key]: code }),
        outcomePart(group, question),
        against(code),
      ]),
    );
  };
  const ending = hasEnding ? endingOf : lastOutcomeOf;
  return [
    filledTable(history!, historyRows(attacks, question)),
    compared(byTeam!, "team", teamOf, ["fewer", "three", "four", "more"]),
    compared(byGap!, "gap", gapOf, ["one-day", "week", "fortnight", "longer"]),
    hasEnding || hasOutcome
      ? compared(byEnd!, "end", ending, ["result", "stopped", "unknown"])
      : emptyTable(byEnd!, "not-recorded"),
    hasSignalDay || hasOutcome
      ? compared(bySignal!, "signal", ({ hasSignal }) => (hasSignal ? "yes" : "no"), ["yes", "no"])
      : emptyTable(bySignal!, "not-recorded"),
  ];
};

function historyRows(attacks: readonly Attack[], question: PanelQuestion) {
  const year = ({ startDay }: Attack) => [isoFromDay(startDay).slice(0, 4)];
  return grouped(attacks, year, []).map(([key, group]) => [
    known({
      year: key,
      officers: sumOf(group, ({ officers }) => officers) / group.length,
      minutes: sumOf(group, ({ minutes }) => minutes),
    }),
    outcomePart(group, question),
  ]);
}

const teamOf: Way = ({ presence }) => {
  const together = mostTogether(presence);
  if (together < GROUP_OFFICERS) return "fewer";
  return together === 3 ? "three" : together === 4 ? "four" : "more";
};

const WEEK = 7;

const gapOf: Way = ({ presence }) => {
  const days = longestGap(presence);
  if (days === 0) return "one-day";
  return days <= WEEK ? "week" : days <= GROUP_DAYS ? "fortnight" : "longer";
};

const endingOf: Way = ({ ended }) => ended ?? "unknown";

const RESULTS = ["promise", "settlement"];

const lastOutcomeOf: Way = ({ outcome }) =>
  outcome === null ? "unknown" : RESULTS.includes(outcome) ? "result" : "stopped";
