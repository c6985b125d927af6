/** From method to method and to how cases stand now: the flow behind the picture, link by link. */

import { flowLinks } from "~/analysis/flows/flow-links";
import type { FilterState } from "~/domain/filters";
import type { FlowLink } from "~/domain/flows";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import { flowCases, flowEpisodes } from "~db/queries/flow-episodes";
import type { Store } from "~db/store";
import { assemble } from "../assemble.server";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where rows are too many */
export async function pathsReport(store: Store, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(store, ["paths", scope, filters], async () => {
    const question = await ask(store, scope, filters);
    return assemble(question, "paths", await rows(question));
  });
}

async function rows(question: Question): Promise<Row[]> {
  const { store, selection, portfolio, dictionaries } = question;
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  const codeOf = (node: FlowLink["to"] | null) =>
    typeof node === "number"
      ? (dictionaries.method.byId.get(node)?.code ?? String(node))
      : (node ?? "default");
  return flowLinks(await flowCases(store, selection), await flowEpisodes(store, selection)).map(
    ({ step, from, to, cases, payers }) =>
      rowOf(REPORTS.paths.columns, [
        known({
          key: `${step + 1} ${codeOf(from)} > ${codeOf(to)}`,
          step: step + 1,
          from_step: codeOf(from),
          to_step: codeOf(to),
          cases,
          payers,
          paid_share: payers / cases,
        }),
      ]),
  );
}
