/**
 * How officers choose the method of the next episode: weights on the logarithm, added up, then made into chances.
 * Everything they look at is in the files: the number of earlier episodes, whether the last one was paid, cause,
 * traits, stake and a hardness that is a sum of measured things.
 */

export interface MethodChoice {
  method: string;
  /** Weight in the first episode, and what each further episode adds (up to the sixth). */
  first: number;
  perEpisode: number;
  /** Added where the episode before was paid. */
  afterPayment: number;
  /** Added per unit of measured hardness. */
  hardness: number;
  /** Added where much is at stake. */
  largeStake: number;
  /** Added by the tag of the cause, by the cause, by trait. */
  tags?: Readonly<Record<string, number>>;
  causes?: Readonly<Record<string, number>>;
  traits?: Readonly<Record<string, number>>;
}

/** Episodes after which the weights change no more. */
export const LAST_WEIGHED_EPISODE = 5;

const choice = (
  method: string,
  [first, perEpisode]: [number, number],
  afterPayment: number,
  hardness: number,
  largeStake: number,
  by: Pick<MethodChoice, "tags" | "causes" | "traits"> = {},
): MethodChoice => ({ method, first, perEpisode, afterPayment, hardness, largeStake, ...by });

export const METHOD_CHOICES: readonly MethodChoice[] = [
  choice("routine-contact", [2.6, -0.2], 1.2, -0.5, -0.4),
  choice("active-attack", [2.6, -0.35], 0.2, -0.1, 0),
  choice("emotional-investment", [0.6, 0], 0.5, -0.4, -0.2, {
    tags: { moral: -1.2 },
    traits: { willing: 0.8, vulnerable: 0.6 },
  }),
  choice("participate-in-accounting", [-0.4, 0.1], 0.2, -0.2, 0.3, {
    tags: { moral: -1 },
    causes: { "management-weakness": 1.4 },
  }),
  choice("help-collect-debts", [-0.6, 0.1], 0, 0, 0.2, {
    causes: { "receivables-stuck": 1.6 },
    traits: { "has-receivables": 0.9 },
  }),
  choice("proposals", [-0.3, 0.1], 0.3, -0.2, 0.2, {
    tags: { moral: -0.8 },
    causes: { "market-shock": 1, "management-weakness": 0.8 },
  }),
  choice("capital-start-up", [-1.6, 0.15], -0.3, 0, 0, {
    tags: { moral: -2 },
    causes: { "natural-disaster": 2.6, "illness-death": 0.5 },
  }),
  choice("relationships", [-0.5, 0.2], -0.4, 0.2, 0, { traits: { "face-conscious": 0.8 } }),
  choice("mediation", [-1, 0.35], -0.4, 0.2, 0, {
    causes: { "legal-dispute": 1.4, "guarantor-chain": 0.8 },
  }),
  choice("multi-party", [-2, 0.45], -1, 0.5, 0.2, { traits: { "face-conscious": 0.9, evasive: 0.3 } }),
  choice("group-attack", [-3.2, 0.6], -1.2, 0.8, 1.2, { tags: { moral: 1.3 } }),
  choice("personnel-rotation", [-2.2, 0.45], -1.2, 0.3, 0),
  choice("leader-steps-in", [-2, 0.45], -0.8, 0.5, 1.1, { tags: { moral: 0.4 } }),
  choice("organisation-intervention", [-1.8, 0.3], -0.8, 0.3, 0.2, { traits: { titled: 2.4 } }),
  choice("information-capture", [-1.2, 0.35], -0.6, 0.4, 0.4, {
    tags: { moral: 0.8 },
    causes: { "hidden-assets": 0.8 },
    traits: { "several-accounts": 0.9 },
  }),
  choice("firm-and-soft", [-0.6, 0.25], -0.5, 0.2, 0, { tags: { moral: 0.5 }, traits: { evasive: 0.6 } }),
  choice("litigation", [-3.6, 0.85], -1, 0.5, 0.6, { tags: { moral: 0.5 } }),
];
