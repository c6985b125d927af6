/** Open cases as the law sees them: when their claim was last evidenced, and what may set them aside. */
import { sql } from "drizzle-orm";
import type { Store } from "../../store";
import { allowRows } from "../allow-rows";
import { BORROWER_NAMES, type BorrowerNames } from "../borrower-names";
import type { Selection } from "../selection";
import { casesWhere } from "../where";

export interface LawfulCase extends BorrowerNames {
  caseCode: string;
  branchId: number;
  officerId: number;
  outstandingMinor: number;
  lastEvidencedDay: number;
  lenderLicensed: boolean | null;
  annualRate: number | null;
  loanDay: number;
}

/** Those that owe something. @throws RowsNeeded */
export async function lawfulCases(store: Store, selection: Selection): Promise<LawfulCase[]> {
  return (await allowRows(store)).rows<LawfulCase>(
    sql`
    SELECT c.code AS "caseCode", ${BORROWER_NAMES}, f.branch_id AS "branchId",
      f.officer_id AS "officerId", f.outstanding_minor AS "outstandingMinor",
      f.last_evidenced_day AS "lastEvidencedDay", c.lender_licensed AS "lenderLicensed",
      c.annual_rate AS "annualRate", coalesce(c.originated_day, f.defaulted_day) AS "loanDay"
    FROM (SELECT * FROM case_facts WHERE ${casesWhere(selection)} AND is_open AND outstanding_minor > 0) AS f
    JOIN recovery_cases AS c ON c.id = f.case_id AND c.borrower_id = f.borrower_id JOIN borrowers AS b ON b.id = f.borrower_id
    ORDER BY f.case_id`,
    ["lenderLicensed"],
  );
}
