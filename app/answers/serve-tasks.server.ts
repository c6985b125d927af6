/** The worker's side of the heavy lane: does what it is told, one thing at a time, on a connection of its own. */
import type { MessagePort } from "node:worker_threads";
import { openDatabase } from "~db/client";
import { storeAnalysis } from "~db/queries/stored-analyses";
import { sqliteStore } from "~db/sqlite-store";
import type { Order, Question, Word } from "./messages.server";
import { type AnyStream, type AnyTask, isCancelled, isPortfolioChanged } from "./task.server";
import { taskControl } from "./task-control.server";

interface Served {
  port: MessagePort;
  /** The database's file. */
  file: string;
  tasks: readonly AnyTask[];
  streams: readonly AnyStream[];
  now(): Date;
}

export function serveTasks({ port, file, tasks, streams, now }: Served): void {
  const store = sqliteStore(openDatabase(file));
  const opened = new Map<number, AsyncIterator<string | Uint8Array>>();
  const say = (word: Word, transfer: ArrayBuffer[] = []) => port.postMessage(word, transfer);

  const run = async (id: number, question: Question, isCancelled: Int32Array) => {
    const task = named(tasks, question.task);
    const control = controlOf(id, question, isCancelled);
    const asked = store.until(control.check);
    const result = JSON.stringify(await task.run(asked, question.input as never, control));
    if (task.isStored) await storeAnalysis(store, analysis(question, result), now().toISOString());
    say({ kind: "done", id, result });
  };
  const open = (id: number, question: Question, isCancelled: Int32Array) => {
    const stream = named(streams, question.task);
    const control = controlOf(id, question, isCancelled);
    const asked = store.until(control.check);
    const pieces = stream.pieces(asked, question.input as never, control);
    opened.set(id, pieces[Symbol.asyncIterator]());
  };
  const pull = async (id: number) => {
    const pieces = opened.get(id);
    if (!pieces) return;
    const { done, value } = await pieces.next();
    if (done) {
      opened.delete(id);
      return say({ kind: "end", id });
    }
    const bytes = Uint8Array.from(typeof value === "string" ? Buffer.from(value) : value);
    say({ kind: "piece", id, bytes }, [bytes.buffer]);
  };
  const close = async (id: number) => {
    const pieces = opened.get(id);
    opened.delete(id);
    await pieces?.return?.();
  };
  const controlOf = (id: number, { version }: Question, isCancelled: Int32Array) =>
    taskControl(
      store,
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
        store.close();
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
      });
  });
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
