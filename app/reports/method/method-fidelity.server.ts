/** The share of a method's episodes with the proof of its proper use. */

import type { Asked, Definition } from "~/answers/definition.server";
import { isProven } from "~/domain/fidelity";
import type { ReasonCode } from "~/domain/reasons";
import { wilson } from "~/statistics/intervals/wilson";
import { episodeProofs, recordsProof } from "~db/queries/episode-proofs";
import { JUDGED } from "../reads";

export interface MethodFidelity {
  proven: number | null;
  episodes: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  /** `not-recorded`: the files hold no proof of anything, or the method is the bank's own and has none defined. */
  reason: ReasonCode | null;
}

/** Of the method that the question is about. @throws RowsNeeded where this connection may not count so many */
export const methodFidelity: Definition<MethodFidelity> = {
  name: "method-fidelity",
  reads: JUDGED,
  settings: [],
  weight: "cells",
  isStored: false,
  answer: ({ read }) => read(fidelity),
};

async function fidelity({ store, selection, code }: Asked): Promise<MethodFidelity> {
  if (!(await recordsProof(store))) return unknown("not-recorded");
  const proofs = (await episodeProofs(store, selection)).map((proof) => isProven(code, proof));
  if (proofs.length === 0) return unknown("no-observations");
  if (proofs.includes(null)) return unknown("not-recorded");
  const proven = proofs.filter(Boolean).length;
  const { estimate, low, high, reason } = wilson(proven, proofs.length);
  return { proven, episodes: proofs.length, share: estimate, low, high, reason };
}

function unknown(reason: ReasonCode): MethodFidelity {
  return { proven: null, episodes: null, share: null, low: null, high: null, reason };
}
