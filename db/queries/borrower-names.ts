/** What borrowers are called, in both languages: the other language's name where one lacks, the bank's id where both do. */
import { sql } from "drizzle-orm";
import type { Bilingual } from "~/domain/text";

export interface BorrowerNames {
  borrower: string;
  borrowerZh: string;
}

/** Columns of a query over `recovery_cases AS c` and `borrowers AS b`. */
export const BORROWER_NAMES = sql.raw(
  `coalesce(c.borrower_name, c.borrower_name_zh, b.code) AS borrower,
   coalesce(c.borrower_name_zh, c.borrower_name, b.code) AS "borrowerZh"`,
);

export function borrowerName({ borrower, borrowerZh }: BorrowerNames): Bilingual {
  return { en: borrower, zh: borrowerZh };
}
