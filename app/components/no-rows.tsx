import { Link, useLocation } from "@remix-run/react";
import type { Language } from "../domain/text";
import { carriedSearch } from "../frame/pages";
import { words } from "../words/words";
import { EmptyState } from "./empty-state";

interface NoRowsProps {
  language: Language;
  /** Null while nothing is loaded. */
  cutOffDate: string | null;
}

/** Instead of picture and table: nothing is loaded yet, or nothing fits the filters. Says what to do next. */
export function NoRows({ language, cutOffDate }: NoRowsProps) {
  const { states, pageHead } = words(language);
  const { pathname, search } = useLocation();
  if (cutOffDate === null) {
    return (
      <EmptyState title={states.emptyTitle} command="npm run import -- FOLDER">
        {pageHead.importCommand}
      </EmptyState>
    );
  }
  return (
    <EmptyState title={states.noMatchTitle}>
      {states.noMatch} {carriedSearch(search) !== "" && <Link to={pathname}>{states.removeFilters}</Link>}
    </EmptyState>
  );
}
