/** What a receipt was paid with: a reversal is of the kind of the receipt that it takes back. */
import { type SQL, sql } from "drizzle-orm";
import type { Dialect } from "../dialect";

/** @param receipt name of the receipts in the query */
function paidKind(receipt: string): SQL {
  return sql.raw(
    `coalesce(${receipt}.kind, (SELECT named.kind FROM receipts AS named WHERE named.code = ${receipt}.reversal_of))`,
  );
}

/** Whether it was paid on a linked new loan, and not on the old debt. */
export function isOnNewLoan({ isSame }: Dialect, receipt: string): SQL {
  return isSame(paidKind(receipt), sql`'new-loan'`);
}
