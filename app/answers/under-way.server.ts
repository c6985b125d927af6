/** What is being computed on this thread: who asks for the same joins, instead of having it computed again. */
import { Cancelled, isCancelled } from "./broken-off.server";

export interface UnderWay {
  /**
   * Begins the work under its name, or waits for the one that has begun.
   *
   * @param work calls `check` now and then: it throws once everybody who waits has gone
   * @param signal aborts when this one goes; without one this one waits to the end
   * @throws whatever the work throws, and Cancelled where everybody has gone
   */
  join<Result>(
    name: string,
    signal: AbortSignal | undefined,
    work: (check: () => void) => Promise<Result>,
  ): Promise<Result>;
}

interface Begun {
  result: Promise<unknown>;
  /** Of those who wait; undefined: one who never goes. */
  signals: (AbortSignal | undefined)[];
}

export function underWay(): UnderWay {
  const begun = new Map<string, Begun>();

  function begin(
    name: string,
    signal: AbortSignal | undefined,
    work: (check: () => void) => Promise<unknown>,
  ) {
    const signals = [signal];
    const check = () => {
      if (signals.every((one) => one?.aborted)) throw new Cancelled("the reader has gone");
    };
    const made: Begun = { signals, result: work(check).finally(() => begun.delete(name)) };
    begun.set(name, made);
    return made;
  }

  return {
    async join<Result>(
      name: string,
      signal: AbortSignal | undefined,
      work: (check: () => void) => Promise<Result>,
    ) {
      for (;;) {
        const running = begun.get(name);
        running?.signals.push(signal);
        try {
          return (await (running ?? begin(name, signal, work)).result) as Result;
        } catch (error) {
          // The others had gone before this one came: their work was cancelled, this one's is not.
          const wasGivenUp = running !== undefined && isCancelled(error) && !signal?.aborted;
          if (!wasGivenUp) throw error;
        }
      }
    },
  };
}
