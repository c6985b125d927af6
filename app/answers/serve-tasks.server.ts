/** The worker's side of the heavy lane: does what it is told, one thing at a time, on a connection of its own. */
import type { MessagePort } from "node:worker_threads";
import { type Database, openDatabase } from "~db/client";
import { storeAnalysis } from "~db/queries/stored-analyses";
import type { Order, Question, Word } from "./messages.server";
import {
  type AnyStream,
  type AnyTask,
  isCancelled,
  isPortfolioChanged,
  type TaskControl,
} from "./task.server";
import { taskControl } from "./task-control.server";

interface Served {
  port: MessagePort;
  /** The database's file. */
  file: string;
  tasks: readonly AnyTask[];
  streams: readonly AnyStream[];
  now(): Date;
}

type Opened = { pieces: AsyncIterator<string | Uint8Array>; control: TaskControl };

export function serveTasks({ port, file, tasks, streams, now }: Served): void {
  let control: TaskControl | null = null;
  const database = openDatabase(file);
  checkBeforeStatements(database, () => control?.check());
  const opened = new Map<number, Opened>();
  const say = (word: Word, transfer: ArrayBuffer[] = []) => port.postMessage(word, transfer);

  const run = async (id: number, question: Question, isCancelled: Int32Array) => {
    const task = named(tasks, question.task);
    control = controlOf(id, question, isCancelled);
    const result = JSON.stringify(await task.run(database, question.input as never, control));
    control = null;
    if (task.isStored) storeAnalysis(database, analysis(question, result), now().toISOString());
    say({ kind: "done", id, result });
  };
  const open = (id: number, question: Question, isCancelled: Int32Array) => {
    const stream = named(streams, question.task);
    const own = controlOf(id, question, isCancelled);
    const pieces = stream.pieces(database, question.input as never, own)[Symbol.asyncIterator]();
    opened.set(id, { pieces, control: own });
  };
  const pull = async (id: number) => {
    const reading = opened.get(id);
    if (!reading) return;
    control = reading.control;
    const { done, value } = await reading.pieces.next();
    if (done) {
      opened.delete(id);
      return say({ kind: "end", id });
    }
    const bytes = Uint8Array.from(typeof value === "string" ? Buffer.from(value) : value);
    say({ kind: "piece", id, bytes }, [bytes.buffer]);
  };
  const close = async (id: number) => {
    const reading = opened.get(id);
    opened.delete(id);
    await reading?.pieces.return?.();
  };
  const controlOf = (id: number, { version }: Question, isCancelled: Int32Array) =>
    taskControl(
      database,
      version,
      () => Atomics.load(isCancelled, 0) === 1,
      (share) => say({ kind: "progress", id, share }),
    );

  const obey = async (order: Order) => {
    switch (order.kind) {
      case "run":
        return run(order.id, order.question, order.isCancelled);
      case "open":
        return open(order.id, order.question, order.isCancelled);
      case "pull":
        return pull(order.id);
      case "close":
        return close(order.id);
      case "stop":
        database.close();
        port.close();
    }
  };
  // In turn: what one order awaits, the next one does too.
  let turn = Promise.resolve();
  port.on("message", (order: Order) => {
    turn = turn
      .then(() => obey(order))
      .catch((error: Error) => {
        if (!("id" in order)) throw error;
        opened.delete(order.id);
        say({ kind: "ended", id: order.id, why: whyOf(error), story: error.stack ?? error.message });
      })
      .finally(() => {
        control = null;
      });
  });
}

/** A statement cannot be broken off once it runs, but none begins for a task that nobody waits for. */
function checkBeforeStatements({ sqlite }: Database, check: () => void): void {
  const prepare = sqlite.prepare.bind(sqlite);
  sqlite.prepare = ((source: string) => {
    check();
    return prepare(source);
  }) as typeof sqlite.prepare;
}

function named<Named extends { name: string }>(known: readonly Named[], name: string): Named {
  const found = known.find((one) => one.name === name);
  if (!found)
    throw new Error(`the heavy lane has no ${name}; it has ${known.map((one) => one.name).join(", ")}`);
  return found;
}

function analysis({ key, version }: Question, result: string) {
  return { question: key, version, result };
}

function whyOf(error: Error) {
  if (isCancelled(error)) return "cancelled";
  return isPortfolioChanged(error) ? "changed" : "failed";
}
