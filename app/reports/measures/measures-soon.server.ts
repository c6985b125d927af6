/** The measures of the portfolio for who looks at something else first. */
import type { FilterState } from "~/domain/filters";
import type { Report } from "~/domain/report";
import type { Scope } from "~/domain/scope";
import type { Store } from "~db/store";
import { pageAnswer } from "../page-answer.server";

/** Null while they are counted, which is begun. */
export async function measuresSoon(store: Store, scope: Scope, filters: FilterState): Promise<Report | null> {
  const question = {
    page: "measures",
    scope,
    filters: { ...filters, sort: null, page: 1 },
    code: "",
  } as const;
  const answer = await pageAnswer(store, question, 0);
  return answer.state === "ready" ? answer.result : null;
}
