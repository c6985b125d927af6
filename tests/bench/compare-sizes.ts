/** The same pages, computed each time, on a portfolio and on one of a quarter of its cases. */
import type { Database } from "~db/client";
import { type BenchRow, timesRow } from "./bench-row";
import { askAgain, pageSet } from "./page-set/page-set";
import { type Repeats, sideBySide } from "./side-by-side";

const MOST_TIMES = { sign: "≤", bound: 1.2 } as const;

export async function compareSizes(large: Database, small: Database, repeats: Repeats): Promise<BenchRow[]> {
  const smallPages = await pageSet(small);
  const rows: BenchRow[] = [];
  const sums = [0, 0];
  for (const [place, page] of (await pageSet(large)).entries()) {
    const [onLarge = 0, onSmall = 0] = await sideBySide(
      [() => askAgain(large, page), () => askAgain(small, smallPages[place]!)],
      repeats,
    );
    sums[0]! += onLarge;
    sums[1]! += onSmall;
    rows.push(
      timesRow(`${page.name} : on a quarter of the cases`, [onLarge, onSmall], onLarge / onSmall, MOST_TIMES),
    );
  }
  const [onLarge = 0, onSmall = 0] = sums;
  return [
    timesRow("page set : on a quarter of the cases", [onLarge, onSmall], onLarge / onSmall, MOST_TIMES),
    ...rows,
  ];
}
