import { describe, expect, test } from "vitest";
import { CAUSES } from "~/domain/causes";
import { METHODS } from "~/domain/methods";
import { HORIZONS } from "~/domain/rules";
import type { PortfolioTruth } from "../../seeds/known-truth";
import type { SimulatedCase } from "../../seeds/simulate-case";
import { simulatedCases, simulatePortfolio } from "../../seeds/simulate-portfolio";
import { METHOD_CODES, simulatedWorld, type World } from "../../seeds/world";
import { observedRecovery } from "./observed-recovery";

const portfolio = simulatePortfolio({ cases: 4000 }, 11);
const { truth } = portfolio;
const COMPLETE = { lateBranchShare: 0, bouncedShare: 0 };

function observedBy(
  { world, cases }: { world: World; cases: Iterable<SimulatedCase> },
  horizon: number,
  keyOf: (method: string, cause: string) => string,
): Map<string, number[]> {
  const shares = new Map<string, number[]>();
  for (const simulated of cases) {
    for (const episode of simulated.episodes) {
      if (episode.startDay + horizon > world.endDay) continue;
      const key = keyOf(METHOD_CODES[episode.method]!, simulated.profile.cause.code);
      const all = shares.get(key) ?? [];
      all.push(observedRecovery(simulated, episode, horizon));
      shares.set(key, all);
    }
  }
  return shares;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

const standardError = (values: readonly number[]) => {
  const centre = mean(values);
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1) / values.length);
};

const overall = ({ methods }: PortfolioTruth, method: string, horizon = 180) =>
  methods.find((each) => each.method === method && each.horizon === horizon)!;

describe("what the truth contains", () => {
  test("every method under every cause and horizon, and every officer", () => {
    expect(truth.methods).toHaveLength(METHODS.length * HORIZONS.length);
    expect(truth.methodsByCause).toHaveLength(METHODS.length * HORIZONS.length * CAUSES.length);
    expect(truth.methodsByCauseAndStake).toHaveLength(METHODS.length * HORIZONS.length * CAUSES.length * 2);
    expect(new Set(truth.officers.map((each) => each.officer)).size).toBe(180);
    for (const each of truth.methods) {
      expect(each.withMethod).toBeGreaterThan(0);
      expect(each.withMethod).toBeLessThan(1);
      expect(each.effect).toBeCloseTo(each.withMethod! - each.withoutMethod!, 12);
    }
  });

  test("longer horizons recover more, and causes add up to the whole", () => {
    for (const method of METHOD_CODES) {
      const means = HORIZONS.map((horizon) => overall(truth, method, horizon).withMethod!);
      expect([...means].sort((one, other) => one - other)).toEqual(means);
      const parts = truth.methodsByCause.filter((each) => each.method === method && each.horizon === 180);
      const episodes = parts.reduce((sum, part) => sum + part.episodes, 0);
      const total = parts.reduce((sum, part) => sum + part.episodes * (part.withMethod ?? 0), 0);
      expect(episodes).toBe(overall(truth, method).episodes);
      expect(total / episodes).toBeCloseTo(overall(truth, method).withMethod!, 10);
    }
  });
});

describe("the truth is what generates the receipts", () => {
  test("what was expected of the methods really used is what came, at every horizon", () => {
    const { world, cases } = simulatePortfolio({ cases: 6000, ...COMPLETE }, 12);
    HORIZONS.forEach((horizon, at) => {
      const residuals = cases.map((simulated) => {
        const matured = simulated.episodes.filter((episode) => episode.startDay + horizon <= world.endDay);
        return matured.reduce((sum, episode) => {
          const expected = episode.expected![at * METHOD_CODES.length + episode.method]!;
          return sum + observedRecovery(simulated, episode, horizon) - expected;
        }, 0);
      });
      expect(Math.abs(mean(residuals))).toBeLessThan(3.5 * standardError(residuals));
    });
  });

  test("weighted by its chances, the outcome of a method stands for its outcome on all", () => {
    const { world, cases, truth } = simulatePortfolio(
      { cases: 6000, hiddenConfounding: 0.5, ...COMPLETE },
      18,
    );
    const horizon = 180;
    METHOD_CODES.forEach((method, index) => {
      const sums = cases.map((simulated) => {
        const used = simulated.episodes.filter(
          (episode) => episode.method === index && episode.startDay + horizon <= world.endDay,
        );
        return used.reduce(
          (sum, episode) => sum + observedRecovery(simulated, episode, horizon) / episode.chances[index]!,
          0,
        );
      });
      const { episodes, withMethod } = overall(truth, method, horizon);
      const perEpisode = cases.length / episodes;
      const distance = mean(sums) * perEpisode - withMethod!;
      expect(Math.abs(distance), method).toBeLessThan(3.5 * standardError(sums) * perEpisode);
    });
  });

  test("where methods are drawn at random the raw means find the true ones", () => {
    const lot = simulatePortfolio({ cases: 6000, explorationShare: 1, ...COMPLETE }, 13);
    const raw = observedBy(lot, 180, (method) => method);
    for (const method of METHOD_CODES) {
      const shares = raw.get(method)!;
      const distance = mean(shares) - overall(lot.truth, method).withMethod!;
      expect(Math.abs(distance), method).toBeLessThan(3.5 * standardError(shares));
    }
  });
});

