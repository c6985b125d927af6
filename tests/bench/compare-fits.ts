/** What a fit of all methods costs when a bank is ten times as large: read, fitted and judged at one horizon. */

import { copyFileSync } from "node:fs";
import path from "node:path";
import type { MethodEffects } from "~/analysis/effects/method-effects";
import { NO_FILTERS } from "~/domain/filters";
import { methodEffectsFit } from "~/reports/methods/method-effects-fit.server";
import { type Database, openDatabase } from "~db/client";
import { visiting } from "../support/answered";
import { type BenchRow, timesRow, valueRow } from "./bench-row";
import { multiplyPortfolio } from "./multiplied-portfolio";
import { removeDatabase } from "./portfolios";

const MOST_SECONDS = { sign: "≤", bound: 60 } as const;
const TENFOLD = 10;

/** @param fitCases of the larger of the two portfolios; the other has a tenth. Both repeat the cases of `database` */
export async function compareFits(
  database: Database,
  { cases, fitCases, folder }: { cases: number; fitCases: number; folder: string },
): Promise<BenchRow[]> {
  database.sqlite.pragma("wal_checkpoint(TRUNCATE)");
  const fitted: Fitted[] = [];
  for (const wanted of [fitCases, fitCases / TENFOLD]) {
    const times = Math.max(1, Math.round(wanted / cases));
    const file = path.join(folder, `times-${times}.db`);
    removeDatabase(file);
    copyFileSync(database.file, file);
    const repeated = openDatabase(file);
    try {
      multiplyPortfolio(repeated, times);
      fitted.push({ cases: times * cases, ...(await timedFit(repeated)) });
    } finally {
      repeated.close();
      removeDatabase(file);
    }
  }
  const [large, small] = fitted as [Fitted, Fitted];
  const what = `methods fitted at ${NO_FILTERS.horizon} days, ${count(large.cases)} cases`;
  const sample = `${count(large.effects.horizons[0]?.matured ?? 0)} of ${count(large.effects.sample.episodes)} episodes`;
  return [
    valueRow(`${what}, each repeated under ids of its own`, large.ms / 1000, "s", MOST_SECONDS, sample),
    timesRow(`${what} : ${count(small.cases)} cases`, [large.ms, small.ms], large.ms / small.ms, null),
  ];
}

interface Fitted {
  cases: number;
  ms: number;
  effects: MethodEffects;
}

async function timedFit(database: Database): Promise<Omit<Fitted, "cases">> {
  const started = performance.now();
  const effects = await visiting(database).whole(methodEffectsFit);
  return { ms: performance.now() - started, effects };
}

const count = (number: number) => number.toLocaleString("en");
