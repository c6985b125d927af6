/** What a panel is asked with, and the parts of rows that many panels share. */

import type { Asked } from "~/answers/definition.server";
import type { FilledTable, PanelTable } from "~/domain/panels/panel";
import { recoveredShare } from "~/domain/recovered-share";
import type { Row } from "~/domain/report";
import { clusteredMean } from "~/statistics/intervals/clustered-mean";
import { wilson } from "~/statistics/intervals/wilson";
import { type PanelEpisode, panelEpisodes } from "~db/queries/panels/panel-episodes";
import { insideUnit } from "../episode-figures";
import { figure, known, type Part, rowOf, unknown } from "../row";

export interface PanelQuestion extends Asked {
  /** Code of the method, and what is selected is of it alone. */
  method: string;
  cutOffDay: number;
}

/** The tables of a panel, in their order. */
export type PanelAnswer = (
  question: PanelQuestion,
  tables: readonly PanelTable[],
) => FilledTable[] | Promise<FilledTable[]>;

export function filledTable(table: PanelTable, rows: readonly (readonly Part[])[]): FilledTable {
  if (rows.length === 0) return emptyTable(table, "no-observations");
  return { key: table.key, rows: rows.map((parts) => rowOf(table.columns, parts) as Row), reason: null };
}

export function emptyTable({ key }: PanelTable, reason: NonNullable<FilledTable["reason"]>): FilledTable {
  return { key, rows: [], reason };
}

export function episodesOf({ store, selection }: PanelQuestion): Promise<PanelEpisode[]> {
  return panelEpisodes(store, selection);
}

const RECOVERED = ["recovered_rate", "recovered_low", "recovered_high"] as const;
const JUDGED = ["matured", "payers", ...RECOVERED] as const;

/** What became of some episodes. */
export function outcomePart(episodes: readonly PanelEpisode[], question: PanelQuestion): Part {
  const counted = { episodes: episodes.length };
  if (question.portfolio.datesAssumed) {
    const { values, reasons } = unknown(JUDGED, "dates-assumed");
    return { values: { ...counted, ...values }, reasons };
  }
  const matured = episodes.filter((episode) => isMatured(episode, question));
  const counts = { ...counted, matured: matured.length, payers: matured.filter(hasPaid).length };
  const rate =
    matured.length === 0
      ? unknown(RECOVERED, episodes.length === 0 ? "no-observations" : "not-matured")
      : figure(
          RECOVERED,
          insideUnit(
            clusteredMean(
              matured.map(recoveredShare),
              matured.map(({ borrowerId }) => borrowerId),
            ),
          ),
        );
  return { values: { ...counts, ...rate.values }, reasons: rate.reasons };
}

export function isMatured(
  { startDay, outstandingMinor }: PanelEpisode,
  { selection, cutOffDay }: PanelQuestion,
): boolean {
  return outstandingMinor > 0 && startDay + selection.horizon <= cutOffDay;
}

export const hasPaid = ({ receivedMinor }: PanelEpisode) => receivedMinor > 0;

/** k of n with the limits of `wilsonLimits`; unknown where n is 0. */
export function sharePart(share: string, k: number, n: number): Part {
  return figure([share, `${share}_low`, `${share}_high`], wilson(k, n));
}

/** One number over another; unknown with `zero-denominator` where there is nothing below the line. */
export function ratioPart(key: string, above: number, below: number): Part {
  return below > 0 ? known({ [key]: above / below }) : unknown([key], "zero-denominator");
}

/** Groups in the order of the keys given, those that occur; others after them. */
export function grouped<Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
  order: readonly string[],
): [key: string, items: Item[]][] {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = groups.get(key) ?? [];
      group.push(item);
      groups.set(key, group);
    }
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...groups].sort(([one], [other]) => place(one) - place(other) || (one < other ? -1 : 1));
}

export function sumOf<Item>(items: readonly Item[], value: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + value(item), 0);
}
