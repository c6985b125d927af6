/** Matured episodes as columns, each with what was known before its first day: what the effects of methods come from. */
import { ADVANCED, type MoneyWithin, RECEIVED } from "./money-within";
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

/** One list a column, all of one length. */
export type EffectEpisodes = {
  readonly [Column in keyof EffectEpisode]: readonly EffectEpisode[Column][];
};

/** The names of the columns, in the order in which they are read. */
export const EFFECT_COLUMNS = [
  "caseId",
  "borrowerId",
  "methodId",
  "startDay",
  "causeId",
  "regionId",
  "security",
  "borrowerKindId",
  "traits",
  "exposureMinor",
  "outstandingMinor",
  "daysPastDue",
  "daysInDefault",
  "earlierEpisodes",
  "earlierActivities",
  "earlierMethods",
  "isFirstOfMethod",
  "runningEpisodes",
  "previousMethodId",
  "previousPaid",
  "receivedBeforeMinor",
  "daysSinceReceipt",
  "daysSinceActivity",
  "promisesMade",
  "promisesKept",
  "tenureDays",
  "officerId",
  "officerLoad",
  "costMinor",
  "daysToCash",
  "daysToClose",
  ...Object.values(RECEIVED),
  ...Object.values(ADVANCED),
] as const satisfies readonly (keyof EffectEpisode)[];

/** Rows turned into columns. */
export function effectColumns(rows: readonly EffectEpisode[]): EffectEpisodes {
  const columns = EFFECT_COLUMNS.map((column) => [column, rows.map((row) => row[column])]);
  return Object.fromEntries(columns) as unknown as EffectEpisodes;
}

/** The columns of money within a horizon. */
export function moneyColumns(horizon: Horizon) {
  return [RECEIVED[horizon], ADVANCED[horizon]] as const;
}
