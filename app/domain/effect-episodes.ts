/** Matured episodes as columns, each with what was known before its first day: what the effects of methods come from. */
import {
  anyNumbers,
  type ColumnOf,
  chosenPlaces,
  flags,
  type GrowingColumn,
  repeated,
  wholes,
} from "~/statistics/value-columns";
import { ADVANCED, type MoneyWithin, moneyWithin, RECEIVED } from "./money-within";
import type { Horizon } from "./rules";

/** With receipts, and new money lent, within each horizon. */
export interface EffectEpisode extends MoneyWithin<"received">, MoneyWithin<"advanced"> {
  caseId: number;
  borrowerId: number;
  methodId: number;
  startDay: number;
  causeId: number;
  regionId: number;
  /** "" where unknown. */
  security: string;
  borrowerKindId: number;
  /** Codes joined by `;`; null where none is known. */
  traits: string | null;
  exposureMinor: number;
  /** Owed at the opening of the first day; > 0, else there is no share to judge. */
  outstandingMinor: number;
  daysPastDue: number;
  daysInDefault: number;
  earlierEpisodes: number;
  earlierActivities: number;
  earlierMethods: number;
  /** Whether the case never had the method before. */
  isFirstOfMethod: boolean;
  runningEpisodes: number;
  /** null: no earlier episode. */
  previousMethodId: number | null;
  previousPaid: boolean | null;
  receivedBeforeMinor: number;
  /** null: never before. */
  daysSinceReceipt: number | null;
  daysSinceActivity: number | null;
  promisesMade: number;
  promisesKept: number;
  /** null: nobody was assigned. */
  tenureDays: number | null;
  /** 0: nobody is known. */
  officerId: number;
  /** Cases that the officer held on the first day; null where nobody is known. */
  officerLoad: number | null;
  /** Of all activities of the episode. */
  costMinor: number;
  /** From the first day to the first receipt that was not reversed, and to the day the case closed; null: not yet. */
  daysToCash: number | null;
  daysToClose: number | null;
}

/** A column each, all of one length. */
export type EffectEpisodes = {
  readonly [Column in keyof EffectEpisode]: ColumnOf<EffectEpisode[Column]>;
};

/** The same as lists. */
export type EffectLists = {
  readonly [Column in keyof EffectEpisode]: readonly EffectEpisode[Column][];
};

/** How each column lies in memory; amounts of money are too large for 32 bits. */
const KINDS: { [Column in keyof EffectEpisode]: () => GrowingColumn<EffectEpisode[Column]> } = {
  caseId: wholes,
  borrowerId: wholes,
  methodId: wholes,
  startDay: wholes,
  causeId: wholes,
  regionId: wholes,
  security: repeated,
  borrowerKindId: wholes,
  traits: repeated,
  exposureMinor: anyNumbers,
  outstandingMinor: anyNumbers,
  daysPastDue: wholes,
  daysInDefault: wholes,
  earlierEpisodes: wholes,
  earlierActivities: wholes,
  earlierMethods: wholes,
  isFirstOfMethod: flags,
  runningEpisodes: wholes,
  previousMethodId: wholes,
  previousPaid: flags,
  receivedBeforeMinor: anyNumbers,
  daysSinceReceipt: wholes,
  daysSinceActivity: wholes,
  promisesMade: wholes,
  promisesKept: wholes,
  tenureDays: wholes,
  officerId: wholes,
  officerLoad: wholes,
  costMinor: anyNumbers,
  daysToCash: wholes,
  daysToClose: wholes,
  ...moneyWithin("received", () => anyNumbers),
  ...moneyWithin("advanced", () => anyNumbers),
};

export const EFFECT_COLUMNS = Object.keys(KINDS) as (keyof EffectEpisode)[];

/** Columns to which values are added as they are read. */
export function growingEpisodes() {
  const columns = ofColumns((column) => KINDS[column]()) as {
    readonly [Column in keyof EffectEpisode]: GrowingColumn<EffectEpisode[Column]>;
  };
  return {
    columns,
    add(episode: EffectEpisode): void {
      for (const column of EFFECT_COLUMNS) (columns[column] as GrowingColumn<unknown>).add(episode[column]);
    },
    all: () => ofColumns((column) => columns[column].all()) as EffectEpisodes,
  };
}

/** Some of the episodes, in the order of their places, with nothing copied. */
export function chosenEpisodes(episodes: EffectEpisodes, places: ArrayLike<number>): EffectEpisodes {
  return ofColumns((column) =>
    chosenPlaces<unknown>(episodes[column] as ColumnOf<unknown>, places),
  ) as EffectEpisodes;
}

/** Rows turned into lists. */
export function effectColumns(rows: readonly EffectEpisode[]): EffectLists {
  return ofColumns((column) => rows.map((row) => row[column])) as EffectLists;
}

function ofColumns(of: (column: keyof EffectEpisode) => unknown): unknown {
  return Object.fromEntries(EFFECT_COLUMNS.map((column) => [column, of(column)]));
}

/** The columns of money within a horizon. */
export function moneyColumns(horizon: Horizon) {
  return [RECEIVED[horizon], ADVANCED[horizon]] as const;
}
