import type { RotationProposal } from "~/domain/rotation";

/** p of no difference between officers at all, below which a misfit is more than a guess. */
const OFFICERS_DIFFER = 0.01;

/** Long tenure is proposed only where its slope is beyond chance; a misfit counts only where officers differ beyond chance. */
export function isGrounded({ signs }: Pick<RotationProposal, "signs">, officersDifferP: number): boolean {
  return signs.includes("stale") || officersDifferP < OFFICERS_DIFFER;
}
