/** The share of a method's episodes with the proof of its proper use. */

import type { Asked, Definition } from "~/answers/definition.server";
import { type ProofRecord, proofRecords, proofState } from "~/domain/fidelity";
import type { ReasonCode } from "~/domain/reasons";
import { wilson } from "~/statistics/intervals/wilson";
import { episodeProofs, recordedOf } from "~db/queries/episode-proofs";
import { JUDGED } from "../reads";

export interface MethodFidelity {
  proven: number | null;
  episodes: number | null;
  /** Episodes of which the files can say whether the proof is there; the others count as without it. */
  known: number | null;
  /** Columns that a part of the proof would be read from, and that no row fills. */
  unrecorded: readonly ProofRecord[];
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

/** Where the files can say it of fewer, a share would say what is written down rather than what was done. */
const LEAST_KNOWN = 0.5;

async function fidelity({ store, selection, code }: Asked): Promise<MethodFidelity> {
  const records = proofRecords(code);
  if (records.length === 0) return unknown("not-recorded", []);
  const found = await episodeProofs(store, selection);
  const recorded = await recordedOf(store, records);
  // Notes of other methods say nothing of whether this one's are kept.
  if (!found.some(({ hasRecord }) => hasRecord)) recorded.delete("activities.note");
  const unrecorded = records.filter((record) => !recorded.has(record));
  if (recorded.size === 0) return unknown("not-recorded", unrecorded);
  const proofs = found.map((proof) => proofState(code, proof, recorded));
  if (proofs.length === 0) return unknown("no-observations", unrecorded);
  const proven = proofs.filter((state) => state === "given").length;
  const known = proofs.filter((state) => state !== "unknown").length;
  if (known < LEAST_KNOWN * proofs.length)
    return { ...unknown("not-recorded", unrecorded), proven, episodes: proofs.length, known };
  const { estimate, low, high, reason } = wilson(proven, proofs.length);
  return { proven, episodes: proofs.length, known, unrecorded, share: estimate, low, high, reason };
}

function unknown(reason: ReasonCode, unrecorded: readonly ProofRecord[]): MethodFidelity {
  return {
    proven: null,
    episodes: null,
    known: null,
    unrecorded,
    share: null,
    low: null,
    high: null,
    reason,
  };
}
