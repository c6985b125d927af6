/** From method to method and to how cases stand now: the flow behind the picture, link by link. */

import { flowLinks } from "~/analysis/flows/flow-links";
import type { Asked } from "~/answers/definition.server";
import type { FlowLink } from "~/domain/flows";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { flowCases, flowEpisodes } from "~db/queries/flow-episodes";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Empty while dates are assumed. @throws RowsNeeded where rows are too many */
export const pathsReport = reportDefinition({
  name: "paths",
  reads: [...CHOSEN, ...STANDING],
  isStored: true,
  rows,
});

async function rows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, portfolio, dictionaries } = asked;
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
