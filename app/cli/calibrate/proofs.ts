/** Every proof of the calibration, in the order of its tables. */
import { causesProof } from "./causes/causes-proof";
import { elsewhereProof } from "./elsewhere/elsewhere-proof";
import { forecastProof } from "./forecast/forecast-proof";
import { attackProof } from "./group-attack/attack-proof";
import { manyLoansProof } from "./many-loans/many-loans-proof";
import { methodsProof } from "./methods/methods-proof";
import { moneyProof } from "./money/money-proof";
import { officersProof } from "./officers/officers-proof";
import { planProof } from "./plan/plan-proof";
import type { Proof } from "./proof";
import { rotationProof } from "./rotation/rotation-proof";
import { supportProof } from "./support/support-proof";
import { whyNowProof } from "./why-now/why-now-proof";

export const PROOFS: readonly Proof[] = [
  methodsProof,
  causesProof,
  supportProof,
  officersProof,
  attackProof,
  rotationProof,
  elsewhereProof,
  manyLoansProof,
  moneyProof,
  whyNowProof,
  planProof,
  forecastProof,
];
