/** What a plan may propose, and what must be had first. */
import { METHODS } from "../methods";

/** An episode begun so many days before the cut-off or less is still running: it uses hours, and its case is left alone. */
export const RUNNING_DAYS = 30;

/**
 * Neither a handover, which is proposed by name, nor what happens anyway: routine contact, and a suit, which the law and
 * not the hours of officers decides.
 */
const NEVER_PROPOSED = ["personnel-rotation", "routine-contact", "litigation"];

export const PROPOSABLE_METHODS: readonly string[] = METHODS.map(({ code }) => code).filter(
  (code) => !NEVER_PROPOSED.includes(code),
);

/** Methods that involve third parties: the borrower's consent comes first. DOMAIN: proofs of the methods. */
export const CONSENT_METHODS = ["help-collect-debts", "relationships", "multi-party", "mediation"] as const;
