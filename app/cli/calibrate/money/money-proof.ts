/** Whether rates of money are as unsure as they are where a few borrowers owe most of it. */
import { isWithin } from "../coverage";
import { type MeasuredLine, shareLine } from "../measured-line";
import { type MeasuredShare, shareWithinWorlds } from "../measured-share";
import { proof } from "../proof";
import { LOANS_KINDS, LOG_SPREADS, type LoansKind } from "./drawn-loans";
import { type JudgedMoney, type JudgedPlace, judgedMoney } from "./judged-money";

export interface MeasuredMoney {
  coverage: { kind: LoansKind; logSpread: number; share: MeasuredShare }[];
  /** Places whose interval reaches beyond what is possible, or stands without its limits. */
  impossible: MeasuredShare;
  unlimited: MeasuredShare;
  /** Mean width of the intervals. */
  width: number | null;
}

export function measuredMoney(worlds: readonly JudgedMoney[]): MeasuredMoney {
  const all = worlds.flatMap(({ seed, places }) => places.map((place) => ({ ...place, world: seed })));
  const limited = all.filter(({ low }) => low !== null);
  return {
    coverage: LOANS_KINDS.flatMap((kind) =>
      LOG_SPREADS.map((logSpread) => ({
        kind,
        logSpread,
        share: shareWithinWorlds(
          limited.filter((place) => place.kind === kind && place.logSpread === logSpread),
          covers,
        ),
      })),
    ),
    impossible: shareWithinWorlds(limited, ({ low, high }) => low! < 0 || high! > 1),
    unlimited: shareWithinWorlds(all, ({ low }) => low === null),
    width:
      limited.length === 0
        ? null
        : limited.reduce((sum, { low, high }) => sum + high! - low!, 0) / limited.length,
  };
}

const covers = ({ low, high, trueRate }: JudgedPlace) => low! <= trueRate && trueRate <= high!;

export function moneyLines({ coverage, impossible, unlimited, width }: MeasuredMoney): MeasuredLine[] {
  return [
    ...coverage.map(({ kind, logSpread, share }) =>
      shareLine(
        `95 % intervals that cover, ${kind}, log-exposure sd ${logSpread}`,
        share,
        "93–97 %",
        isWithin,
      ),
    ),
    shareLine("limits below 0 or above 100 %", impossible, "none", (value) => value === 0),
    shareLine("rates without limits", unlimited),
    {
      what: "mean width of the intervals",
      measured: width === null ? "unknown" : `${(100 * width).toFixed(0)} points`,
      demanded: "",
    },
  ];
}

export const moneyProof = proof({
  name: "money",
  question: "Rates of money where few borrowers owe most of it: 300 cases a place",
  judged: judgedMoney,
  measured: measuredMoney,
  lines: moneyLines,
});
