/** How the five pages fare while one heavy question after the other is asked: with the heavy lane, and without it. */
import { isoFromMonth, monthFromIso } from "~/domain/calendar";
import { REPORTS } from "~/domain/reports";
import { HORIZONS } from "~/domain/rules";
import { servedDatabase } from "../e2e/running-server";
import { type Asked, asker } from "./ask-server";
import { type BenchRow, timesRow, valueRow } from "./bench-row";
import { PAGES } from "./load-server";
import { type Ask, atSteadyPace, errors, p99, untilThere } from "./paces";

const MOST_TIMES = { sign: "≤", bound: 2 } as const;
const CONNECTIONS = 50;
/** What makes one heavy question another. */
const FIRST_MONTH = monthFromIso("2020-01") ?? 0;
const MONTHS = 60;
const SORTS = REPORTS.methods.columns.map(({ key }) => key);
const NO_ERROR = { sign: "≤", bound: 0 } as const;
/** Of each of the four kinds of load in a round, and of how many rounds at most: what disturbs, disturbs all equally. */
const SECONDS_OF_ROUND = 5;
const MOST_ROUNDS = 4;

interface Contestant {
  ask: Ask;
  alone: Asked[];
  beside: Asked[];
  /** Heavy answers meanwhile. */
  heavy: number;
  stop(): Promise<void>;
}

export async function compareLanes(databaseFile: string, seconds: number): Promise<BenchRow[]> {
  const secondsEach = Math.min(seconds, SECONDS_OF_ROUND);
  const rounds = Math.max(1, Math.min(MOST_ROUNDS, Math.floor(seconds / secondsEach)));
  // Whatever the size of the portfolio, what no cell answers is heavy.
  const withLane = await contestant(databaseFile, { HEAVY_FROM_ROWS: "0" });
  const without = await contestant(databaseFile, { HEAVY_LANE: "off" });
  try {
    for (let round = 0; round < rounds; round++)
      for (const each of [withLane, without]) await loadOnce(each, secondsEach, round);
  } finally {
    await Promise.all([withLane.stop(), without.stop()]);
  }
  const what = "light pages while heavy questions are answered";
  const row = (name: string, { alone, beside, heavy }: Contestant, demand: BenchRow["demand"]) =>
    timesRow(
      name,
      [p99(beside), p99(alone)],
      p99(beside) / p99(alone),
      demand,
      `${heavy} heavy answers in ${rounds * secondsEach} s`,
    );
  return [
    row(`${what} : without (p99)`, withLane, MOST_TIMES),
    row("  the same with the lane removed", without, null),
    valueRow(`${what}: errors`, errors([...withLane.alone, ...withLane.beside]), "", NO_ERROR),
  ];
}

async function contestant(databaseFile: string, environment: Record<string, string>): Promise<Contestant> {
  const server = await servedDatabase(databaseFile, { LOG_LEVEL: "silent", ...environment });
  const { ask, close } = asker(server.url, CONNECTIONS);
  await untilThere(ask, PAGES);
  const stop = () => {
    close();
    return server.stop();
  };
  return { ask, alone: [], beside: [], heavy: 0, stop };
}

async function loadOnce(one: Contestant, seconds: number, round: number): Promise<void> {
  one.alone.push(...(await atSteadyPace(one.ask, PAGES, seconds)));
  const heavy = heavyQuestions(one.ask, round);
  one.beside.push(...(await atSteadyPace(one.ask, PAGES, seconds)));
  one.heavy += await heavy.stop();
}

/** One at a time, each of another filter set, none of which a cell answers; other ones in every round. */
function heavyQuestions(ask: Ask, round: number) {
  let [answered, isStopped] = [0, false];
  const going = (async () => {
    for (let number = 0; !isStopped; number++) {
      const month = isoFromMonth(FIRST_MONTH + (number % MONTHS));
      const sort = SORTS[Math.floor(number / MONTHS) % SORTS.length];
      const { status } = await ask(
        `/methods.json?security=mortgage&from=${month}&horizon=${HORIZONS[round]}&sort=${sort}`,
      );
      if (status !== 200) throw new Error(`a heavy question was answered with ${status}`);
      answered += 1;
    }
  })();
  return {
    async stop() {
      isStopped = true;
      await going;
      return answered;
    },
  };
}
