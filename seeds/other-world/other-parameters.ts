/**
 * What the second simulated bank is like. It shares nothing with the first but the files: payments are one chance an
 * episode on the logit, not a rate a day; activities come in short runs most of a year apart; the effects of methods are
 * drawn for each world by cause, trait, security and size; who chooses which method is a matter of the officer's habit.
 */
export interface OtherParameters {
  cases: number;
  /** First default and last day of the record. */
  startDate: string;
  endDate: string;
  branches: number;
  officersPerBranch: number;
  /** Multiplies every difference between methods; 0 = methods do not differ. */
  effectScale: number;
  /** Standard deviation of officers' strength, and what a year of one officer's tenure does (both on the logit). */
  officerSpread: number;
  tenurePerYear: number;
  /** Chance that a case changes hands between two runs, for reasons that have nothing to do with results. */
  handOverShare: number;
  /** Standard deviation of what nobody records about a borrower. */
  latentSpread: number;
  /** How far hard cases get hard methods; 0 = not at all. */
  hardMethodsToHardCases: number;
  /** A trait that no file shows lowers payments and draws hard methods by this much per standard deviation. */
  hiddenConfounding: number;
  /** Share of choices made at random over all methods. */
  explorationShare: number;
  exposureMedianMinor: number;
  exposureSpread: number;
  /** Cost of an officer's hour. */
  officerHourMinor: number;
  weeklyMinutes: number;
}

export const OTHER_DEFAULTS: OtherParameters = {
  cases: 12_000,
  startDate: "2018-01-01",
  endDate: "2025-06-30",
  branches: 12,
  officersPerBranch: 6,
  effectScale: 1,
  officerSpread: 0.35,
  tenurePerYear: -0.5,
  handOverShare: 0.12,
  latentSpread: 0.5,
  hardMethodsToHardCases: 0.5,
  hiddenConfounding: 0,
  explorationShare: 0.15,
  exposureMedianMinor: 3_000_000,
  exposureSpread: 1,
  officerHourMinor: 5_000,
  weeklyMinutes: 2_000,
};

/** A method of the bank: how its runs look, and how its liking grows with the hardness of the case. */
export interface OtherMethod {
  code: string;
  activities: readonly [number, number];
  minutes: readonly [number, number];
  officers: number;
  liking: number;
  hardness: number;
  channel: "call" | "visit" | "meeting" | "court" | "other";
}

export const OTHER_METHODS: readonly OtherMethod[] = [
  method("routine-contact", [1, 2], [20, 60], 1, 0.8, -0.6, "call"),
  method("active-attack", [1, 3], [60, 150], 1, 0.7, -0.2, "visit"),
  method("emotional-investment", [1, 4], [40, 120], 1, 0.2, -0.4, "visit"),
  method("relationships", [1, 3], [30, 120], 1, 0, 0, "visit"),
  method("mediation", [1, 3], [60, 180], 1, 0, 0.2, "meeting"),
  method("group-attack", [3, 5], [60, 150], 3, -0.6, 0.7, "visit"),
  method("leader-steps-in", [1, 2], [40, 90], 2, -0.3, 0.5, "meeting"),
  method("information-capture", [1, 3], [60, 150], 1, -0.2, 0.3, "other"),
  method("litigation", [2, 4], [90, 240], 1, -0.4, 0.6, "court"),
];

export const OTHER_CAUSES = [
  "receivables-stuck",
  "market-shock",
  "income-loss",
  "over-indebtedness",
  "wilful-refusal",
  "hidden-assets",
] as const;

export const OTHER_TRAITS = ["willing", "evasive", "face-conscious", "several-accounts"] as const;
export type OtherTrait = (typeof OTHER_TRAITS)[number];

function method(
  code: string,
  activities: readonly [number, number],
  minutes: readonly [number, number],
  officers: number,
  liking: number,
  hardness: number,
  channel: OtherMethod["channel"],
): OtherMethod {
  return { code, activities, minutes, officers, liking, hardness, channel };
}
