/** The worker's side of a lane: carries out orders, one at a time, on a connection of its own. */
import type { MessagePort } from "node:worker_threads";
import type { Store } from "~db/store";
import { computed, remembered } from "./ask.server";
import { Cancelled, isCancelled, isPortfolioChanged } from "./broken-off.server";
import type { AnyDefinition, DeskSettings } from "./definition.server";
import type { Desk, Flow } from "./desk.server";
import { giveBackGrowth, giveBackMemory } from "./give-back.server";
import { memory } from "./memory.server";
import type { Errand, FlowErrand, Order, Word } from "./messages.server";
import { keyOf } from "./question";
import { underWay } from "./under-way.server";

interface Served {
  port: MessagePort;
  store: Store;
  settings: DeskSettings;
  definitions: ReadonlyMap<string, AnyDefinition>;
  flows: readonly Flow[];
  now(): Date;
}

type Opened = { pieces: AsyncIterator<string | Uint8Array> };

/** What a worker remembers stands in the server's memory too. */
const MOST_BYTES = 16 * 2 ** 20;

export function serveLane({ port, store, settings, definitions, flows, now }: Served): void {
  const opened = new Map<number, Opened>();
  const say = (word: Word, transfer: ArrayBuffer[] = []) => port.postMessage(word, transfer);
  const desk: Desk = {
    store,
    settings,
    definitions,
    memory: memory(MOST_BYTES),
    underWay: underWay(),
    lane: null,
    now,
    onTrouble: (story) => say({ kind: "trouble", id: 0, story }),
  };

  const run = async (id: number, { question, version }: Errand, isCancelled: Int32Array) => {
    const onProgress = (share: number) => say({ kind: "progress", id, share });
    const definition = definitions.get(question.report);
    if (!definition) throw new Error(`nothing answers ${question.report}`);
    const text = await computed(desk, definition, question, version, checkOf(isCancelled), onProgress);
    say({ kind: "done", id, result: text });
    // What comes next may build upon it.
    if (desk.memory.keeps(text.length)) remembered(desk, version, keyOf(question), text);
  };
  const open = (id: number, { flow, input }: FlowErrand, isCancelled: Int32Array) => {
    const found = flows.find(({ name }) => name === flow);
    if (!found) throw new Error(`nothing flows by the name of ${flow}`);
    const own = { ...desk, store: store.until(checkOf(isCancelled)) };
    opened.set(id, { pieces: found.pieces(own, input)[Symbol.asyncIterator]() });
  };
  const pull = async (id: number) => {
    const reading = opened.get(id);
    if (!reading) return;
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

  const obey = async (order: Order) => {
    switch (order.kind) {
      case "run":
        return run(order.id, order.errand, order.isCancelled);
      case "open":
        return open(order.id, order.errand, order.isCancelled);
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
      })
      .then(() => {
        if (order.kind === "run" || order.kind === "close") giveBackMemory();
      });
  });
}

function checkOf(isCancelled: Int32Array) {
  return () => {
    if (Atomics.load(isCancelled, 0) === 1) throw new Cancelled("nobody waits for this any more");
    giveBackGrowth();
  };
}

function whyOf(error: Error) {
  if (isCancelled(error)) return "cancelled";
  return isPortfolioChanged(error) ? "changed" : "failed";
}
