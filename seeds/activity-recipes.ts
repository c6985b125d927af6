/** How each method is carried out: how often, how long, by how many, through which channel, with what proof and harm. */
import type { CHANNELS, THIRD_PARTIES } from "~/domain/vocabularies";

export type Channel = keyof typeof CHANNELS;
export type ThirdParty = keyof typeof THIRD_PARTIES;
type Range = readonly [low: number, high: number];

export interface ActivityRecipe {
  method: string;
  /** Activities in an episode, and days between them. */
  activities: Range;
  gapDays: Range;
  /** Minutes of each officer present. */
  minutes: Range;
  officers: Range;
  /** Relative likelihood of the channels. */
  channels: Partial<Record<Channel, number>>;
  thirdParties?: readonly ThirdParty[];
  /** Words of the proof of proper use, and the share of episodes that have it. */
  proof: { evidence: string | null; share: number };
  /** Stances in turn, where the method plans them. */
  stances?: boolean;
  leaderRanks?: readonly string[];
  /** Expenses of one activity beyond time and travel, in minor units. */
  expensesMinor?: Range;
  complaintsPer100: number;
}

const VISIT = { visit: 1 } as const;
const MEETING = { visit: 0.6, meeting: 0.4 } as const;

export const ACTIVITY_RECIPES: readonly ActivityRecipe[] = [
  {
    method: "routine-contact",
    activities: [1, 3],
    gapDays: [6, 24],
    minutes: [8, 20],
    officers: [1, 1],
    channels: { call: 0.7, letter: 0.3 },
    proof: { evidence: "call log", share: 0.7 },
    complaintsPer100: 0.15,
  },
  {
    method: "active-attack",
    activities: [1, 3],
    gapDays: [5, 20],
    minutes: [60, 150],
    officers: [1, 2],
    channels: VISIT,
    proof: { evidence: "visit log", share: 0.85 },
    complaintsPer100: 0.5,
  },
  {
    method: "emotional-investment",
    activities: [2, 4],
    gapDays: [5, 20],
    minutes: [45, 120],
    officers: [1, 1],
    channels: MEETING,
    proof: { evidence: "hardship noted; consequences explained", share: 0.75 },
    complaintsPer100: 0.05,
  },
  {
    method: "participate-in-accounting",
    activities: [2, 4],
    gapDays: [7, 25],
    minutes: [120, 240],
    officers: [1, 1],
    channels: MEETING,
    proof: { evidence: "accounts before and after; list of measures", share: 0.65 },
    complaintsPer100: 0.1,
  },
  {
    method: "help-collect-debts",
    activities: [2, 4],
    gapDays: [5, 22],
    minutes: [90, 200],
    officers: [1, 2],
    channels: { visit: 0.7, call: 0.3 },
    thirdParties: ["other", "none"],
    proof: { evidence: "receivables list", share: 0.7 },
    complaintsPer100: 0.4,
  },
  {
    method: "proposals",
    activities: [1, 3],
    gapDays: [7, 25],
    minutes: [60, 150],
    officers: [1, 1],
    channels: MEETING,
    proof: { evidence: "advice recorded", share: 0.7 },
    complaintsPer100: 0.05,
  },
  {
    method: "capital-start-up",
    activities: [2, 3],
    gapDays: [5, 20],
    minutes: [90, 180],
    officers: [1, 2],
    channels: MEETING,
    proof: { evidence: "disaster evidence; approval; linked loan", share: 0.75 },
    complaintsPer100: 0.1,
  },
  {
    method: "relationships",
    activities: [1, 3],
    gapDays: [5, 20],
    minutes: [50, 120],
    officers: [1, 1],
    channels: MEETING,
    thirdParties: ["spouse", "relative", "relative", "friend", "colleague"],
    proof: { evidence: "relation recorded", share: 0.7 },
    complaintsPer100: 0.8,
  },
  {
    method: "mediation",
    activities: [1, 3],
    gapDays: [7, 25],
    minutes: [90, 180],
    officers: [1, 2],
    channels: { meeting: 1 },
    thirdParties: ["village-cadre", "township-cadre", "mediator"],
    proof: { evidence: "mediator's role recorded", share: 0.8 },
    complaintsPer100: 0.2,
  },
  {
    method: "multi-party",
    activities: [2, 3],
    gapDays: [4, 18],
    minutes: [90, 180],
    officers: [2, 2],
    channels: MEETING,
    thirdParties: ["relative", "friend", "village-cadre", "township-cadre", "colleague"],
    proof: { evidence: "earlier attempts; consent per party", share: 0.6 },
    complaintsPer100: 1.6,
  },
  {
    method: "group-attack",
    activities: [4, 7],
    gapDays: [1, 3],
    minutes: [90, 180],
    officers: [3, 5],
    channels: { visit: 0.8, meeting: 0.2 },
    proof: { evidence: "plan; roles", share: 0.85 },
    complaintsPer100: 1.2,
  },
  {
    method: "personnel-rotation",
    activities: [1, 2],
    gapDays: [3, 15],
    minutes: [40, 100],
    officers: [1, 1],
    channels: MEETING,
    proof: { evidence: "handover note", share: 0.75 },
    complaintsPer100: 0.1,
  },
  {
    method: "leader-steps-in",
    activities: [1, 2],
    gapDays: [6, 20],
    minutes: [60, 120],
    officers: [2, 2],
    channels: { meeting: 0.7, visit: 0.3 },
    proof: { evidence: "minutes of the meeting; decision", share: 0.75 },
    leaderRanks: ["deputy-manager", "branch-manager", "regional-director"],
    complaintsPer100: 0.4,
  },
  {
    method: "organisation-intervention",
    activities: [1, 2],
    gapDays: [10, 25],
    minutes: [40, 90],
    officers: [1, 1],
    channels: { letter: 0.8, meeting: 0.2 },
    thirdParties: ["superior-organisation"],
    proof: { evidence: "letter; legal basis checked", share: 0.7 },
    complaintsPer100: 1.4,
  },
  {
    method: "information-capture",
    activities: [1, 3],
    gapDays: [3, 20],
    minutes: [60, 180],
    officers: [1, 2],
    channels: { other: 0.7, visit: 0.3 },
    proof: { evidence: "lawful source recorded", share: 0.8 },
    complaintsPer100: 0.6,
  },
  {
    method: "firm-and-soft",
    activities: [2, 4],
    gapDays: [4, 15],
    minutes: [45, 120],
    officers: [1, 2],
    channels: { visit: 0.6, call: 0.2, meeting: 0.2 },
    proof: { evidence: "sequence of stances", share: 0.75 },
    stances: true,
    complaintsPer100: 0.7,
  },
  {
    method: "litigation",
    activities: [2, 4],
    gapDays: [14, 28],
    minutes: [120, 300],
    officers: [1, 1],
    channels: { court: 1 },
    proof: { evidence: "court file", share: 0.95 },
    expensesMinor: [20_000, 80_000],
    complaintsPer100: 0.5,
  },
];
