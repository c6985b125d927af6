/** From method to method and to how cases stand now: the flow behind the picture, link by link. */

import { flowLinks } from "~/analysis/flows/flow-links";
import type { FilterState } from "~/domain/filters";
import type { FlowLink } from "~/domain/flows";
import type { Report, Row } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import type { Scope } from "~/domain/scope";
import type { Database } from "~db/client";
import { flowCases, flowEpisodes } from "~db/queries/flow-episodes";
import { assemble } from "../assemble.server";
import { ask, type Question } from "../question.server";
import { remembered } from "../remember.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where rows are too many */
export async function pathsReport(database: Database, scope: Scope, filters: FilterState): Promise<Report> {
  return remembered(database, ["paths", scope, filters], () => {
    const question = ask(database, scope, filters);
    return assemble(question, "paths", rows(question));
  });
}

function rows(question: Question): Row[] {
  const { database, selection, portfolio, dictionaries } = question;
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  const codeOf = (node: FlowLink["to"] | null) =>
    typeof node === "number"
      ? (dictionaries.method.byId.get(node)?.code ?? String(node))
      : (node ?? "default");
  return flowLinks(flowCases(database, selection), flowEpisodes(database, selection)).map(
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
