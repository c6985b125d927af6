import { Link } from "@remix-run/react";
import type { FilterChoices } from "../domain/filter-choices";
import { type FilterPhrases, filterSentence } from "../domain/filter-sentence";
import type { CodeFilterKey } from "../domain/filter-values";
import type { PageFacts } from "../domain/report";
import { type Bilingual, namesIn } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { ExportMenu } from "./export-menu";
import { FilterBar } from "./filter-bar";
import { Freshness } from "./freshness";

export interface PageHeadProps {
  format: Format;
  title: string;
  /** The pages that this one lies in, outermost first. */
  within?: readonly { name: string; to: string }[];
  /** What the filter sentence is about: a report's own subject. */
  subject: Bilingual;
  facts: PageFacts;
  choices: FilterChoices;
  /** What the rates of the page count. */
  counted?: "cases" | "episodes";
  /** Whether any figure of the page waits for the horizon. */
  isJudged?: boolean;
  /** Filters that the page itself sets, and nobody can undo: `branch` on the page of a branch. */
  fixed?: readonly CodeFilterKey[];
  /** Address whose twins hold the page's table, `/methods`; without it there is nothing to export. */
  exportPath?: string;
}

/**
 * What every page with figures begins with: its title, what is filtered and how to change it, the same as a sentence,
 * and how fresh and how many the data are. Works without scripts: links, details and one GET form.
 */
export function PageHead(props: PageHeadProps) {
  const {
    format,
    title,
    within = [],
    subject,
    facts,
    choices,
    counted = "cases",
    isJudged = true,
    fixed = [],
    exportPath,
  } = props;
  const filters = { ...facts.filters, ...Object.fromEntries(fixed.map((key) => [key, []])) };
  const phrases: { -readonly [Key in keyof FilterPhrases]: FilterPhrases[Key] } = { ...facts.phrases };
  for (const key of fixed) delete phrases[key];
  return (
    <header className="page-head">
      {within.length > 0 && (
        <nav className="within" aria-label={words(format.language).pageHead.within}>
          {within.map(({ name, to }) => (
            <Link key={to} to={to}>
              {name}
            </Link>
          ))}
        </nav>
      )}
      <div className="page-title">
        <h1>{title}</h1>
        {exportPath && <ExportMenu path={exportPath} search={facts.search} language={format.language} />}
      </div>
      <FilterBar
        {...{ format, filters, phrases, choices, fixed, isJudged }}
        names={facts.names}
        own={facts.ownChoices ?? []}
      />
      <p className="filter-sentence">
        {filterSentence(subject, phrases, filters, format, facts.ownFilters, isJudged)}
      </p>
      {facts.notApplied.length > 0 && (
        <p className="figure-note">
          {words(format.language).pageHead.notApplied(namesIn(format.language, facts.notApplied))}
        </p>
      )}
      <Freshness {...{ format, facts, counted, isJudged }} />
    </header>
  );
}
