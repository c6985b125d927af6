/**
 * What is believed of each officer on the cases of a cause, as multipliers of the rate of receipts: of officers from the
 * fit of tenure, which knows what every case did under whom, and within officers of their causes, drawn likewise towards 1
 * as far as they differ no more than by chance.
 */
import type { OfficerComparison } from "~/domain/officer-comparison";
import type { OfficerBelief } from "~/domain/rotation";
import { gammaPosteriorMeans } from "~/statistics/survival/gamma-posterior-means";
import { gammaShape } from "~/statistics/survival/gamma-shape";
import { expectedReceipts } from "./expected-receipts";
import type { Staleness } from "./staleness";

export interface OfficerBeliefs {
  /** An officer without a past is believed to be average, with the spread of all officers. */
  of(officerId: number, causeId: number): OfficerBelief;
  isRated(officerId: number): boolean;
  /** Of the rated officers on the whole; −∞ where nobody is rated. */
  median: number;
}

/** Of the logarithm of a multiplier. */
type Belief = Omit<OfficerBelief, "officerId">;

export function officerBeliefs(staleness: Staleness, { officers }: OfficerComparison): OfficerBeliefs {
  const { fit, rows } = staleness;
  const onTheWhole = new Map(
    beliefs(fit.keeperEvents, fit.keeperExpected, fit.keeperShape).map((belief, keeper) => [
      rows.officerIds[keeper]!,
      belief,
    ]),
  );
  const within = beliefsWithin(staleness);
  const unknownOfficer = unknown(fit.keeperShape);
  const whole = (officerId: number) => onTheWhole.get(officerId) ?? unknownOfficer;
  const rated = new Set(officers.flatMap(({ officerId, effect }) => (effect ? [officerId] : [])));
  const means = [...rated].map((officerId) => whole(officerId).mean).sort((one, other) => one - other);
  return {
    of: (officerId, causeId) => {
      const [own, onCause] = [whole(officerId), within(officerId, causeId)];
      return {
        officerId,
        mean: rounded(own.mean + onCause.mean),
        standardDeviation: rounded(Math.hypot(own.standardDeviation, onCause.standardDeviation)),
      };
    },
    isRated: (officerId) => rated.has(officerId),
    median: means[Math.ceil(means.length / 2) - 1] ?? Number.NEGATIVE_INFINITY,
  };
}

/** By officer and cause, beside what the officer does on the whole. */
function beliefsWithin({ fit, rows, fitted }: Staleness): (officerId: number, causeId: number) => Belief {
  const places = new Map<string, number>();
  const [events, expected]: [number[], number[]] = [[], []];
  expectedReceipts(rows, { fit, rows }).forEach((receipts, row) => {
    const unit = rows.unitOf[row]!;
    const key = `${rows.officerIds[rows.keeperOf[row]!]} ${fitted[unit]!.causeId}`;
    const place = places.get(key) ?? places.size;
    places.set(key, place);
    events[place] = (events[place] ?? 0) + rows.events[row]!;
    expected[place] = (expected[place] ?? 0) + fit.unitFactors[unit]! * receipts;
  });
  const sums = [Float64Array.from(events), Float64Array.from(expected)] as const;
  const shape = gammaShape(...sums);
  const own = beliefs(...sums, shape);
  const other = unknown(shape);
  return (officerId, causeId) => own[places.get(`${officerId} ${causeId}`) ?? -1] ?? other;
}

function beliefs(events: Float64Array, expected: Float64Array, shape: number): Belief[] {
  return Array.from(gammaPosteriorMeans(events, expected, shape), (factor, place) => ({
    mean: Math.log(factor),
    standardDeviation: logDeviation(shape + events[place]!),
  }));
}

function unknown(shape: number): Belief {
  return { mean: 0, standardDeviation: logDeviation(shape) };
}

/** Of the logarithm of a gamma of this shape, nearly; 0 at an infinite one. */
const logDeviation = (shape: number) => 1 / Math.sqrt(shape);

/** To four decimals: beliefs are kept with every proposal. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
