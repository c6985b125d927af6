/** Open cases whose class is recorded, with how late they are: what a demanded class is compared with. */
import { sql } from "drizzle-orm";
import { fellDue } from "../schema/case-terms";
import type { Store } from "../store";
import { allowRows } from "./allow-rows";
import { BORROWER_NAMES, type BorrowerNames } from "./borrower-names";
import type { Selection } from "./selection";
import { casesWhere } from "./where";

export interface CarriedClass extends BorrowerNames {
  code: string;
  daysPastDue: number;
  fiveTier: string;
  outstandingMinor: number;
}

/** @throws RowsNeeded on a connection that may not count the rows of a large portfolio */
export async function carriedClasses(store: Store, selection: Selection): Promise<CarriedClass[]> {
  const daysPastDue = store.dialect.greatest(
    sql`0`,
    sql`${selection.cutOffDay} - (${sql.raw(fellDue("c."))})`,
  );
  return (await allowRows(store)).rows(sql`
    SELECT c.code, ${BORROWER_NAMES}, c.five_tier AS "fiveTier", ${daysPastDue} AS "daysPastDue",
      f.outstanding_minor AS "outstandingMinor"
    FROM case_facts AS f JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id JOIN borrowers AS b ON b.id = c.borrower_id
    WHERE f.is_open AND c.five_tier IS NOT NULL
      AND f.case_id IN (SELECT case_id FROM case_facts WHERE ${casesWhere(selection)})`);
}
