/** Memory of a thread that works now and then: what an answer leaves behind is collected before the next one is begun. */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/** Below it collecting would cost more than it gives back. */
const LITTLE_BYTES = 96 * 2 ** 20;

let collect: (() => void) | null = null;

/** By itself a thread collects when its heap has grown to several times what it holds, which for a fit is hundreds of megabytes. */
export function giveBackMemory(littleBytes = LITTLE_BYTES): void {
  const { total_heap_size, external_memory } = getHeapStatistics();
  if (total_heap_size + external_memory < littleBytes) return;
  collect ??= collector();
  collect();
}

function collector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
