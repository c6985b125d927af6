/** Moments at which acting on a case pays more: how often they come up, what acting yields, and how that fades. */

export type OccasionKind = "signal" | "receivable" | "harvest";

export interface OccasionSize {
  /** Chance of a part payment if somebody acts on the first day, and days in which it halves. */
  lift: number;
  halfLifeDays: number;
  /** Of those that come up: chance that somebody reacts to it at all, before any other activity is due. */
  reactionShare: number;
}

export interface OccasionParameters {
  kinds: Readonly<Record<OccasionKind, OccasionSize>>;
  /** Signals a year on a case beyond those from intelligence; days until a reaction, on average. */
  signalsPerYear: number;
  reactionDays: number;
}

export const OCCASIONS: OccasionParameters = {
  kinds: {
    signal: { lift: 0.5, halfLifeDays: 10, reactionShare: 0.6 },
    receivable: { lift: 0.4, halfLifeDays: 21, reactionShare: 0.5 },
    harvest: { lift: 0.35, halfLifeDays: 35, reactionShare: 0.4 },
  },
  signalsPerYear: 0.6,
  reactionDays: 18,
};

/** Share of what is owed that a payment on an occasion covers: evenly between the two. */
export const OCCASION_PAID = [0.1, 0.4] as const;
