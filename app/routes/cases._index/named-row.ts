import type { Cell, Row } from "~/domain/report";
import { inLanguage, type Language } from "~/domain/text";
import type { Vocabulary } from "~/domain/vocabularies";
import type { RowNames } from "~/reports/row-names.server";
import { words } from "~/words/words";

/** The row with names in place of codes; what has no name keeps its code, what is unknown stays unknown. */
export function namedRow(row: Row, names: RowNames, language: Language): Row {
  const { caseStatus: status } = words(language);
  const spoken = (cell: Cell | undefined, vocabulary: Vocabulary) =>
    typeof cell === "string" ? (inLanguage(vocabulary[cell], language) ?? cell) : (cell ?? null);
  return {
    ...row,
    region: spoken(row.region, names.region),
    branch: spoken(row.branch, names.branch),
    officer: spoken(row.officer, names.officer),
    cause: spoken(row.cause, names.cause),
    five_tier: spoken(row.five_tier, names.five_tier),
    status:
      row.status === "open" || row.status === "closed"
        ? status[row.status]
        : spoken(row.status, names.status),
  };
}
