/**
 * `npm run bench -- browse`: how much memory the server has after a day's browsing. One visitor opens distinct addresses
 * one after the other, each page under other filters, and stays a moment on each, as long as it takes to see the figures.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readArguments, wholeNumber } from "~/cli/arguments";
import { addressOf, searches } from "./figures/addresses";
import { knownCodes } from "./figures/take-figures";
import { openedServer, SERVER_OPTIONS } from "./opened-server";
import { megabytes, memoryWatch, requireProc } from "./process-figures";

const OPTIONS = {
  addresses: { type: "string", default: "300" },
  seconds: { type: "string", default: "1" },
  ...SERVER_OPTIONS,
} as const;

/** What people look at. */
const PAGES = [
  "",
  "methods",
  "officers",
  "branches",
  "regions",
  "causes",
  "trend",
  "cases",
  "plan",
  "why-now",
  "where-to-try",
  "rotation-plan",
  "conduct",
  "vintages",
  "flows",
  "cross",
  "data-quality",
];
const MONTHS = ["2022-01", "2022-07", "2023-01", "2023-07"];
const MOST_MEGABYTES = 700;
/** Longer than an idle thread keeps its memory. */
const REST_MS = 75_000;

export async function browse(args: string[]): Promise<void> {
  const { values } = readArguments(args, OPTIONS);
  const count = wholeNumber("--addresses", values.addresses, 1);
  const stayMs = wholeNumber("--seconds", values.seconds, 0) * 1000;
  requireProc();
  const server = await openedServer(values);
  const watch = memoryWatch(server.pid);
  try {
    const addresses = distinctAddresses(await knownCodes(server.url)).slice(0, count);
    console.log(`after the start: ${megabytes(watch.now())}`);
    for (const [place, address] of addresses.entries()) {
      await fetch(`${server.url}/${address}`).then((response) => response.arrayBuffer());
      await pause(stayMs);
      if ((place + 1) % 50 === 0) console.log(`after ${place + 1} addresses: ${megabytes(watch.now())}`);
    }
    const highest = watch.highest();
    await pause(REST_MS);
    console.log(`after a rest: ${megabytes(watch.now())}`);
    const verdict = highest <= MOST_MEGABYTES * 1e6 ? "yes" : "no";
    console.log(`highest: ${megabytes(highest)} (≤ ${MOST_MEGABYTES} MB: ${verdict})`);
  } finally {
    watch.stop();
    await server.stop();
  }
}

/** Every page under one search before any under the next. */
function distinctAddresses(known: Parameters<typeof searches>[0]): string[] {
  const { common } = searches(known);
  const dated = MONTHS.flatMap((from) =>
    common.filter((search) => !search.includes("from")).map((search) => `${search}&from=${from}`),
  );
  const all = [...common, ...dated].flatMap((search) => PAGES.map((page) => addressOf(page, search)));
  return [...new Set(all)];
}
