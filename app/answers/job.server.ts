/** A question in a lane: who asks it, how far it is, and the flag that its thread looks at. */
import type { Errand } from "./messages.server";

/** Somebody who waits for the answer itself. */
export interface Waiter {
  resolve(result: string): void;
  reject(error: Error): void;
  /** Aborts when he goes away. */
  signal: AbortSignal | undefined;
}

/** One question in a lane, with everybody who asks it. */
export interface Job {
  id: number;
  errand: Errand;
  /** Null while it is running but has not said. */
  share: number | null;
  lookedAt: number;
  visitors: Set<string>;
  waiters: Set<Waiter>;
  isCancelled: Int32Array<SharedArrayBuffer>;
  /** Put back because somebody came for whom the server's own question gives way. */
  gaveWay: boolean;
  /** Ended by the lane: it took longer than one answer may. */
  tookTooLong: boolean;
}

export function newJob(id: number, errand: Errand, visitor: string): Job {
  return {
    id,
    errand,
    share: null,
    lookedAt: Number.NEGATIVE_INFINITY,
    visitors: new Set([visitor]),
    waiters: new Set(),
    isCancelled: flag(),
    gaveWay: false,
    tookTooLong: false,
  };
}

/** As if it were new, for the same people. */
export function begunAgain(job: Job, id: number): void {
  Object.assign(job, { id, share: null, isCancelled: flag(), gaveWay: false });
}

/** Its thread stops at its next look. */
export function cancel({ isCancelled }: Job): void {
  Atomics.store(isCancelled, 0, 1);
}

function flag(): Int32Array<SharedArrayBuffer> {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
}
