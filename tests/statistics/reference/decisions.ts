import { expectedLoss, probabilityHigher } from "~/statistics/decisions/beta-belief";
import { normalUpdate } from "~/statistics/decisions/normal-update";
import { unitNormalLoss } from "~/statistics/decisions/unit-normal-loss";
import { perfectInformationValue, sampleInformationValue } from "~/statistics/decisions/value-of-information";
import type { ReferenceChecks } from "./check";

const doubtful = { mean: -50, standardDeviation: 200 };

export const decisions: ReferenceChecks = {
  "unit-normal-loss": {
    figures: () => Object.fromEntries([0, 0.5, 1, 2].map((u) => [`L${u}`, unitNormalLoss(u)])),
  },
  "evpi-normal": {
    figures: () => ({
      evpi_50_200: perfectInformationValue({ mean: 50, standardDeviation: 200 }),
      evsi_n50: sampleInformationValue(doubtful, 1000, 50),
      evsi_n200: sampleInformationValue(doubtful, 1000, 200),
    }),
  },
  "normal-update": {
    figures: () => {
      const { mean, standardDeviation, probabilityPositive } = normalUpdate(
        { mean: 100, standardDeviation: 200 },
        { estimate: 300, standardError: 150 },
      );
      return { mean, sd: standardDeviation, p_pos: probabilityPositive };
    },
  },
  "prob-b-beats-a": {
    figures: () => {
      const [a, b] = [
        { alpha: 21, beta: 81 },
        { alpha: 31, beta: 71 },
      ];
      return {
        p: probabilityHigher(b, a),
        expected_loss_choose_A: expectedLoss(a, b),
        "p_B(5,7)_beats_A(3,9)": probabilityHigher({ alpha: 5, beta: 7 }, { alpha: 3, beta: 9 }),
      };
    },
  },
};
