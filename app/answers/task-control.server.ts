import type { Store } from "~db/store";
import { Cancelled, PortfolioChanged, type TaskControl } from "./task.server";

/**
 * @param version of the portfolio that the task is asked about
 * @param isCancelled asked often; shared with the thread that decides it
 */
export function taskControl(
  store: Store,
  version: number,
  isCancelled: () => boolean,
  onProgress: (share: number) => void,
): TaskControl {
  const check = () => {
    if (isCancelled()) throw new Cancelled("nobody waits for this any more");
  };
  return {
    check,
    tell(share) {
      check();
      onProgress(share);
    },
    read(query) {
      return store.snapshot(async () => {
        check();
        if ((await store.version()) !== version)
          throw new PortfolioChanged("the portfolio changed before it was read");
        return query();
      });
    },
  };
}
