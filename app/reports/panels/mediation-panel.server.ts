/** The panel of mediation: settlements by mediator, and suits on comparable cases. */
import type { FilledTable, PanelTable } from "~/domain/panels/panel";
import { partyKinds } from "~/domain/parties";
import { isFilled, type PanelEpisode } from "~db/queries/panels/panel-episodes";
import { panelSettlements } from "~db/queries/panels/panel-facts";
import { known, unknown } from "../row";
import { episodeKey } from "./comparable-arms.server";
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
} from "./panel-question.server";
import { suitTables } from "./suit-tables.server";

export const mediationPanel: PanelAnswer = async (question, [settlements, suits, againstSuits]) => [
  await settlementTable(question, settlements!),
  ...(await suitTables(question, [suits!, againstSuits!])),
];

async function settlementTable(question: PanelQuestion, table: PanelTable): Promise<FilledTable> {
  const { store, selection } = question;
  if (!(await isFilled(store, "settlements", "id"))) return emptyTable(table, "not-recorded");
  const episodes = await episodesOf(question);
  const mediatorsOf = ({ thirdParties }: PanelEpisode) =>
    thirdParties === null ? ["none"] : partyKinds(thirdParties);
  const episodeOf = new Map(episodes.map((episode) => [episodeKey(episode), episode]));
  const settled = new Set<string>();
  const settlements = (await panelSettlements(store, selection)).map((each) => {
    settled.add(episodeKey(each));
    const episode = episodeOf.get(episodeKey(each));
    return { ...each, mediator: each.mediator ?? (episode ? mediatorsOf(episode)[0]! : "none") };
  });
  return filledTable(
    table,
    grouped(episodes, mediatorsOf, ["village-cadre", "township-cadre", "mediator"]).map(
      ([mediator, group]) => {
        const reached = settlements.filter((each) => each.mediator === mediator);
        const due = reached.filter(({ kept }) => kept !== null);
        const kept = due.filter((each) => each.kept === true).length;
        const judged = group.filter((each) => isMatured(each, question));
        return [
          known({
            mediator,
            reached: reached.length,
            signed: reached.filter(({ signed }) => signed === true).length,
            due: due.length,
            kept,
          }),
          ratioPart(
            "reached_share",
            group.filter((each) => settled.has(episodeKey(each))).length,
            group.length,
          ),
          sharePart("kept_share", kept, due.length),
          question.portfolio.datesAssumed
            ? unknown(["unsued_share"], "dates-assumed")
            : ratioPart("unsued_share", judged.filter(({ isSued }) => !isSued).length, judged.length),
          outcomePart(group, question),
        ];
      },
    ),
  );
}
