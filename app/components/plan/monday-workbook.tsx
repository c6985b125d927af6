import type { Language } from "~/domain/text";
import type { PlanWords } from "~/words/en/plan";
import { searchWith } from "../search-with";
import { planSearch } from "./plan-search";

interface MondayWorkbookProps {
  language: Language;
  text: PlanWords;
  search: string;
}

/** The lists of the officers as one workbook, under the filters and settings of the page. */
export function MondayWorkbook({ language, text, search }: MondayWorkbookProps) {
  return (
    <a href={`/plan/list.xlsx${searchWith(planSearch(search), "lang", language)}`} download>
      {text.monday.workbook}
    </a>
  );
}
