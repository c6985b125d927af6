import type { Database } from "~db/client";
import { portfolioVersion } from "~db/queries/portfolio";
import { Cancelled, PortfolioChanged, type TaskControl } from "./task.server";

/**
 * @param version of the portfolio that the task is asked about
 * @param isCancelled asked often; shared with the thread that decides it
 */
export function taskControl(
  database: Database,
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
      check();
      const look = database.sqlite.transaction(() => {
        if (portfolioVersion(database) !== version)
          throw new PortfolioChanged("the portfolio changed before it was read");
        return query();
      });
      return look.deferred();
    },
  };
}
