import { useLocation } from "@remix-run/react";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { Still } from "~/components/still";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { FilterChoices } from "~/domain/filter-choices";
import type { PageFacts, Report } from "~/domain/report";
import { type Bilingual, inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import { words } from "~/words/words";

interface BreachesPageProps {
  format: Format;
  title: Bilingual;
  facts: PageFacts & Pick<Report, "meaning" | "total" | "filters">;
  /** One page of the list; null where there is none. */
  markup: string | null;
  choices: FilterChoices;
}

/** The activities behind the counts of conduct. */
export function BreachesPage({ format, title, facts, markup, choices }: BreachesPageProps) {
  const { language } = format;
  const { search } = useLocation();
  return (
    <>
      <PageHead
        format={format}
        title={inLanguage(title, language)}
        within={[{ name: words(language).pages.conduct, to: `/conduct${carriedSearch(search)}` }]}
        subject={facts.meaning.subject}
        facts={facts}
        choices={choices}
        isJudged={facts.meaning.isJudged}
        exportPath="/breaches"
      />
      {markup === null ? (
        <NoRows language={language} cutOffDate={facts.cutOffDate} />
      ) : (
        <Still markup={markup} />
      )}
      <Pager
        format={format}
        page={facts.filters.page}
        pageSize={CASES_PER_PAGE}
        total={facts.total}
        search={search}
      />
    </>
  );
}
