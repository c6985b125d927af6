/** The share of a method's episodes with the proof of its proper use. */
import { isProven } from "~/domain/fidelity";
import type { FilterState } from "~/domain/filters";
import type { ReasonCode } from "~/domain/reasons";
import type { Scope } from "~/domain/scope";
import { wilson } from "~/statistics/intervals/wilson";
import { episodeProofs, recordsProof } from "~db/queries/episode-proofs";
import type { Store } from "~db/store";
import { ask } from "../question.server";
import { remembered } from "../remember.server";

export interface MethodFidelity {
  proven: number | null;
  episodes: number | null;
  share: number | null;
  low: number | null;
  high: number | null;
  /** `not-recorded`: the files hold no proof of anything, or the method is the bank's own and has none defined. */
  reason: ReasonCode | null;
}

/** @throws RowsNeeded where this connection may not count so many */
export async function methodFidelity(
  store: Store,
  scope: Scope,
  filters: FilterState,
  code: string,
): Promise<MethodFidelity> {
  return remembered(store, ["fidelity", scope, filters, code], async () => {
    const { selection } = await ask(store, scope, { ...filters, method: [code] });
    if (!(await recordsProof(store))) return unknown("not-recorded");
    const proofs = (await episodeProofs(store, selection)).map((proof) => isProven(code, proof));
    if (proofs.length === 0) return unknown("no-observations");
    if (proofs.includes(null)) return unknown("not-recorded");
    const proven = proofs.filter(Boolean).length;
    const { estimate, low, high, reason } = wilson(proven, proofs.length);
    return { proven, episodes: proofs.length, share: estimate, low, high, reason };
  });
}

function unknown(reason: ReasonCode): MethodFidelity {
  return { proven: null, episodes: null, share: null, low: null, high: null, reason };
}
