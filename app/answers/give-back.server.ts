/** Memory of a process that works now and then: heaps stay near what they hold, and what an answer leaves behind is collected. */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Below it collecting would cost more than it gives back. */
const LITTLE_BYTES = 64 * 2 ** 20;

/** A heap is collected when it has grown by so many hundredths of what it held. */
const GROWTH_PERCENT = 50;

/**
 * Of every thread of this process, from now on. By itself a heap whose bound is over two gigabytes, as that of the thread
 * that serves pages is, grows to four times what it holds.
 */
export function boundGrowth(percent = GROWTH_PERCENT): void {
  setFlagsFromString(`--heap-growing-percent=${percent}`);
}

let collect: (() => void) | null = null;
/** What this thread's heap and arrays held after it was collected last. */
let heldBytes = 0;

/** By itself a thread collects when its heap has grown to several times what it holds, which for a fit is hundreds of megabytes. */
export function giveBackMemory(littleBytes = LITTLE_BYTES): void {
  if (takenBytes() >= littleBytes) collectAll();
}

/** In the midst of work: what one step of it left behind is gone before the next one needs as much. */
export function giveBackGrowth(littleBytes = LITTLE_BYTES): void {
  const taken = takenBytes();
  heldBytes = Math.min(heldBytes, taken);
  if (taken - heldBytes >= littleBytes) collectAll();
}

function takenBytes(): number {
  const { total_heap_size, external_memory } = getHeapStatistics();
  return total_heap_size + external_memory;
}

function collectAll(): void {
  collect ??= collector();
  collect();
  heldBytes = takenBytes();
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
