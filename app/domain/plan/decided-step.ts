/** A decision as pages show it. */
import type { Bilingual } from "../text";
import type { DecidedReason, KeptDecision } from "./decisions";

export interface DecidedStep
  extends Pick<
    KeptDecision,
    | "id"
    | "code"
    | "answer"
    | "action"
    | "officerCodes"
    | "minutes"
    | "expectedGainMinor"
    | "note"
    | "by"
    | "planned"
  > {
  /** Null: an import was undone, and the portfolio no longer has the case. */
  borrower: Bilingual | null;
  branch: string | null;
  /** What it still does to the plan; null: nothing any more. */
  inForce: DecidedReason | null;
  /** One of `DECLINE_REASONS`; null where nothing was declined. */
  reason: string | null;
  /** `YYYY-MM-DD`. */
  cutOffDate: string;
  decidedOn: string;
}

/** Accepted and neither reported as done nor begun in the files: what remains to be done. */
export const isToDo = ({ inForce }: Pick<DecidedStep, "inForce">): boolean => inForce === "accepted";
