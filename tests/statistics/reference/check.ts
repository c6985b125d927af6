/** How an entry of the reference table is met: the figures under the entry's own keys, computed by the room. */
export interface ReferenceCheck {
  /** null where the data set is not at hand */
  figures: () => Record<string, unknown> | null;
  /** Keys of the entry that this room does not answer, each with the reason. */
  notHere?: Record<string, string>;
  /** Keys whose printed digits are doubted, each with the tolerance used instead and the reason. */
  doubted?: Record<string, { tol: number; reason: string }>;
}

export type ReferenceChecks = Record<string, ReferenceCheck>;
