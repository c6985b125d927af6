import type { Language } from "../domain/text";
import { words } from "../words/words";
import { SearchForm } from "./search-form";

/** Finds a case or borrower by the beginning of id or name. */
export function CaseSearch({ sought, language }: { sought: string; language: Language }) {
  return <SearchForm path="/cases" sought={sought} words={words(language).caseSearch} />;
}
