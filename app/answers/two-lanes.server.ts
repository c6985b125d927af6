/** Two heavy lanes as one: fits have a thread of their own, so that what a page counts never waits behind a fit. */
import { type HeavyLane, heavyLane, type LaneOptions } from "./heavy-lane.server";
import type { Question } from "./messages.server";

/** Whatever is read piece by piece goes with the short questions. */
export function twoLanes(options: LaneOptions): HeavyLane {
  const [short, long] = [heavyLane(options), heavyLane(options)];
  const both = [short, long];
  const of = ({ isLong }: Question) => (isLong ? long : short);
  return {
    file: options.file,
    recall: (question) => of(question).recall(question),
    keep: (question, result) => of(question).keep(question, result),
    ask: (question) => of(question).ask(question),
    wait: (question, signal) => of(question).wait(question, signal),
    stream: short.stream,
    sendHome() {
      for (const lane of both) lane.sendHome();
    },
    async stop() {
      await Promise.all(both.map((lane) => lane.stop()));
    },
  };
}
