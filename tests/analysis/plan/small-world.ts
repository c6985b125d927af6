/** A small world of known truth, different from both the demo and the proofs: shares are paid by a logit that the test knows. */
import type { CaseFacts, OpenPlanCase, PastEpisode } from "~/domain/plan/case-facts";
import type { PlanOfficer, PlanRows } from "~/domain/plan/plan-rows";
import { normalDraws } from "~/statistics/randomness/normal-draws";
import { seededRandom } from "~/statistics/randomness/seeded-random";

export const CUT_OFF = 20_000;
export const HORIZON = 180;
export const METHODS = ["calls", "group-attack", "letters", "mediation", "suit", "visits"] as const;
const MINUTES = {
  calls: 30,
  "group-attack": 900,
  letters: 20,
  mediation: 240,
  suit: 400,
  visits: 150,
} as const;
/** On the logit. */
const EASE = 1.8;
export const SETTLEMENT = "settlement";
const COST_PER_MINUTE = 120;
const CAUSES = [
  ["income-loss", "ability"],
  ["market-shock", "ability"],
  ["wilful-refusal", "moral"],
  ["hidden-assets", "moral"],
  ["legal-dispute", "other"],
] as const;

export interface WorldOptions {
  cases: number;
  seed: number;
  branches?: number;
  officersOfBranch?: number;
  /** Deviation of what a method does under a cause, on the logit; 0: methods do not differ. */
  effect?: number;
  skill?: number;
  /** Share of the payments a day or two before which a settlement is written down, which changes nothing. */
  settled?: number;
  /** Deviation by which officers differ in how gladly they begin calls and visits. */
  habit?: number;
  /** Cases that pay far more under everybody and anything, and are mostly begun with mediation. */
  isEasy?: (facts: CaseFacts) => boolean;
  /** Loss on the logit per month of tenure on stuck cases. */
  staleness?: number;
}

export interface SmallWorld {
  rows: PlanRows;
  /** Expected share of the debt, method by officer (null: by usual handling under this officer). */
  truth(facts: CaseFacts, method: string | null, officerId: number | null, isNew?: boolean): number;
}

