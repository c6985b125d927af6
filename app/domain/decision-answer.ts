/** What a person can answer to a finding that changes money or the cut-off. */

/** `accept`: the file is right. `keep`: what is filed, or left out, stays. `count-once`: one of the equal rows counts. */
export type DecisionAnswer = "accept" | "keep" | "count-once";
