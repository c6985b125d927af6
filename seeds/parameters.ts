/**
 * What the simulated portfolio is like. Every difficulty of the field is a number here, so that a world with it and a
 * world without it can be compared: set it to 0 and the difficulty is gone. Effects and strengths are differences of
 * the logarithm of the daily rate of payments unless said otherwise.
 */
import { METHOD_CHOICES, type MethodChoice } from "./method-choices";
import { METHOD_EFFECTS, type MethodEffect } from "./method-effects";
import type { OccasionParameters } from "./occasion-parameters";
import { PANEL_DEFAULTS, type PanelParameters } from "./panel-parameters";

export interface PortfolioParameters {
  /** Recovery cases; case n is the same case in a portfolio of any size. */
  cases: number;
  /** First default and last day of the record. */
  startDate: string;
  endDate: string;
  /** Branches are spread over the six regions, officers over the branches. */
  branches: number;
  officers: number;
  /** Chance that a case belongs to the borrower of the case before it (at most three cases each). */
  sharedBorrowerShare: number;

  /** Exposure at default is log-normal: its median, and the standard deviation of its logarithm. */
  exposureMedianMinor: number;
  exposureSpread: number;
  /** From this exposure on there is "much at stake". */
  largeStakeMinor: number;

  /** Payments per day of an ordinary case under routine contact, soon after default. */
  paymentsPerDay: number;
  /** Standard deviation of what nobody records about a borrower's ability and will, and that only payments show. */
  latentSpread: number;
  /** Decline per month of the age of the case, for three years. */
  ageingPerMonth: number;
  /** Strength of the harvest and New Year season; 0 = all months the same, 1 = as in the table. */
  seasonality: number;
  /** What a disaster costs until new money comes (capital-start-up gives it back). */
  disasterShift: number;

  /** Confounding: how far the choice of method follows cause, traits, stake and hardness; 0 = not at all. */
  hardMethodsToHardCases: number;
  /** Share of choices made at random over all methods: what makes methods comparable at all. */
  explorationShare: number;
  /** How far branches differ in their liking of methods, whatever the case (standard deviation of log weights). */
  branchStyleSpread: number;
  /** A trait that no file shows lowers payments and draws hard methods by this much per standard deviation. */
  hiddenConfounding: number;
  /** A method given to the most hopeless cases only, and to no other (null: none). */
  hopelessOnlyMethod: string | null;
  /** Measured hardness from which a case counts as hopeless. */
  hopelessHardness: number;

  /** Multiplies every effect of a method; 0 = a world in which methods do nothing. */
  effectScale: number;
  methodEffects: readonly MethodEffect[];
  methodChoices: readonly MethodChoice[];

  /** Standard deviation of what a branch's market adds to the rate of payments, whoever works there. */
  branchSpread: number;
  /** Standard deviation of officers' skill. */
  officerSkillSpread: number;
  /** How far senior officers get the hard cases; 0 = the same for all. */
  officerCaseMix: number;
  /** Staleness: loss per month of one officer's tenure on a stuck case (no receipt since the episode before began). */
  stalenessPerMonth: number;
  /** Tenure beyond these months adds no staleness. */
  stalenessMonths: number;
  /** Changes of officer per year of a hold: workload, plain rotation, performance (more often where skill is low). */
  workloadChangesPerYear: number;
  rotationChangesPerYear: number;
  performanceChangesPerYear: number;
  /** Share of a branch's cases that a reorganisation moves to another officer. */
  reorganisedShare: number;

  /** Share of receipts of which a first attempt bounced: a receipt and its reversal some days before. */
  bouncedShare: number;
  /** Share of full repayments that pay too much. */
  overpaidShare: number;
  /** Share of branches that enter their papers late, and the share of the last month's rows they still lack. */
  lateBranchShare: number;
  lateMissingShare: number;

  /** Share of cases with an unknown branch, region or officer; and of cases whose cause nobody recorded. */
  unknownPlaceShare: number;
  unknownCauseShare: number;
  /** Shares of loans by lenders without licence, and with a rate above any lawful cap. */
  unlicensedShare: number;
  aboveCapShare: number;
  /** Share of loans carried in a class better than their days past due demand. */
  laggingClassShare: number;

  /** Cost of an hour of an officer, before travel and postage. */
  officerHourMinor: number;
  /** Breaches of conduct to be found: shares of timed contacts at night, of freezes without a court's number, of third-party contacts with the police. */
  nightShare: number;
  unlawfulFreezeShare: number;
  policeShare: number;
  /** Multiplies the activities of an episode; the days between them shrink in proportion. */
  activityScale: number;
  /** Multiplies the complaints that the methods draw. */
  complaintScale: number;
  panels: PanelParameters;
  /** Moments at which acting pays more (null: none). What they yield is no part of the truth of methods. */
  occasions: OccasionParameters | null;
}

export const DEFAULT_PARAMETERS: PortfolioParameters = {
  cases: 20_000,
  startDate: "2021-01-01",
  endDate: "2025-12-31",
  branches: 24,
  officers: 180,
  sharedBorrowerShare: 0.12,

  exposureMedianMinor: 8_000_000,
  exposureSpread: 1.1,
  largeStakeMinor: 15_000_000,

  paymentsPerDay: 0.0035,
  latentSpread: 0.6,
  ageingPerMonth: 0.025,
  seasonality: 1,
  disasterShift: -2.6,

  hardMethodsToHardCases: 1,
  explorationShare: 0.2,
  branchStyleSpread: 0.25,
  hiddenConfounding: 0,
  hopelessOnlyMethod: null,
  hopelessHardness: 1,

  effectScale: 1,
  methodEffects: METHOD_EFFECTS,
  methodChoices: METHOD_CHOICES,

  branchSpread: 0,
  officerSkillSpread: 0.25,
  officerCaseMix: 0.8,
  stalenessPerMonth: 0.05,
  stalenessMonths: 24,
  workloadChangesPerYear: 0.1,
  rotationChangesPerYear: 0.06,
  performanceChangesPerYear: 0.06,
  reorganisedShare: 0.5,

  bouncedShare: 0.02,
  overpaidShare: 0.004,
  lateBranchShare: 0.2,
  lateMissingShare: 0.6,

  unknownPlaceShare: 0.006,
  unknownCauseShare: 0.05,
  unlicensedShare: 0.004,
  aboveCapShare: 0.005,
  laggingClassShare: 0.12,

  officerHourMinor: 7_000,
  nightShare: 0.004,
  unlawfulFreezeShare: 0.12,
  policeShare: 0.0008,
  activityScale: 1,
  complaintScale: 1,
  panels: PANEL_DEFAULTS,
  occasions: null,
};
