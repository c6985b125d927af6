/** A worker with definitions that do what a test wants to see. What they are asked with is the question's code, as JSON. */

import { appendFileSync, existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { sql } from "drizzle-orm";
import type { AnyDefinition, Definition, Work } from "~/answers/definition.server";
import type { Flow } from "~/answers/desk.server";
import { serveLane } from "~/answers/serve-lane.server";
import { listFlow } from "~/exports/export.server";
import { DEFINITIONS } from "~/reports/definitions.server";
import { openDatabase } from "~db/client";
import { sqliteStore } from "~db/sqlite-store";
import { SAMPLES, type SampleName } from "./samples";

const { file, settings } = workerData;
/** Since the worker began. */
let runs = 0;

const samples: Readonly<Record<SampleName, (work: Work, input: never) => unknown>> = {
  double: (_work, number: number) => ({ double: 2 * number, runs: ++runs }),
  // Goes on until a file is there.
  gate: ({ reportProgress }, gate: string) => {
    while (!existsSync(gate)) reportProgress(0.5);
    return "through";
  },
  "gate-then-count": ({ check, read }, gate: string) => {
    while (!existsSync(gate)) check();
    return read(({ portfolio }) => portfolio.importVersion);
  },
  // Never asks whether anybody waits: its queries do.
  statements: ({ read }) =>
    read(async ({ store }) => {
      for (;;) await store.rows(sql`SELECT 1`);
    }),
  // Hears nothing.
  deaf: (_work, gate: string) => {
    while (!existsSync(gate));
    return "heard";
  },
  crash: () => process.exit(3),
  throw: () => {
    throw new Error("no such luck");
  },
};

function sample(definition: Definition<unknown>): AnyDefinition {
  return {
    ...definition,
    answer: async (work) =>
      samples[definition.name as SampleName](work, JSON.parse(work.question.code) as never),
  };
}

/** The real answer, once a file beside the database lets it through; what is stored waits at no gate. */
function gated(definition: AnyDefinition): AnyDefinition {
  if (definition.isStored) return definition;
  return {
    ...definition,
    answer(work) {
      while (!existsSync(`${file}.gate`)) work.reportProgress(0.25);
      return definition.answer(work);
    },
  };
}

const numbers: Flow = {
  name: "numbers",
  async *pieces(_desk, input) {
    const { count, diary } = input as { count: number; diary: string };
    try {
      for (let number = 0; number < count; number++) {
        appendFileSync(diary, `${number}\n`);
        yield `${number} `;
      }
    } finally {
      appendFileSync(diary, "closed\n");
    }
  },
};
const failing: Flow = {
  name: "failing",
  async *pieces() {
    yield "one";
    throw new Error("no second");
  },
};

const definitions = [...[...DEFINITIONS.values()].map(gated), ...Object.values(SAMPLES).map(sample)];
serveLane({
  port: parentPort!,
  store: sqliteStore(openDatabase(file)),
  settings,
  definitions: new Map(definitions.map((each) => [each.name, each])),
  flows: [numbers, failing, listFlow],
  now: () => new Date(0),
});
