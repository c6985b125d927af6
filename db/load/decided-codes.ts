/** Cases of the portfolio about whose next steps people have decided. */
import type { Database } from "../client";

export function decidedCodes({ sqlite }: Database): string[] {
  return sqlite
    .prepare(
      `SELECT DISTINCT d.case_code FROM plan_decisions AS d JOIN recovery_cases AS c ON c.code = d.case_code
       WHERE d.answer <> 'drawn' ORDER BY d.case_code`,
    )
    .pluck()
    .all() as string[];
}
