/** Panels of the methods that leave papers: books, receivables, new loans, settlements. */
import { isoFromDay } from "~/domain/calendar";
import type { PanelTable } from "~/domain/panels/panel";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import type { PanelEpisode } from "~db/queries/panels/panel-episodes";
import { tells } from "~db/queries/panels/panel-episodes";
import {
  type EpisodeBooks,
  episodeBooks,
  type PanelAdvance,
  panelAdvances,
  panelSettlements,
  receivableSums,
} from "~db/queries/panels/panel-facts";
import { figure, known, type Part, unknown } from "../row";
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

const keyOf = ({ caseId, startDay }: { caseId: number; startDay: number }) => `${caseId} ${startDay}`;
const before = (books: EpisodeBooks) => 1 - books.expensesBeforeMinor / books.incomeBeforeMinor;
const after = (books: EpisodeBooks) => 1 - books.expensesAfterMinor / books.incomeAfterMinor;

export const marginsPanel: PanelAnswer = async (question, [table]) => {
  const { store, selection } = question;
  if (!(await tells(store, "accounts", "id"))) return [emptyTable(table!, "not-recorded")];
  const books = new Map((await episodeBooks(store, selection)).map((each) => [keyOf(each), each]));
  const change = (episode: PanelEpisode) => {
    const found = books.get(keyOf(episode));
    return [found === undefined ? "unknown" : after(found) > before(found) ? "rose" : "fell"];
  };
  const rows = grouped(await episodesOf(question), change, ["rose", "fell", "unknown"]);
  return [
    filledTable(
      table!,
      rows.map(([margin, group]) => {
        const told = group.flatMap((episode) => {
          const found = books.get(keyOf(episode));
          return found ? [{ found, borrowerId: episode.borrowerId }] : [];
        });
        const changed = clusteredMean(
          told.map(({ found }) => after(found) - before(found)),
          told.map(({ borrowerId }) => borrowerId),
        );
        const mean = (of: (found: EpisodeBooks) => number) => sumOf(told, ({ found }) => of(found));
        return [
          known({ margin }),
          told.length === 0
            ? unknown(["before_rate", "after_rate"], "not-recorded")
            : known({ before_rate: mean(before) / told.length, after_rate: mean(after) / told.length }),
          told.length === 0
            ? unknown(["change_rate", "change_low", "change_high"], "not-recorded")
            : figure(["change_rate", "change_low", "change_high"], changed),
          outcomePart(group, question),
        ];
      }),
    ),
  ];
};

export const receivablesPanel: PanelAnswer = async ({ store, selection }, [table]) => {
  if (!(await tells(store, "receivables", "id"))) return [emptyTable(table!, "not-recorded")];
  const order = ["easy", "middling", "hard", "unknown"];
  const sums = [...(await receivableSums(store, selection))].sort(
    (one, other) => order.indexOf(one.difficulty) - order.indexOf(other.difficulty),
  );
  return [
    filledTable(
      table!,
      sums.map(({ difficulty, listed, collected, ...money }) => [
        known({
          difficulty,
          listed,
          listed_minor: money.listedMinor,
          collected,
          collected_minor: money.collectedMinor,
          routed_minor: money.routedMinor,
        }),
        ratioPart("collected_share", money.collectedMinor, money.listedMinor),
        ratioPart("routed_share", money.routedMinor, money.collectedMinor),
      ]),
    ),
  ];
};

/** New money so near an old due date asks whether it paid the old loan. */
const NEAR_DUE_DAYS = 30;

export const newMoneyPanel: PanelAnswer = async (question, [sums, warnings]) => {
  const { store, selection } = question;
  if (!(await tells(store, "advances", "id")))
    return [emptyTable(sums!, "not-recorded"), emptyTable(warnings!, "not-recorded")];
  const advances = await panelAdvances(store, selection);
  const papers = ({ isProven }: PanelAdvance) => [isProven ? "evidenced" : "lacking"];
  return [
    filledTable(
      sums!,
      grouped(advances, papers, ["evidenced", "lacking"]).map(([key, group]) =>
        newMoneyRow(key, group, question),
      ),
    ),
    warningTable(warnings!, advances, question),
  ];
};

