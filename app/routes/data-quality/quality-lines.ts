/** The report's rows apart: tables, doubts, gaps. */
import { missingIssue } from "~/domain/data-issues";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import type { Row } from "~/domain/report";
import type { QualityDetail } from "~/reports/data-quality/quality-detail.server";

export interface QualityLines {
  /** One row per portfolio file that was read, with `kept`. */
  tables: Row[];
  /** What is late or contradictory, the most frequent first, with `share`. */
  doubts: Row[];
  /** Empty fields, the most frequent first, with `share` and `column`. */
  gaps: Row[];
}

export function qualityLines(rows: readonly Row[], kept: QualityDetail["kept"]): QualityLines {
  const lines: QualityLines = { tables: [], doubts: [], gaps: [] };
  for (const row of rows) {
    const inTable = kept[row.table as PortfolioTable];
    const column = columnOf(row);
    const share = inTable > 0 ? Number(row.rows) / inTable : null;
    if (row.issue === null) lines.tables.push({ ...row, kept: inTable });
    else if (column === null) lines.doubts.push({ ...row, share });
    else lines.gaps.push({ ...row, share, column });
  }
  for (const list of [lines.doubts, lines.gaps]) list.sort((a, b) => Number(b.rows) - Number(a.rows));
  return lines;
}

/** The column whose absence the row reports; null for a doubt. */
function columnOf({ table, issue }: Row): string | null {
  const { columns } = PORTFOLIO_FILES[table as PortfolioTable];
  return columns.find(({ key }) => missingIssue(key) === issue)?.key ?? null;
}
