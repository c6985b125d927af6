/** What is believed of each officer on the cases of a cause: his cell of the comparison, else what he does on the whole. */
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { OfficerBelief } from "~/domain/rotation";

export interface OfficerBeliefs {
  /** Who is not rated is believed to be like any other, as far as officers differ. */
  of(officerId: number, causeId: number): OfficerBelief;
  isRated(officerId: number): boolean;
  /** Of the rated officers on the whole; −∞ where nobody is rated. */
  median: number;
}

export function officerBeliefs({ officers, byCause, tauSquared }: OfficerComparison): OfficerBeliefs {
  const onTheWhole = new Map(
    officers.flatMap(({ officerId, effect }): [number, OfficerBelief][] =>
      effect ? [[officerId, belief(officerId, effect)]] : [],
    ),
  );
  const onCause = new Map(
    byCause.map(({ officerId, groupId, effect }) => [`${officerId} ${groupId}`, belief(officerId, effect)]),
  );
  const means = [...onTheWhole.values()].map(({ mean }) => mean).sort((one, other) => one - other);
  return {
    of: (officerId, causeId) =>
      onCause.get(`${officerId} ${causeId}`) ??
      onTheWhole.get(officerId) ?? { officerId, mean: 0, standardDeviation: Math.sqrt(tauSquared ?? 0) },
    isRated: (officerId) => onTheWhole.has(officerId),
    median: means[Math.ceil(means.length / 2) - 1] ?? Number.NEGATIVE_INFINITY,
  };
}

/** To four decimals: beliefs are kept with every proposal. */
function belief(
  officerId: number,
  { mean, standardDeviation }: Omit<OfficerBelief, "officerId">,
): OfficerBelief {
  const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
  return { officerId, mean: rounded(mean), standardDeviation: rounded(standardDeviation) };
}
