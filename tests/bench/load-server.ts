/** The served demo under load: pages at a steady pace whatever the answers take, and remembered twins as fast as they come. */
import { setTimeout as pause } from "node:timers/promises";
import { runningServer } from "../e2e/running-server";
import { type Asked, asker } from "./ask-server";
import { type BenchRow, missingRow, valueRow } from "./bench-row";
import { percentile } from "./side-by-side";

const REQUESTS_PER_SECOND = 20;
const CONNECTIONS = 50;
const PAGES_P99 = { sign: "≤", bound: 150 } as const;
const TWINS_P99 = { sign: "≤", bound: 100 } as const;
const NO_ERROR = { sign: "≤", bound: 0 } as const;

const PAGES = ["/", "/methods", "/officers?region=north", "/causes?from=2024-01&to=2024-12", "/regions"];
const TWINS = [
  "/methods.json",
  "/officers.json?region=north",
  "/causes.json?from=2024-01&to=2024-12",
  "/regions.json",
  "/trend.json",
];

export async function loadServer({
  seconds,
  demoCases,
}: {
  seconds: number;
  demoCases: number;
}): Promise<BenchRow[]> {
  const demo = await runningServer({ LOG_LEVEL: "silent" }, demoCases);
  const { ask, close } = asker(demo.url, CONNECTIONS);
  try {
    const first = await Promise.all(PAGES.map((page) => ask(page)));
    const pages = PAGES.filter((_, place) => first[place]!.status !== 404);
    const notBuilt = PAGES.filter((page) => !pages.includes(page)).map((page) => page.split("?")[0]);
    for (const twin of TWINS) await ask(twin);
    const paced = await atSteadyPace(ask, pages, seconds);
    const twins = await asFastAsTheyCome(ask, TWINS, Math.min(seconds, 10));
    const title = `${REQUESTS_PER_SECOND} requests/s for ${seconds} s over ${pages.length} pages of the demo`;
    return [
      valueRow(`${title}: p99`, p99(paced), "ms", PAGES_P99),
      valueRow(`${title}: errors`, errors(paced), "", NO_ERROR),
      ...(notBuilt.length > 0
        ? [missingRow("the other pages under that load", `not built yet: ${notBuilt.join(", ")}`)]
        : []),
      valueRow(
        `remembered .json twins at ${CONNECTIONS} connections: p99`,
        p99(twins),
        "ms",
        TWINS_P99,
        `${Math.round(twins.length / Math.min(seconds, 10))} answers/s, ${errors(twins)} errors`,
      ),
    ];
  } finally {
    close();
    await demo.stop();
  }
}

type Ask = ReturnType<typeof asker>["ask"];

/** An open loop: each request has its moment, and waiting for an earlier one counts against it. */
async function atSteadyPace(ask: Ask, paths: readonly string[], seconds: number): Promise<Asked[]> {
  const started = performance.now();
  const asked: Promise<Asked>[] = [];
  for (let number = 0; number < seconds * REQUESTS_PER_SECOND; number++) {
    const due = started + (number * 1000) / REQUESTS_PER_SECOND;
    await pause(Math.max(0, due - performance.now()));
    asked.push(ask(paths[number % paths.length]!, due));
  }
  return Promise.all(asked);
}

/** A closed loop: every connection asks again as soon as it is answered. */
async function asFastAsTheyCome(ask: Ask, paths: readonly string[], seconds: number): Promise<Asked[]> {
  const until = performance.now() + seconds * 1000;
  const asked: Asked[] = [];
  const connection = async (first: number) => {
    for (let number = first; performance.now() < until; number++)
      asked.push(await ask(paths[number % paths.length]!));
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, (_, number) => connection(number)));
  return asked;
}

function p99(asked: readonly Asked[]): number {
  return percentile(
    asked.map(({ ms }) => ms),
    0.99,
  );
}

function errors(asked: readonly Asked[]): number {
  return asked.filter(({ status }) => status !== 200).length;
}