describe("what makes the field hard", () => {
  test("the naive ranking is visibly not the true one", () => {
    const raw = observedBy(portfolio, 180, (method) => method);
    const naive = [...METHOD_CODES].sort((one, other) => mean(raw.get(other)!) - mean(raw.get(one)!));
    const real = [...METHOD_CODES].sort(
      (one, other) => overall(truth, other).effect! - overall(truth, one).effect!,
    );
    expect(naive.indexOf("routine-contact")).toBeLessThan(5);
    expect(real.indexOf("routine-contact")).toBeGreaterThan(13);
    const misplaced = METHOD_CODES.filter(
      (method) => Math.abs(naive.indexOf(method) - real.indexOf(method)) >= 4,
    );
    expect(misplaced.length).toBeGreaterThan(4);
  });

  test("group attack helps with wilful refusal and hidden assets where much is at stake", () => {
    for (const cause of ["wilful-refusal", "hidden-assets"]) {
      const [large, other] = (["large", "other"] as const).map(
        (stake) =>
          truth.methodsByCauseAndStake.find(
            (each) =>
              each.method === "group-attack" &&
              each.horizon === 180 &&
              each.cause === cause &&
              each.stake === stake,
          )!,
      );
      expect(large!.effect).toBeGreaterThan(0.05);
      expect(large!.effect).toBeGreaterThan(3 * Math.abs(other!.effect!));
    }
  });

  test("group attack does nothing for disaster, though its raw mean is below routine contact's", () => {
    const disaster = (method: string) =>
      truth.methodsByCause.find(
        (each) => each.method === method && each.cause === "natural-disaster" && each.horizon === 180,
      )!;
    expect(Math.abs(disaster("group-attack").versusRoutine!)).toBeLessThan(0.002);
    expect(disaster("capital-start-up").effect).toBeGreaterThan(0.1);
    const wide = simulatedWorld({ cases: 12_000 }, 1);
    const many = { world: wide, cases: simulatedCases(wide, 0) };
    const raw = observedBy(many, 180, (method, cause) => `${method} ${cause}`);
    expect(mean(raw.get("group-attack natural-disaster")!)).toBeLessThan(
      mean(raw.get("routine-contact natural-disaster")!),
    );
    const all = observedBy(portfolio, 180, (method) => method);
    expect(mean(all.get("group-attack")!)).toBeLessThan(mean(all.get("routine-contact")!) - 0.05);
  });

  test("staleness is the stated slope on stuck cases, and none where there is none", () => {
    expect(truth.staleness.stuckSlopePerMonth).toBeLessThan(-0.03);
    expect(truth.staleness.stuckSlopePerMonth).toBeGreaterThan(-0.05);
    const fresh = simulatePortfolio({ cases: 300, stalenessPerMonth: 0 }, 14);
    expect(fresh.truth.staleness).toMatchObject({ stuckSlopePerMonth: 0, meanSlopePerMonth: 0 });
  });

  test("in a world without effects and staleness no method does anything", () => {
    const flat = simulatePortfolio(
      { cases: 300, effectScale: 0, stalenessPerMonth: 0, officerSkillSpread: 0 },
      15,
    );
    for (const each of flat.truth.methods) expect(Math.abs(each.effect!)).toBeLessThan(1e-9);
  });

  test("a method can be kept for the hopeless", () => {
    const kept = simulatePortfolio({ cases: 600, hopelessOnlyMethod: "group-attack" }, 16);
    const attacked = kept.cases.filter(({ episodes }) =>
      episodes.some((episode) => METHOD_CODES[episode.method] === "group-attack"),
    );
    expect(attacked.length).toBeGreaterThan(20);
    for (const { profile } of attacked) expect(profile.hardness).toBeGreaterThanOrEqual(1);
  });

  test("a hidden confounder draws hard methods to cases that pay less", () => {
    const hidden = simulatePortfolio({ cases: 2000, hiddenConfounding: 1 }, 17);
    const traits = new Map<string, number[]>();
    for (const { profile, episodes } of hidden.cases) {
      for (const episode of episodes) {
        const method = METHOD_CODES[episode.method]!;
        traits.set(method, [...(traits.get(method) ?? []), profile.hidden]);
      }
    }
    expect(mean(traits.get("group-attack")!)).toBeGreaterThan(mean(traits.get("routine-contact")!) + 0.3);
    expect(portfolio.cases.every(({ profile }) => profile.hidden === 0)).toBe(true);
  });
});
