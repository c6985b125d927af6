/** What the list of cases can be narrowed to, for its form: a browser has no registry. */
import { CASE_CHOICES, CASE_LIST_KEYS, caseListNames } from "~/domain/case-choice";
import type { FilterState } from "~/domain/filters";
import { inLanguage, type Language } from "~/domain/text";

export interface CaseChoiceField {
  key: string;
  label: string;
  /** Null: a number of days is typed. */
  options: readonly { code: string; name: string }[] | null;
  chosen: readonly string[];
}

export function caseChoiceFields(filters: FilterState, language: Language): CaseChoiceField[] {
  const lists = CASE_LIST_KEYS.map((key) => ({
    key,
    label: inLanguage(CASE_CHOICES[key].label, language),
    options: Object.entries(caseListNames(key)).map(([code, name]) => ({
      code,
      name: inLanguage(name, language),
    })),
    chosen: filters[key],
  }));
  const { untouched } = filters;
  const days = {
    key: "untouched",
    label: inLanguage(CASE_CHOICES.untouched.label, language),
    options: null,
    chosen: untouched === null ? [] : [String(untouched)],
  };
  return [...lists, days];
}
