/** Panels of the methods that work on papers of the borrower: books, receivables. */
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import { isFilled, type PanelEpisode } from "~db/queries/panels/panel-episodes";
import { type EpisodeBooks, episodeBooks, receivableSums } from "~db/queries/panels/panel-facts";
import { figure, known, unknown } from "../row";
import { episodeKey } from "./comparable-arms.server";
import {
  emptyTable,
  episodesOf,
  filledTable,
  grouped,
  outcomePart,
  type PanelAnswer,
  ratioPart,
  sumOf,
} from "./panel-question.server";

const before = (books: EpisodeBooks) => 1 - books.expensesBeforeMinor / books.incomeBeforeMinor;
const after = (books: EpisodeBooks) => 1 - books.expensesAfterMinor / books.incomeAfterMinor;

export const marginsPanel: PanelAnswer = async (question, [table]) => {
  const { store, selection } = question;
  if (!(await isFilled(store, "accounts", "id"))) return [emptyTable(table!, "not-recorded")];
  const books = new Map((await episodeBooks(store, selection)).map((each) => [episodeKey(each), each]));
  const change = (episode: PanelEpisode) => {
    const found = books.get(episodeKey(episode));
    return [found === undefined ? "unknown" : after(found) > before(found) ? "rose" : "fell"];
  };
  const rows = grouped(await episodesOf(question), change, ["rose", "fell", "unknown"]);
  return [
    filledTable(
      table!,
      rows.map(([margin, group]) => {
        const recorded = group.flatMap((episode) => {
          const found = books.get(episodeKey(episode));
          return found ? [{ found, borrowerId: episode.borrowerId }] : [];
        });
        const changed = clusteredMean(
          recorded.map(({ found }) => after(found) - before(found)),
          recorded.map(({ borrowerId }) => borrowerId),
        );
        const mean = (of: (found: EpisodeBooks) => number) => sumOf(recorded, ({ found }) => of(found));
        return [
          known({ margin }),
          recorded.length === 0
            ? unknown(["before_rate", "after_rate"], "not-recorded")
            : known({
                before_rate: mean(before) / recorded.length,
                after_rate: mean(after) / recorded.length,
              }),
          recorded.length === 0
            ? unknown(["change_rate", "change_low", "change_high"], "not-recorded")
            : figure(["change_rate", "change_low", "change_high"], changed),
          outcomePart(group, question),
        ];
      }),
    ),
  ];
};

export const receivablesPanel: PanelAnswer = async ({ store, selection }, [table]) => {
  if (!(await isFilled(store, "receivables", "id"))) return [emptyTable(table!, "not-recorded")];
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
