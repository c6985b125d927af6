import type { Row } from "~/domain/report";
import type { Format } from "~/format";
import { sentence } from "~/words/sentence";
import { words } from "~/words/words";
import type { QualityLines } from "./quality-lines";

/** How much was read and left out, and how much of the rest is in doubt. */
export function qualityLead({ tables, doubts }: QualityLines, format: Format): string {
  const { dataQuality: say } = words(format.language);
  const read = format.count(sum(tables, "rows"));
  const rejected = sum(tables, "rejected");
  return sentence(
    format.language,
    rejected === 0 ? say.nothingLeftOut(read) : say.leftOut(read, rejected),
    doubts.length === 0 ? say.noContradictions : say.contradictions(sum(doubts, "rows")),
  );
}

function sum(rows: readonly Row[], key: string): number {
  return rows.reduce((total, row) => total + Number(row[key]), 0);
}
