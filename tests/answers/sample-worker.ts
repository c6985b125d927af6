/** A worker with tasks that do what a test wants to see. */

import { appendFileSync, existsSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { sql } from "drizzle-orm";
import { serveTasks } from "~/answers/serve-tasks.server";
import type { HeavyStream, HeavyTask, TaskControl } from "~/answers/task.server";
import { exportStream } from "~/exports/export.server";
import { type PageQuestion, pageResult } from "~/reports/page-questions.server";
import type { Store } from "~db/store";

/** Since the worker began. */
let runs = 0;

const tasks: HeavyTask<never, unknown>[] = [
  task("double", (_database, number: number) => ({ double: 2 * number, runs: ++runs })),
  // Goes on until a file is there.
  task("gate", (_database, gate: string, { tell }) => {
    while (!existsSync(gate)) tell(0.5);
    return "through";
  }),
  task("gate-then-count", async (store, gate: string, { check, read }) => {
    while (!existsSync(gate)) check();
    return read(() => store.version());
  }),
  // Never asks whether anybody waits: its queries do.
  task("statements", async (store) => {
    for (;;) await store.rows(sql`SELECT 1`);
  }),
  // The real answer, once a file beside the database lets it through.
  task("page", gatedPage),
  // What is counted beside, such as conduct, waits at no gate.
  task("stored-page", pageResult),
  task("crash", () => process.exit(3)),
  task("throw", () => {
    throw new Error("no such luck");
  }),
];

async function gatedPage(store: Store, question: PageQuestion, { tell }: TaskControl): Promise<unknown> {
  while (!existsSync(`${store.file}.gate`)) tell(0.25);
  return pageResult(store, question);
}

const numbers: HeavyStream<{ count: number; diary: string }> = {
  name: "numbers",
  async *pieces(_database, { count, diary }) {
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
const failing: HeavyStream<null> = {
  name: "failing",
  async *pieces() {
    yield "one";
    throw new Error("no second");
  },
};

function task<Input>(name: string, run: HeavyTask<Input, unknown>["run"]) {
  return { name, isStored: false, run } as HeavyTask<never, unknown>;
}

serveTasks({
  port: parentPort!,
  file: workerData.file,
  tasks,
  streams: [numbers, failing, exportStream],
  now: () => new Date(0),
});
