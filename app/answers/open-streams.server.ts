/** The server's side of what comes piece by piece. */
import { Cancelled, PortfolioChanged } from "./broken-off.server";
import type { FlowErrand, Word } from "./messages.server";
import type { WorkerLink } from "./worker-link.server";

/** Made ahead of the reader, so that neither waits for the other; more would fill the memory. */
export const PIECES_AHEAD = 2;

interface Reading {
  pieces: Uint8Array[];
  isEnded: boolean;
  error: Error | null;
  /** Something of the above has changed. */
  wake(): void;
}

export function openStreams(link: WorkerLink, nextId: () => number) {
  const readings = new Map<number, Reading>();

  async function* stream(errand: FlowErrand, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    const id = nextId();
    const reading: Reading = { pieces: [], isEnded: false, error: null, wake() {} };
    const isCancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const leave = () => fail(reading, new Cancelled("the reader has gone"));
    readings.set(id, reading);
    signal?.addEventListener("abort", leave);
    try {
      if (signal?.aborted) leave();
      else link.send({ kind: "open", id, errand, isCancelled });
      for (let ahead = 0; ahead < PIECES_AHEAD && !reading.error; ahead++) link.send({ kind: "pull", id });
      for (;;) {
        const piece = await nextPiece(reading);
        if (piece === null) return;
        link.send({ kind: "pull", id });
        yield piece;
      }
    } finally {
      readings.delete(id);
      signal?.removeEventListener("abort", leave);
      if (!reading.isEnded) {
        Atomics.store(isCancelled, 0, 1);
        link.send({ kind: "close", id });
      }
    }
  }

  /** True where the word was about a stream. */
  function onWord(word: Word): boolean {
    const reading = readings.get(word.id);
    if (!reading) return false;
    if (word.kind === "piece") reading.pieces.push(word.bytes);
    if (word.kind === "end") reading.isEnded = true;
    if (word.kind === "ended") {
      const { why, story } = word;
      reading.isEnded = true;
      fail(reading, why === "changed" ? new PortfolioChanged(story) : new Error(story));
    }
    reading.wake();
    return true;
  }

  /** The worker is gone, and with it everything that was open. */
  function breakOff(story: string): void {
    for (const reading of readings.values()) {
      reading.isEnded = true;
      fail(reading, new Error(story));
    }
  }

  return { stream, onWord, breakOff, areOpen: () => readings.size > 0 };
}

function fail(reading: Reading, error: Error): void {
  reading.error ??= error;
  reading.wake();
}

/** Null after the last one. */
async function nextPiece(reading: Reading): Promise<Uint8Array | null> {
  for (;;) {
    if (reading.error) throw reading.error;
    const piece = reading.pieces.shift();
    if (piece) return piece;
    if (reading.isEnded) return null;
    await new Promise<void>((resolve) => {
      reading.wake = resolve;
    });
  }
}