function newMoneyRow(papers: string, group: readonly PanelAdvance[], question: PanelQuestion): Part[] {
  const judged = group.filter((advance) => isFollowedUp(advance, question));
  const told = group.filter(({ isTold }) => isTold);
  const due = told.filter(({ newDueDay }) => newDueDay !== null && newDueDay <= question.cutOffDay);
  const late = due.filter(({ newDaysPastDue }) => (newDaysPastDue ?? 0) > 0);
  const cameIn = sumOf(judged, ({ cameInMinor }) => cameInMinor);
  const horizonBound = ["matured", "came_in_minor", "net_minor"];
  return [
    known({
      papers,
      advances: group.length,
      lent_minor: sumOf(group, ({ amountMinor }) => amountMinor),
      told: told.length,
    }),
    question.portfolio.datesAssumed
      ? unknown(horizonBound, "dates-assumed")
      : known({
          matured: judged.length,
          came_in_minor: cameIn,
          net_minor: cameIn - sumOf(judged, ({ amountMinor }) => amountMinor),
        }),
    told.length === 0
      ? unknown(["repaid_minor", "due", "late", "late_share"], "not-recorded")
      : known({
          repaid_minor: sumOf(told, ({ repaidMinor }) => repaidMinor ?? 0),
          due: due.length,
          late: late.length,
        }),
    ...(told.length === 0 ? [] : [ratioPart("late_share", late.length, due.length)]),
  ];
}

function isFollowedUp({ day }: PanelAdvance, { selection, cutOffDay }: PanelQuestion): boolean {
  return day + selection.horizon <= cutOffDay;
}

function warningTable(table: PanelTable, advances: readonly PanelAdvance[], question: PanelQuestion) {
  const largestFirst = [...advances].sort((one, other) => other.amountMinor - one.amountMinor);
  const rows = largestFirst.flatMap((advance) => {
    const days = advance.oldDueDay === null ? null : Math.abs(advance.day - advance.oldDueDay);
    const why = [
      ...(days !== null && days <= NEAR_DUE_DAYS ? ["near-due"] : []),
      ...(isFollowedUp(advance, question) && advance.cameInMinor < advance.amountMinor ? ["exceeds"] : []),
    ];
    if (why.length === 0) return [];
    return [
      [
        known({
          case_id: advance.caseCode,
          on: isoFromDay(advance.day),
          amount_minor: advance.amountMinor,
          due_on: advance.oldDueDay === null ? null : isoFromDay(advance.oldDueDay),
          days_from_due: days,
          came_in_minor: advance.cameInMinor,
          why: why.join(";"),
        }),
      ],
    ];
  });
  return filledTable(table, rows);
}

export const settlementsPanel: PanelAnswer = async (question, [table]) => {
  const { store, selection } = question;
  if (!(await tells(store, "settlements", "id"))) return [emptyTable(table!, "not-recorded")];
  const episodes = await episodesOf(question);
  const mediatorsOf = ({ thirdParties }: PanelEpisode) => thirdParties?.split(",") ?? ["none"];
  const episodeOf = new Map(episodes.map((episode) => [keyOf(episode), episode]));
  const settled = new Set<string>();
  const settlements = (await panelSettlements(store, selection)).map((each) => {
    settled.add(keyOf(each));
    const episode = episodeOf.get(keyOf(each));
    return { ...each, mediator: each.mediator ?? (episode ? mediatorsOf(episode)[0]! : "none") };
  });
  return [
    filledTable(
      table!,
      grouped(episodes, mediatorsOf, ["village-cadre", "township-cadre", "mediator"]).map(
        ([mediator, group]) => {
          const reached = settlements.filter((each) => each.mediator === mediator);
          const told = reached.filter(({ kept }) => kept !== null);
          const kept = told.filter((each) => each.kept === true).length;
          const judged = group.filter((each) => isMatured(each, question));
          return [
            known({
              mediator,
              reached: reached.length,
              signed: reached.filter(({ signed }) => signed === true).length,
              due: told.length,
              kept,
            }),
            ratioPart("reached_share", group.filter((each) => settled.has(keyOf(each))).length, group.length),
            sharePart("kept_share", kept, told.length),
            question.portfolio.datesAssumed
              ? unknown(["unsued_share"], "dates-assumed")
              : ratioPart("unsued_share", judged.filter(({ isSued }) => !isSued).length, judged.length),
            outcomePart(group, question),
          ];
        },
      ),
    ),
  ];
};
