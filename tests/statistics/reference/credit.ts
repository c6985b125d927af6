import { equalSplitCredit } from "~/statistics/credit/equal-split-credit";
import { markovRemovalCredit } from "~/statistics/credit/markov-removal-credit";
import { shapleyValue } from "~/statistics/credit/shapley-value";
import type { ReferenceChecks } from "./check";

export const toyPaths = (
  [
    ["AB", 1, 0],
    ["A", 0, 1],
    ["BAB", 1, 0],
    ["B", 1, 2],
    ["C", 0, 1],
    ["AC", 1, 1],
  ] as const
).map(([touches, conversions, nulls]) => ({ touches: [...touches], conversions, nulls }));

const worths: Record<string, number> = { A: 80, B: 56, C: 70, AB: 80, AC: 85, BC: 72, ABC: 90 };

export const credit: ReferenceChecks = {
  "attr-toy": {
    figures: () => {
      const markov = markovRemovalCredit(toyPaths);
      const byMethod = (figures: Map<string, number>) => ["A", "B", "C"].map((method) => figures.get(method));
      return {
        base: markov.base,
        removal: byMethod(markov.removalEffects),
        markov_attr: byMethod(markov.byMethod),
        shapley: byMethod(equalSplitCredit(toyPaths).byMethod),
      };
    },
  },
  "shapley-textbook": {
    figures: () => {
      const [A, B, C] = shapleyValue(["A", "B", "C"], (coalition) => worths[coalition.join("")]!);
      return { A, B, C };
    },
  },
};
