/** The sheets for group attacks, as markup. */
import type { AttackSheets } from "~/domain/plan/attack-sheet";
import { stillPart } from "~/frame/still-part.server";
import { attackSheetWords, planWords } from "~/words/served-words.server";
import { AttackSheetList } from "./attack-sheets";

const drawn = stillPart("attack", AttackSheetList, (language) => ({
  sheet: attackSheetWords(language),
  plan: planWords(language),
}));

/** Null while nothing is loaded. */
export function attackMarkup(sheets: AttackSheets, request: Request): string | null {
  return sheets.report.cutOffDate === null ? null : drawn(sheets.report, { sheets }, request);
}
