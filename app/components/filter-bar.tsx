import { Link, useLocation } from "@remix-run/react";
import type { FilterChoices } from "../domain/filter-choices";
import type { FilterPhrases } from "../domain/filter-sentence";
import type { CodeFilterKey } from "../domain/filter-values";
import type { FilterState } from "../domain/filters";
import type { OwnChoice } from "../domain/own-choice";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { chipsOf } from "./filter-chips";
import { FilterPanel } from "./filter-panel";
import { HorizonMenu } from "./horizon-menu";
import { searchWith } from "./search-with";

interface FilterBarProps {
  format: Format;
  filters: FilterState;
  names: Report["names"];
  phrases: FilterPhrases;
  /** What filters of the page alone choose. */
  own: readonly OwnChoice[];
  choices: FilterChoices;
  fixed: readonly CodeFilterKey[];
  isJudged: boolean;
}

/** What is filtered, each with a way out; a panel to filter more; and after how many days cases are judged, where they are. */
export function FilterBar(props: FilterBarProps) {
  const { format, filters, names, phrases, own, choices, fixed, isJudged } = props;
  const { pageHead } = words(format.language);
  const { search } = useLocation();
  const chips = chipsOf({ format, filters, names, phrases, own, labels: choices.labels, search });
  return (
    <section className="filter-bar" aria-label={pageHead.filters}>
      {chips.map((chip) => (
        <Link
          key={chip.key}
          className="chip"
          to={{ search: searchWith(chip.without, "page", null) }}
          aria-label={pageHead.removeFilter(chip.label, chip.value)}
          data-hint={chip.label}
          preventScrollReset
        >
          {chip.value} <span aria-hidden="true">×</span>
        </Link>
      ))}
      <FilterPanel format={format} filters={filters} names={names} choices={choices} fixed={fixed} />
      {isJudged && <HorizonMenu format={format} horizon={filters.horizon} />}
    </section>
  );
}
