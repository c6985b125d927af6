import { binomialFunnelLimit } from "~/statistics/funnel/binomial-funnel-limit";
import { overdispersion } from "~/statistics/funnel/overdispersion";
import { benjaminiHochberg } from "~/statistics/multiplicity/benjamini-hochberg";
import { holm } from "~/statistics/multiplicity/holm";
import { heartSurgery } from "../../reference/heart-surgery";
import type { ReferenceChecks } from "./check";
import { codedChances } from "./coded-choice";
import { FINES_CUT_OFF_DAY, type Fine, trafficFines } from "./traffic-fines";

const PROBABILITIES = [0.001, 0.025, 0.975, 0.999];
const P_VALUES = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216];
const HORIZON_DAYS = 90;
const FEWEST_FINES = 30;

/** The case mix of fines, a column for each term: article group, amount, vehicle, points and year of creation. */
function caseMix(fines: readonly Fine[]): number[][][] {
  const column = (term: (fine: Fine) => number) => fines.map(term);
  const year = (fine: Fine) => new Date(fine.createdDay * 86_400_000).getUTCFullYear();
  const isIn = <Level>(levels: readonly Level[], of: (fine: Fine) => Level) =>
    levels
      .map((level) => column((fine) => (of(fine) === level ? 1 : 0)))
      .filter((values) => values.includes(1));
  return [
    isIn(["157", "7", "158", "142"], ({ article }) => article),
    [column(({ amount }) => Math.log1p(amount))],
    [column(({ vehicleClass }) => (vehicleClass === "A" ? 1 : 0))],
    [column(({ points }) => (points > 0 ? 1 : 0))],
    isIn(
      Array.from({ length: 13 }, (_, after) => 2001 + after),
      year,
    ),
  ];
}

/** Fines paid within the horizon by officer: observed, expected from the case mix, and its variance. */
function finesByOfficer(fines: Fine[]) {
  const matured = fines.filter(({ createdDay }) => createdDay <= FINES_CUT_OFF_DAY - HORIZON_DAYS);
  const paid = matured.map(({ createdDay, paidDay }) =>
    paidDay !== null && paidDay - createdDay <= HORIZON_DAYS ? 1 : 0,
  );
  const chances = codedChances(caseMix(matured), paid);
  const officers = new Map<string, { n: number; observed: number; expected: number; variance: number }>();
  matured.forEach(({ officer }, at) => {
    const own = officers.get(officer) ?? { n: 0, observed: 0, expected: 0, variance: 0 };
    const chance = chances[at]!;
    own.n += 1;
    own.observed += paid[at]!;
    own.expected += chance;
    own.variance += chance * (1 - chance);
    officers.set(officer, own);
  });
  return [...officers.values()];
}

/** Spearman's correlation of figures without ties. */
function spearman(first: number[], second: number[]): number {
  const ranks = (values: number[]) =>
    values.map(
      (value) =>
        values.filter((other) => other < value).length +
        (values.filter((other) => other === value).length - 1) / 2,
    );
  const centred = (values: number[]) => values.map((value) => value - (values.length - 1) / 2);
  const [a, b] = [centred(ranks(first)), centred(ranks(second))];
  const dot = (x: number[], y: number[]) => x.reduce((sum, value, at) => sum + value * y[at]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

export const funnel: ReferenceChecks = {
  "funnel-exact-limits": {
    figures: () =>
      Object.fromEntries(
        [100, 200, 500].map((n) => [`n${n}`, PROBABILITIES.map((q) => binomialFunnelLimit(0.1, n, q))]),
      ),
  },
  "funnel-bristol": {
    figures: () => {
      const total = (key: "deaths" | "operations") => heartSurgery.reduce((sum, row) => sum + row[key], 0);
      const p0 = total("deaths") / total("operations");
      const { z, phiRaw, phi, tauSquared, zAdditive, zMultiplicative } = overdispersion(
        heartSurgery.map(({ operations, deaths }) => ({
          deviation: deaths / operations - p0,
          standardError: Math.sqrt((p0 * (1 - p0)) / operations),
        })),
      );
      return {
        p0,
        z_bristol: z[0],
        phi_raw: phiRaw,
        phi_wins: phi,
        tau2: tauSquared,
        z_re_bristol: zAdditive![0],
        z_phi_bristol: zMultiplicative![0],
      };
    },
  },
  "tf-officers": {
    figures: () => {
      const fines = trafficFines();
      if (fines === null) return null;
      const all = finesByOfficer(fines);
      const officers = all.filter(({ n }) => n >= FEWEST_FINES);
      const { z, phiRaw, phi, tauSquared, zAdditive } = overdispersion(
        officers.map(({ n, observed, expected, variance }) => ({
          deviation: (observed - expected) / n,
          standardError: Math.sqrt(variance) / n,
        })),
      );
      const beyond = (scores: number[], limit: number) =>
        scores.filter((score) => Math.abs(score) > limit).length;
      return {
        sumO: all.reduce((sum, { observed }) => sum + observed, 0),
        phi_raw: phiRaw,
        phi_wins10: phi,
        tau2: tauSquared,
        "flag_1.96_before": beyond(z, 1.96),
        "flag_1.96_after": beyond(zAdditive!, 1.96),
        "flag_3.09_before": beyond(z, 3.09),
        "flag_3.09_after": beyond(zAdditive!, 3.09),
        spearman_crude_vs_OE: spearman(
          officers.map(({ observed, n }) => observed / n),
          officers.map(({ observed, expected }) => observed / expected),
        ),
      };
    },
  },
  "p-adjust": {
    figures: () => ({ holm: holm(P_VALUES), bh: benjaminiHochberg(P_VALUES) }),
  },
};