export function smallWorld({
  cases,
  seed,
  branches = 3,
  officersOfBranch = 5,
  effect = 0.6,
  skill = 0.3,
  staleness = 0,
  settled = 0,
  habit = 0,
  isEasy = () => false,
}: WorldOptions): SmallWorld {
  const random = seededRandom(seed);
  const normal = normalDraws(random);
  const effects = new Map<string, number>();
  for (const method of METHODS) {
    const own = 0.5 * effect * normal();
    for (const [cause] of CAUSES) effects.set(`${method} ${cause}`, own + effect * normal());
  }
  const officers: PlanOfficer[] = Array.from({ length: branches * officersOfBranch }, (_, at) => ({
    officerId: at + 1,
    branchId: Math.floor(at / officersOfBranch) + 1,
    weeklyMinutes: null,
    loggedMinutes: null,
    runningMinutes: 0,
    newWorkMinutes: 0,
  }));
  const skills = new Map(officers.map(({ officerId }) => [officerId, skill * normal()]));
  const habits = new Map(officers.map(({ officerId }) => [officerId, habit * normal()]));
  const causeLevels = new Map(CAUSES.map(([cause]) => [cause as string, 0.4 * normal()]));

  const truth: SmallWorld["truth"] = (facts, method, officerId, isNew = false) => {
    const months = isNew ? 0 : Math.min(24, (facts.tenureDays ?? 0) / 30.4375);
    const stuck = facts.earlierEpisodes > 0 && facts.previousPaid !== true;
    const eta =
      -1.6 +
      causeLevels.get(facts.cause)! -
      0.25 * (Math.log(facts.outstandingMinor) - Math.log(8e6)) -
      0.15 * Math.min(6, facts.earlierEpisodes) +
      (facts.traits.includes("willing") ? 0.4 : 0) -
      (stuck ? staleness * months : 0) +
      (officerId === null ? 0 : skills.get(officerId)!) +
      (isEasy(facts) ? EASE : 0);
    const share = (name: string) => 1 / (1 + Math.exp(-eta - effects.get(`${name} ${facts.cause}`)!));
    if (method !== null) return share(method);
    const chances = usualChances(facts, habits, isEasy(facts));
    return METHODS.reduce((sum, name, at) => sum + chances[at]! * share(name), 0);
  };

  const episodes: PastEpisode[] = [];
  const openCases: OpenPlanCase[] = [];
  for (let caseId = 1; caseId <= cases; caseId += 1) {
    const [cause, causeTag] = CAUSES[Math.floor(random() * CAUSES.length)]!;
    const branchId = 1 + Math.floor(random() * branches);
    const inBranch = () => (branchId - 1) * officersOfBranch + 1 + Math.floor(random() * officersOfBranch);
    const exposureMinor = Math.round(Math.exp(Math.log(8e6) + normal()));
    const defaultedDay = CUT_OFF - 60 - Math.floor(1500 * random());
    const fixed = {
      caseId,
      borrowerId: Math.ceil(caseId / 1.15),
      regionId: 1,
      branchId,
      cause,
      causeTag,
      borrowerKind: random() < 0.5 ? "farmer" : "micro",
      security: random() < 0.3 ? "mortgage" : "none",
      traits: random() < 0.3 ? ["willing"] : [],
      exposureMinor,
    };
    let officerId = inBranch();
    let heldSince = defaultedDay;
    let outstandingMinor = exposureMinor;
    let day = defaultedDay + Math.floor(60 * random());
    let lastReceipt: number | null = null;
    let lastActivity: number | null = null;
    let earlierEpisodes = 0;
    let previous: { method: string; paid: boolean } | null = null;
    const factsOn = (on: number): CaseFacts => ({
      ...fixed,
      day: on,
      outstandingMinor,
      receivedBeforeMinor: exposureMinor - outstandingMinor,
      daysInDefault: on - defaultedDay,
      daysPastDue: on - defaultedDay + 90,
      earlierEpisodes,
      previousMethod: previous?.method ?? null,
      previousPaid: previous?.paid ?? null,
      daysSinceReceipt: lastReceipt === null ? null : on - lastReceipt,
      daysSinceActivity: lastActivity === null ? null : on - lastActivity,
      officerId,
      tenureDays: on - heldSince,
    });
    while (day < CUT_OFF && outstandingMinor > 20_000) {
      if (random() < 0.12) {
        officerId = inBranch();
        heldSince = day - 1;
      }
      const facts = factsOn(day);
      const method = drawn(usualChances(facts, habits, isEasy(facts)), random());
      const expected = truth(facts, method, officerId);
      // Paid with a chance and in a part whose product is the expected share.
      const pays = random() < expected / 0.7;
      const share = pays ? Math.min(1, 0.4 + 0.6 * random()) : 0;
      const paidMinor = Math.round(share * outstandingMinor);
      const isFollowedUp = day + HORIZON <= CUT_OFF;
      const minutes = Math.round(MINUTES[method] * (0.6 + 0.8 * random()));
      episodes.push({
        ...facts,
        method,
        isFollowedUp,
        netReceivedMinor: paidMinor,
        minutes,
        teamSize: method === "group-attack" ? 3 : 1,
        costMinor: minutes * COST_PER_MINUTE,
      });
      outstandingMinor -= paidMinor;
      if (pays) lastReceipt = day + 20;
      lastActivity = day + 10;
      previous = { method, paid: pays };
      earlierEpisodes += 1;
      // The next draw is only made where it is asked for, so that other worlds stay what they are.
      if (settled > 0 && pays && random() < settled) {
        const settledDay = day + 18 + Math.floor(2 * random());
        episodes.push({
          ...facts,
          day: settledDay,
          earlierEpisodes,
          daysInDefault: settledDay - defaultedDay,
          daysPastDue: settledDay - defaultedDay + 90,
          previousMethod: method,
          previousPaid: false,
          daysSinceActivity: settledDay - day - 10,
          method: SETTLEMENT,
          isFollowedUp,
          netReceivedMinor: paidMinor,
          minutes: 30,
          teamSize: 1,
          costMinor: 30 * COST_PER_MINUTE,
        });
        lastActivity = settledDay;
        previous = { method: SETTLEMENT, paid: true };
        earlierEpisodes += 1;
      }
      day += 181 + Math.floor(150 * random());
    }
    if (outstandingMinor <= 20_000) continue;
    openCases.push({
      ...factsOn(CUT_OFF),
      code: `C${caseId}`,
      fence: random() < 0.03 ? "legal-dispute" : null,
      isRunning: random() < 0.05,
      barredMethods: random() < 0.1 ? { suit: "no-claim" } : {},
      steps: {},
    });
  }
  const usual = (facts: CaseFacts) =>
    usualChances(facts, habits, isEasy(facts)).reduce(
      (sum, chance, at) => sum + chance * MINUTES[METHODS[at]!],
      0,
    );
  const held = new Map<number, number>();
  for (const one of openCases)
    if (one.fence === null && !one.isRunning && one.officerId !== null)
      held.set(one.officerId, (held.get(one.officerId) ?? 0) + usual(one));
  return {
    truth,
    rows: {
      cutOffDay: CUT_OFF,
      horizon: HORIZON,
      openCases,
      episodes,
      officers: officers.map((officer) => ({
        ...officer,
        newWorkMinutes: Math.round(held.get(officer.officerId) ?? 0),
      })),
      methods: [...METHODS, SETTLEMENT],
    },
  };
}

/** Hard cases get hard methods, a quarter is by chance. */
function usualChances(
  { causeTag, earlierEpisodes, officerId }: CaseFacts,
  habits: ReadonlyMap<number, number>,
  isEasy: boolean,
): number[] {
  const gladly = Math.exp(officerId === null ? 0 : habits.get(officerId)!);
  const late = Math.min(4, earlierEpisodes);
  const weights: Record<(typeof METHODS)[number], number> = {
    calls: (3 - 0.4 * late) / gladly,
    "group-attack": (causeTag === "moral" ? 0.6 : 0.15) * (0.3 + 0.3 * late),
    letters: 2,
    mediation: isEasy ? 12 : causeTag === "other" ? 1.2 : 0.5,
    suit: (causeTag === "moral" ? 0.7 : 0.3) * (0.3 + 0.3 * late),
    visits: 1.6 * gladly,
  };
  const total = METHODS.reduce((sum, method) => sum + weights[method], 0);
  return METHODS.map((method) => 0.75 * (weights[method] / total) + 0.25 / METHODS.length);
}

function drawn(chances: readonly number[], at: number): (typeof METHODS)[number] {
  let sum = 0;
  const place = chances.findIndex((chance) => {
    sum += chance;
    return at < sum;
  });
  return METHODS[place < 0 ? METHODS.length - 1 : place]!;
}
