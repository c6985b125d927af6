/** Answers a second: the five pages asked again and again, remembered and computed. */
import type { Database } from "~db/client";
import { visiting } from "../support/answered";
import { type BenchRow, quantity } from "./bench-row";
import { askAgain, pageSet } from "./page-set/page-set";
import { median } from "./side-by-side";

const LEAST_TIMES = { sign: "≥", bound: 50 } as const;

export async function compareRemembered(
  database: Database,
  { secondsEach, rounds }: { secondsEach: number; rounds: number },
): Promise<BenchRow[]> {
  const pages = await pageSet(database);
  const { desk } = visiting(database);
  const remembered: number[] = [];
  const computed: number[] = [];
  for (let round = 0; round < rounds; round++) {
    remembered.push(
      await answersPerSecond(pages, secondsEach, (page) =>
        page.ask(visiting(database, { filters: page.filters, desk })),
      ),
    );
    computed.push(await answersPerSecond(pages, secondsEach, (page) => askAgain(database, page)));
  }
  const [often, seldom] = [median(remembered), median(computed)];
  return [
    {
      what: "remembered : computed answers of the five pages",
      ours: quantity(often, "/s"),
      against: quantity(seldom, "/s"),
      figure: often / seldom,
      unit: "×",
      demand: LEAST_TIMES,
      note: "report functions, without HTTP",
    },
  ];
}

async function answersPerSecond<Page>(
  pages: readonly Page[],
  seconds: number,
  ask: (page: Page) => Promise<unknown>,
): Promise<number> {
  let answers = 0;
  const started = performance.now();
  while (performance.now() - started < seconds * 1000) {
    for (const page of pages) await ask(page);
    answers += pages.length;
  }
  return answers / ((performance.now() - started) / 1000);
}
