/** Panels of the methods that work through talking. */

import { MINUTES_PER_HOUR } from "~/domain/calendar";
import { partyKinds } from "~/domain/parties";
import { PROMISE_KEPT_SHARE } from "~/domain/rules";
import { STAKE_NAMES, stakeOf } from "~/domain/where-to-try";
import { isFilled, type PanelEpisode } from "~db/queries/panels/panel-episodes";
import { panelPromises, partyContacts } from "~db/queries/panels/panel-facts";
import { stakeLimits } from "~db/queries/stalled-cases";
import { hourCostMinor } from "../hour-cost.server";
import { known, type Part, unknown } from "../row";
import {
  emptyTable,
  episodesOf,
  filledTable,
  grouped,
  isMatured,
  outcomePart,
  type PanelAnswer,
  type PanelQuestion,
  ratioPart,
  sharePart,
  sumOf,
} from "./panel-question.server";

export const promisesPanel: PanelAnswer = async ({ store, selection }, [table]) => {
  if (!(await isFilled(store, "promises", "id"))) return [emptyTable(table!, "not-recorded")];
  const promises = await panelPromises(store, selection);
  const rows = grouped(promises, ({ isOfMethod }) => [isOfMethod ? "method" : "other"], ["method", "other"]);
  return [
    filledTable(
      table!,
      rows.map(([made, all]) => {
        const due = all.filter(({ isDue }) => isDue);
        const kept = due.filter(
          ({ amountMinor, paidMinor }) => paidMinor >= PROMISE_KEPT_SHARE * amountMinor,
        );
        const promised = sumOf(due, ({ amountMinor }) => amountMinor);
        const paid = sumOf(due, ({ amountMinor, paidMinor }) =>
          Math.min(Math.max(paidMinor, 0), amountMinor),
        );
        return [
          known({
            made,
            promises: all.length,
            promised_minor: sumOf(all, ({ amountMinor }) => amountMinor),
            due: due.length,
            kept: kept.length,
            followed_minor: sumOf(due, ({ paidMinor }) => paidMinor),
          }),
          sharePart("kept_share", kept.length, due.length),
          ratioPart("money_share", paid, promised),
        ];
      }),
    ),
  ];
};

export const uptakePanel: PanelAnswer = async (question, [table]) => {
  if (!(await isFilled(question.store, "activities", "advice_taken")))
    return [emptyTable(table!, "not-recorded")];
  const uptake = ({ adviceTaken }: PanelEpisode) => [
    adviceTaken === null ? "silent" : adviceTaken ? "yes" : "no",
  ];
  const rows = grouped(await episodesOf(question), uptake, ["yes", "no", "silent"]);
  return [
    filledTable(
      table!,
      rows.map(([key, group]) => [known({ uptake: key }), outcomePart(group, question)]),
    ),
  ];
};

const kindsOf = ({ thirdParties }: PanelEpisode) => partyKinds(thirdParties);

export const relationsPanel: PanelAnswer = async (question, [table]) => {
  if (!(await isFilled(question.store, "activities", "third_party")))
    return [emptyTable(table!, "not-recorded")];
  const episodes = await episodesOf(question);
  const contacts = await partyContacts(question.store, question.selection);
  const rows = [...contacts].sort((one, other) => other.contacts - one.contacts);
  return [
    filledTable(
      table!,
      rows.map(({ thirdParty, contacts, consented }) => [
        known({ relation: thirdParty, contacts, consented }),
        sharePart("consent_share", consented, contacts),
        outcomePart(
          episodes.filter((episode) => kindsOf(episode).includes(thirdParty)),
          question,
        ),
      ]),
    ),
  ];
};

const MANY_PARTIES = 3;

