/** What follows for borrowers and cases from all rows together, whatever their order. Inside the transaction. */
import type { Database } from "../client";
import { toucher } from "../derive/touched";
import type { RowVersions } from "./row-versions";

/** A case without a region is in that of its branch, also when the branch comes later. */
export function settleRegionsOfCases(database: Database, versions: RowVersions): void {
  const { sqlite } = database;
  const touch = toucher(database);
  const update = sqlite.prepare("UPDATE recovery_cases SET region_id = ? WHERE id = ?");
  const cases = sqlite
    .prepare(
      `SELECT c.id, c.borrower_id AS borrowerId, b.region_id AS regionId
       FROM recovery_cases c JOIN branches b ON b.id = c.branch_id
       WHERE c.region_id = 0 AND b.region_id <> 0`,
    )
    .all() as { id: number; borrowerId: number; regionId: number }[];
  for (const { id, borrowerId, regionId } of cases) {
    versions.keep("recovery_cases", id);
    update.run(regionId, id);
    touch(borrowerId);
  }
}

/**
 * A borrower's name and kind are those of its first case, by code, that names them; one that this batch
 * made for a row it then rejected is removed.
 */
export function settleBorrowers({ sqlite }: Database, batchId: number): void {
  sqlite.exec(
    `UPDATE borrowers SET name = filed.name, kind_id = filed.kind_id
     FROM (SELECT id,
       (SELECT c.borrower_name FROM recovery_cases c
        WHERE c.borrower_id = b.id AND c.borrower_name IS NOT NULL ORDER BY c.code LIMIT 1) AS name,
       coalesce((SELECT c.borrower_kind_id FROM recovery_cases c
        WHERE c.borrower_id = b.id AND c.borrower_kind_id <> 0 ORDER BY c.code LIMIT 1), 0) AS kind_id
       FROM borrowers b WHERE id IN (SELECT borrower_id FROM temp.touched_borrowers)) AS filed
     WHERE borrowers.id = filed.id AND (borrowers.name IS NOT filed.name OR borrowers.kind_id <> filed.kind_id)`,
  );
  sqlite
    .prepare(
      `DELETE FROM borrowers WHERE batch_id = ?
       AND NOT EXISTS (SELECT 1 FROM recovery_cases c WHERE c.borrower_id = borrowers.id)`,
    )
    .run(batchId);
}
