/** Whether "on the same mix of cases" is only said where there is one, and is right where it is said. */
import { isWithin } from "../coverage";
import { type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareOfWorlds } from "../measured-share";
import { proof } from "../proof";
import { type JudgedFigure, type JudgedSupport, judgedSupport } from "./judged-support";

export interface MeasuredSupport {
  /** Where methods meet the same cases: intervals that cover, and figures that are given. */
  effect: MeasuredShare;
  effectGiven: MeasuredShare;
  standardised: MeasuredShare;
  standardisedGiven: MeasuredShare;
  /** The same where one goes to the hard region. */
  regionEffect: MeasuredShare;
  regionStandardised: MeasuredShare;
  /** Where one method meets only some cases: figures that are withheld. */
  effectWithheld: MeasuredShare;
  standardisedWithheld: MeasuredShare;
}

export function measuredSupport(worlds: readonly JudgedSupport[]): MeasuredSupport {
  const of = (...kinds: JudgedSupport["kind"][]) => worlds.filter(({ kind }) => kinds.includes(kind));
  const isCovered = ({ truth, low, high }: JudgedFigure) => low! <= truth && truth <= high!;
  const coverage = (some: readonly JudgedSupport[], key: "effect" | "standardised") =>
    shareOfWorlds(
      some.filter((world) => world[key].low !== null),
      (world) => isCovered(world[key]),
    );
  const given = (some: readonly JudgedSupport[], key: "effect" | "standardised") =>
    shareOfWorlds(some, (world) => world[key].low !== null);
  const withheld = (key: "effect" | "standardised") =>
    shareOfWorlds(of("amount", "late"), (world) => world[key].low === null);
  return {
    effect: coverage(of("shared"), "effect"),
    effectGiven: given(of("shared"), "effect"),
    standardised: coverage(of("shared"), "standardised"),
    standardisedGiven: given(of("shared"), "standardised"),
    regionEffect: coverage(of("region"), "effect"),
    regionStandardised: coverage(of("region"), "standardised"),
    effectWithheld: withheld("effect"),
    standardisedWithheld: withheld("standardised"),
  };
}

export function supportLines(measured: MeasuredSupport): MeasuredLine[] {
  const isNearlyAll = (share: number) => share >= 0.95;
  return [
    shareLine(
      "one method meets large or old debts only: effect withheld",
      measured.effectWithheld,
      "95 % or more",
      isNearlyAll,
    ),
    shareLine("– standardised share withheld", measured.standardisedWithheld, "95 % or more", isNearlyAll),
    shareLine(
      "all methods meet all cases: intervals of the effect that cover",
      measured.effect,
      "93–97 %",
      isWithin,
    ),
    shareLine("– effects given", measured.effectGiven),
    shareLine("– intervals of the standardised share that cover", measured.standardised, "93–97 %", isWithin),
    shareLine("– standardised shares given", measured.standardisedGiven),
    shareLine(
      "the better method goes to the hard region: intervals of the effect that cover",
      measured.regionEffect,
      "93–97 %",
      isWithin,
    ),
    shareLine(
      "– intervals of the standardised share that cover",
      measured.regionStandardised,
      "93–97 %",
      isWithin,
    ),
  ];
}

export const supportProof = proof({
  name: "support",
  question: "Common support: a method beside others that meet other cases, horizon 180 days",
  judged: (seed) => judgedSupport(seed),
  measured: measuredSupport,
  lines: supportLines,
});
