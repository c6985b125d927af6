/** What a branch's page shows before and after its hand-overs, as markup. */
import type { FilterChoices } from "~/domain/filter-choices";
import { DEFAULT_LANGUAGE } from "~/domain/text";
import { stillPart, stillParts } from "~/frame/still-part.server";
import { wholePageMarkup } from "~/frame/whole-page-markup.server";
import type { BranchPageReport } from "~/reports/branch/branch-page-report.server";
import { annotationWords, forecastWords, targetWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { BranchBody, BranchEnd } from "./branch-body";

const body = stillParts("branch", BranchBody, (language) => words(language).branchPage);
const end = stillPart("branch-end", BranchEnd, (language) => words(language).branchPage);

/** Null where nothing of the branch fits the filters. */
export function branchMarkup(
  branch: BranchPageReport,
  choices: FilterChoices,
  request: Request,
): { before: string; after: string } | null {
  const { figures, siblings, code } = branch;
  const row = siblings.rows.find(({ key }) => key === code);
  if (row === undefined) return null;
  const language = figures.filters.lang ?? DEFAULT_LANGUAGE;
  const texts = {
    targetText: targetWords(language),
    forecastText: forecastWords(language),
    annotationText: annotationWords(language),
  };
  return {
    before: body(figures, { branch, row, choices, ...texts }, request),
    after: end(figures, { branch, row }, request) + wholePageMarkup(figures, request),
  };
}
