/**
 * `npm run bench -- plan`: what a reader waits for the first plan of a portfolio, and for the same under another share of the
 * hours, and how much memory the server takes meanwhile.
 */
import { readArguments } from "~/cli/arguments";
import { openedServer, SERVER_OPTIONS } from "./opened-server";
import { megabytes, memoryWatch, requireProc } from "./process-figures";

export async function timePlan(args: string[]): Promise<void> {
  const { values } = readArguments(args, SERVER_OPTIONS);
  requireProc();
  const server = await openedServer(values);
  const watch = memoryWatch(server.pid);
  try {
    for (const [what, search] of [
      ["first plan", ""],
      ["at four fifths of the hours", "?share=80"],
    ] as const)
      console.log(`${what}: ${await secondsUntilThere(`${server.url}/plan.csv${search}`)} s`);
    console.log(`highest: ${megabytes(watch.highest())}`);
  } finally {
    watch.stop();
    await server.stop();
  }
}

/** Until its file begins, which waits for the whole answer. */
async function secondsUntilThere(address: string): Promise<string> {
  const began = performance.now();
  const { status, body } = await fetch(address);
  if (status !== 200 || body === null) throw new Error(`${address} answers ${status}`);
  const reader = body.getReader();
  await reader.read();
  const seconds = (performance.now() - began) / 1000;
  await reader.cancel();
  return seconds.toFixed(1);
}
