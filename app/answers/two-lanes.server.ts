import { type Lane, type LaneOptions, lane } from "./lane.server";
import type { Errand } from "./messages.server";

/** Two lanes as one: fits have a thread of their own, and whatever is read piece by piece goes with the short questions. */
export function twoLanes(options: LaneOptions): Lane {
  const [short, long] = [lane(options), lane(options)];
  const of = ({ isLong }: Errand) => (isLong ? long : short);
  return {
    look: (errand, visitor) => of(errand).look(errand, visitor),
    wait: (errand, visitor, signal) => of(errand).wait(errand, visitor, signal),
    flow: short.flow,
    dismiss() {
      for (const each of [short, long]) each.dismiss();
    },
    async stop() {
      await Promise.all([short, long].map((each) => each.stop()));
    },
  };
}
