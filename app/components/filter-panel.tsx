import { useLocation, useNavigate } from "@remix-run/react";
import type { FormEvent } from "react";
import { type FilterChoices, MOST_TICKED } from "../domain/filter-choices";
import { CODE_FILTER_KEYS, type CodeFilterKey } from "../domain/filter-values";
import type { FilterState } from "../domain/filters";
import type { Report } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { ONE_MENU_AT_A_TIME } from "../frame/one-menu-at-a-time";
import { words } from "../words/words";
import { CodeField } from "./code-field";
import { searchText, searchWith } from "./search-with";
import { TickField } from "./tick-field";

interface FilterPanelProps {
  format: Format;
  filters: FilterState;
  names: Report["names"];
  choices: FilterChoices;
  fixed: readonly CodeFilterKey[];
}

/** Parameters of the address that the panel itself sets; all others go along, but the page number. */
const SET_HERE: ReadonlySet<string> = new Set([...CODE_FILTER_KEYS, "from", "to", "page"]);

/** All filters at once: below the bar, on a phone a sheet. One GET form, so that the address holds the answer. */
export function FilterPanel({ format, filters, names, choices, fixed }: FilterPanelProps) {
  const { language } = format;
  const { pageHead } = words(language);
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const carried = [...new URLSearchParams(search)].filter(([name]) => !SET_HERE.has(name));
  const keys = CODE_FILTER_KEYS.filter((key) => !fixed.includes(key) && choices[key].total > 1);
  const isTicked = (key: CodeFilterKey) =>
    key !== "officer" && choices[key].known !== null && choices[key].total <= MOST_TICKED;
  /** With scripts, fields left empty stay out of the address. */
  const showFiltered = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget)].filter(([, value]) => value !== "");
    navigate({ search: searchText(new URLSearchParams(given as [string, string][])) });
  };
  return (
    <details className="filter-panel" key={search} {...ONE_MENU_AT_A_TIME}>
      <summary className="tool">{pageHead.addFilter}</summary>
      <form className="filter-form" method="get" action={pathname} onSubmit={showFiltered}>
        <h2>{pageHead.filterTitle}</h2>
        <div className="filter-fields">
          {keys.filter(isTicked).map((key) => (
            <TickField
              key={key}
              name={key}
              label={inLanguage(choices.labels[key], language)}
              language={language}
              choices={choices[key].known ?? []}
              chosen={filters[key]}
            />
          ))}
          {keys
            .filter((key) => !isTicked(key))
            .map((key) => (
              <CodeField
                key={key}
                name={key}
                label={inLanguage(choices.labels[key], language)}
                language={language}
                choices={choices[key].known}
                chosen={filters[key].map((code) => ({ code, name: names[key][code] }))}
              />
            ))}
          <fieldset>
            <legend>{pageHead.period}</legend>
            {(["from", "to"] as const).map((end) => (
              <label key={end}>
                {inLanguage(choices.labels[end], language)}
                <input
                  type="month"
                  name={end}
                  defaultValue={filters[end] ?? ""}
                  placeholder="2024-01"
                  pattern="\d{4}-\d{2}"
                />
              </label>
            ))}
            <p>{pageHead.periodHint}</p>
          </fieldset>
        </div>
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <p className="filter-actions">
          <button type="submit" className="primary">
            {pageHead.apply}
          </button>
          <a href={pathname + searchText(new URLSearchParams(carried))}>{pageHead.removeAll}</a>
          <a href={`/filters${searchWith(search, "for", pathname)}`}>{pageHead.allFilters}</a>
        </p>
      </form>
    </details>
  );
}
