/** What a page says of the money of places in few hands, beside what their cases were expected to pay. */
import { grossRate, type RatedCases } from "~/reports/places/case-figures.server";
import { clusterMoments } from "~/statistics/intervals/cluster-moments";
import { RandomStream } from "../../../../seeds/random-stream";
import { type DrawnLoan, drawnLoans, LOANS_KINDS, LOG_SPREADS, type LoansKind } from "./drawn-loans";

export interface JudgedPlace {
  kind: LoansKind;
  logSpread: number;
  trueRate: number;
  rate: number | null;
  low: number | null;
  high: number | null;
}

export interface JudgedMoney {
  seed: number;
  places: JudgedPlace[];
}

/** Of each kind and spread in a world. */
const PLACES = 25;
/** Keys of the proof's own stream. */
const STREAM_OF_LOANS = 107;

export function judgedMoney(seed: number): JudgedMoney {
  const stream = new RandomStream(seed, STREAM_OF_LOANS);
  const places = LOANS_KINDS.flatMap((kind) =>
    LOG_SPREADS.flatMap((logSpread) =>
      Array.from({ length: PLACES }, () => judgedPlace(kind, logSpread, drawnLoans(kind, logSpread, stream))),
    ),
  );
  return { seed, places };
}

function judgedPlace(kind: LoansKind, logSpread: number, loans: readonly DrawnLoan[]): JudgedPlace {
  const { values } = grossRate(ratedCases(loans));
  const [rate, low, high] = ["gross_rate", "gross_low", "gross_high"].map(
    (key) => values[key] as number | null,
  );
  const trueRate = sumOf(loans, "expectedMinor") / sumOf(loans, "exposureMinor");
  return { kind, logSpread, trueRate, rate: rate!, low: low!, high: high! };
}

/** As the store adds them up; nothing is spent. */
export function ratedCases(loans: readonly DrawnLoan[]): RatedCases {
  const { numeratorSquares, denominatorSquares, products, clusters } = clusterMoments(
    loans.map(({ receivedMinor }) => receivedMinor),
    loans.map(({ exposureMinor }) => exposureMinor),
    loans.map(({ borrowerId }) => borrowerId),
  );
  const [exposureMinor, receivedMinor] = [sumOf(loans, "exposureMinor"), sumOf(loans, "receivedMinor")];
  return {
    cases: loans.length,
    matured: loans.length,
    clusters,
    maturedExposureMinor: exposureMinor,
    receivedMinor,
    netMinor: receivedMinor,
    exposureSquare: denominatorSquares,
    receivedSquare: numeratorSquares,
    receivedExposure: products,
    netSquare: numeratorSquares,
    netExposure: products,
  };
}

const sumOf = (loans: readonly DrawnLoan[], key: keyof DrawnLoan) =>
  loans.reduce((sum, loan) => sum + loan[key], 0);