export const partiesPanel: PanelAnswer = async (question, [table]) => {
  if (!(await isFilled(question.store, "activities", "third_party")))
    return [emptyTable(table!, "not-recorded")];
  const count = (episode: PanelEpisode) => [String(Math.min(MANY_PARTIES, kindsOf(episode).length))];
  return [
    filledTable(
      table!,
      grouped(await episodesOf(question), count, ["0", "1", "2", "3"]).map(([parties, group]) => {
        const recorded = group.filter(({ managerApproved }) => managerApproved !== null);
        const met = group.filter(({ contacts }) => contacts > 0);
        return [
          known({
            parties,
            earlier_episodes: sumOf(group, ({ earlierEpisodes }) => earlierEpisodes) / group.length,
          }),
          ratioPart(
            "consented_share",
            met.filter(({ contacts, consented }) => contacts === consented).length,
            met.length,
          ),
          recorded.length === 0
            ? unknown(["approved_share"], "not-recorded")
            : ratioPart(
                "approved_share",
                recorded.filter(({ managerApproved }) => managerApproved === true).length,
                recorded.length,
              ),
          outcomePart(group, question),
        ];
      }),
    ),
  ];
};

export const leadersPanel: PanelAnswer = async (question, [table]) => {
  const { store } = question;
  if (!(await isFilled(store, "activities", "leader_rank"))) return [emptyTable(table!, "not-recorded")];
  const limits = await stakeLimits(store);
  const hourMinor = await hourCostMinor(question);
  const stake = ({ outstandingMinor }: PanelEpisode) => stakeOf(outstandingMinor, limits);
  const episodes = (await episodesOf(question)).filter(({ leaderRank }) => leaderRank !== null);
  const keys = grouped(episodes, (each) => [`${each.leaderRank}\n${stake(each)}`], []);
  const stakes = Object.keys(STAKE_NAMES);
  const rows = keys
    .map(([key, group]) => ({ rank: key.split("\n")[0]!, stake: key.split("\n")[1]!, group }))
    .sort(
      (one, other) =>
        (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0) ||
        stakes.indexOf(one.stake) - stakes.indexOf(other.stake),
    );
  return [
    filledTable(
      table!,
      rows.map(({ rank, stake, group }) => {
        const minutes = sumOf(group, (each) => each.minutes);
        const judged = group.filter((each) => isMatured(each, question));
        const received = sumOf(judged, ({ receivedMinor }) => receivedMinor);
        return [
          known({ rank, stake, minutes }),
          hourMinor === null
            ? unknown(["time_cost_minor"], "not-recorded")
            : known({ time_cost_minor: Math.round((minutes / MINUTES_PER_HOUR) * hourMinor) }),
          ...earned(
            received,
            sumOf(judged, (each) => each.minutes),
            question,
          ),
          outcomePart(group, question),
        ];
      }),
    ),
  ];
};

function earned(receivedMinor: number, minutes: number, { portfolio }: PanelQuestion): Part[] {
  if (portfolio.datesAssumed) return [unknown(["received_minor", "per_hour_minor"], "dates-assumed")];
  return [
    known({ received_minor: receivedMinor }),
    minutes > 0
      ? known({ per_hour_minor: Math.round((receivedMinor * MINUTES_PER_HOUR) / minutes) })
      : unknown(["per_hour_minor"], "zero-denominator"),
  ];
}

export const lettersPanel: PanelAnswer = async (question, [table]) => {
  const isTitled = ({ traits }: PanelEpisode) => [traits?.split(";").includes("titled") ? "titled" : "other"];
  const rows = grouped(await episodesOf(question), isTitled, ["titled", "other"]);
  return [
    filledTable(
      table!,
      rows.map(([borrowers, group]) => {
        const told = sumOf(group, ({ repliesRecorded }) => repliesRecorded);
        const replies = sumOf(group, (each) => each.replies);
        const checked = group.filter(({ leastLegalBasis }) => leastLegalBasis !== null);
        return [
          known({
            borrowers,
            letters: sumOf(group, ({ letters }) => letters),
            told,
            replies,
            plans: group.filter(({ hasPlan }) => hasPlan).length,
          }),
          sharePart("reply_share", replies, told),
          checked.length === 0
            ? unknown(["checked_share"], "not-recorded")
            : ratioPart(
                "checked_share",
                checked.filter(({ leastLegalBasis }) => leastLegalBasis === true).length,
                checked.length,
              ),
          outcomePart(group, question),
        ];
      }),
    ),
  ];
};
