/** How many breaches of conduct are open, for who looks at everything else first. */
import type { FilterState } from "~/domain/filters";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { pageAnswer } from "../page-answer.server";
import { conductQuestion } from "./with-conduct.server";

/** Null where the files do not tell, or while it is counted, which is begun. */
export async function openBreachesSoon(
  store: Store,
  scope: Scope,
  filters: FilterState,
): Promise<number | null> {
  const answer = await pageAnswer(store, conductQuestion(scope, filters), 0);
  if (answer.state !== "ready") return null;
  const totals = answer.result.rows.filter(
    ({ method, officer, branch }) => method === null && officer === null && branch === null,
  );
  const told = totals.filter(({ open_breaches, contacts }) => open_breaches !== null && Number(contacts) > 0);
  if (told.length === 0) return null;
  return told.reduce((sum, row) => sum + Number(row.open_breaches), 0);
}
