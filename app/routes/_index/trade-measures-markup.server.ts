/** The measures of the trade under the pictures, as markup: only what is counted already, or is soon. */
import type { Report } from "~/domain/report";
import { stillPart } from "~/frame/still-part.server";
import { vintageWords } from "~/words/served-words.server";
import { TradeMeasures } from "./trade-measures";

const drawn = stillPart("trade", TradeMeasures, vintageWords);

/** @param measures null while they are counted */
export function tradeMeasuresMarkup(measures: Report | null, request: Request): string | null {
  return measures === null || measures.rows.length === 0 ? null : drawn(measures, { measures }, request);
}
