/** Whether what open cases pay lies between the limits of its forecast, in two simulated banks. */
import { CHECKED_MONTHS } from "~/domain/forecast";
import { isWithin } from "../coverage";
import { demandedLine, type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedBank, type JudgedForecast, judgedForecast } from "./judged-forecast";

export interface MeasuredForecasts {
  /** Of forecasts that were not refused. */
  coverage: MeasuredShare;
  coverageOf: { what: string; share: MeasuredShare }[];
  /** Σ expected over Σ received, less one. */
  bias: number | null;
  refused: MeasuredShare;
}

export function measuredForecasts(banks: readonly JudgedBank[]): MeasuredForecasts {
  const all = banks.flatMap(({ seed, world: bank, forecasts }) =>
    forecasts.map((forecast) => ({ ...forecast, world: seed, bank })),
  );
  const made = all.filter(({ lowMinor }) => lowMinor !== null);
  const shareOf = (what: string, isOf: (forecast: (typeof made)[number]) => boolean) => ({
    what,
    share: shareWithinWorlds(made.filter(isOf), holds),
  });
  const received = made.reduce((sum, { receivedMinor }) => sum + receivedMinor, 0);
  const expected = made.reduce((sum, { expectedMinor }) => sum + (expectedMinor ?? 0), 0);
  return {
    coverage: shareWithinWorlds(made, holds),
    coverageOf: [
      ...CHECKED_MONTHS.map((months) => shareOf(`over ${months} months`, (each) => each.months === months)),
      ...(["demo", "other"] as const).map((bank) =>
        shareOf(`of the ${bank} bank`, (each) => each.bank === bank),
      ),
    ],
    bias: received > 0 ? expected / received - 1 : null,
    refused: shareWithinWorlds(all, ({ lowMinor }) => lowMinor === null),
  };
}

const holds = ({ lowMinor, highMinor, receivedMinor }: JudgedForecast) =>
  lowMinor! <= receivedMinor && receivedMinor <= highMinor!;

/** Of all that was received. */
const MOST_BIAS = 0.05;

export function forecastLines({ coverage, coverageOf, bias, refused }: MeasuredForecasts): MeasuredLine[] {
  return [
    shareLine("95 % intervals that hold what came in", coverage, "93–97 %", isWithin),
    ...coverageOf.map(({ what, share }) => shareLine(`those ${what}`, share)),
    demandedLine(
      "expected beyond received",
      bias,
      bias === null ? null : `${(100 * bias).toFixed(1)} %`,
      "within 5 %",
      (value) => Math.abs(value) <= MOST_BIAS,
    ),
    shareLine("forecasts refused", refused),
  ];
}

export const forecastProof = proof({
  name: "forecast",
  question: "What 1,000 cases of two banks pay within 3, 6 and 12 months",
  judged: (seed) => judgedForecast(seed),
  measured: measuredForecasts,
  lines: forecastLines,
});
