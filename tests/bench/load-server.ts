/** The served demo under load: pages at a steady pace whatever the answers take, and remembered twins as fast as they come. */
import { runningServer } from "../e2e/running-server";
import { asker } from "./ask-server";
import { type BenchRow, valueRow } from "./bench-row";
import { asFastAsTheyCome, atSteadyPace, errors, p99, REQUESTS_PER_SECOND, untilThere } from "./paces";

const CONNECTIONS = 50;
const PAGES_P99 = { sign: "≤", bound: 150 } as const;
const TWINS_P99 = { sign: "≤", bound: 100 } as const;
const NO_ERROR = { sign: "≤", bound: 0 } as const;

/** The five pages that everybody looks at. */
export const PAGES = [
  "/",
  "/methods",
  "/officers?region=north",
  "/causes?from=2024-01&to=2024-12",
  "/regions",
];
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
    await untilThere(ask, [...PAGES, ...TWINS]);
    const paced = await atSteadyPace(ask, PAGES, seconds);
    const twins = await asFastAsTheyCome(ask, TWINS, CONNECTIONS, Math.min(seconds, 10));
    const title = `${REQUESTS_PER_SECOND} requests/s for ${seconds} s over ${PAGES.length} pages of the demo`;
    return [
      valueRow(`${title}: p99`, p99(paced), "ms", PAGES_P99),
      valueRow(`${title}: errors`, errors(paced), "", NO_ERROR),
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
