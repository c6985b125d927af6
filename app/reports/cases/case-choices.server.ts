/** What the list of cases can be narrowed to, for its form: a browser has no registry. */
import { CASE_CHOICE_KEYS, CASE_CHOICE_NAMES, CASE_CHOICES } from "~/domain/case-choice";
import type { FilterState } from "~/domain/filters";
import type { Language } from "~/domain/text";

export interface CaseChoiceField {
  key: string;
  label: string;
  /** Null: a number of days is typed. */
  options: readonly { code: string; name: string }[] | null;
  chosen: readonly string[];
}

export function caseChoiceFields(filters: FilterState, language: Language): CaseChoiceField[] {
  return CASE_CHOICE_KEYS.map((key) => {
    const { label } = CASE_CHOICES[key];
    const names = CASE_CHOICE_NAMES[key];
    const value = filters[key];
    return {
      key,
      label: label[language],
      options: names && Object.entries(names).map(([code, name]) => ({ code, name: name[language] })),
      chosen: value === null ? [] : Array.isArray(value) ? value : [String(value)],
    };
  });
}
