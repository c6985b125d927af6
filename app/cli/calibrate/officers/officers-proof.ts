/** Whether officers compared are what they are said to be: nearer to the truth than unadjusted, with the right uncertainty. */
import { proof } from "../proof";
import { drawnOfficers } from "./drawn-officers";
import { judgedOfficers } from "./judged-officers";
import { measuredOfficers } from "./measured-officers";
import { officerLines } from "./officer-lines";

export const officersProof = proof({
  name: "officers",
  question: "Officers: observed over expected payers, horizon 180 days",
  judged: (seed) => judgedOfficers(seed, drawnOfficers(seed)),
  measured: measuredOfficers,
  lines: officerLines,
});
