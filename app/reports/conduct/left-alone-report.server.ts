/** Open cases that are kept out of every list and plan, with every reason. */
import type { Asked } from "~/answers/definition.server";
import { fencesOf } from "~/domain/fences/fences-of";
import type { KeptRow } from "~/domain/report";
import { REPORTS } from "~/domain/reports";
import { borrowerName } from "~db/queries/borrower-names";
import { fenceFacts } from "~db/queries/fence-facts";
import { termsOf } from "../fence-terms.server";
import { CHOSEN, STANDING } from "../reads";
import { reportDefinition } from "../report-definition.server";
import { known, rowOf } from "../row";

/** Nothing while dates are assumed: nothing is proposed then either. @throws RowsNeeded */
export const leftAloneReport = reportDefinition({
  name: "left-alone",
  reads: [...CHOSEN, ...STANDING, "jurisdiction"],
  settings: ["jurisdiction", "conductRules"],
  isStored: true,
  rows: leftAloneRows,
});

async function leftAloneRows(asked: Asked): Promise<KeptRow[]> {
  const { store, selection, portfolio, dictionaries } = asked;
  if (selection.cutOffDay === null || portfolio.datesAssumed) return [];
  const terms = termsOf(asked, selection.cutOffDay);
  return (await fenceFacts(store, selection)).flatMap((one) => {
    const fences = fencesOf(one, terms);
    if (fences.length === 0) return [];
    return [
      rowOf(REPORTS["left-alone"].columns, [
        known({
          case_id: one.code,
          borrower: borrowerName(one),
          branch: dictionaries.branch.byId.get(one.branchId)?.code ?? null,
          officer: dictionaries.officer.byId.get(one.officerId)?.code ?? null,
          cause: one.causeCode,
          outstanding_minor: one.outstandingMinor,
          why: fences.join(";"),
        }),
      ]),
    ];
  });
}
