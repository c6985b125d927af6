import { useLocation } from "@remix-run/react";
import { FitsWaiting } from "~/components/fits-waiting";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { Still } from "~/components/still";
import { CASES_PER_PAGE } from "~/domain/cases-per-page";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { PageFacts, Report } from "~/domain/report";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import { words } from "~/words/words";

interface CandidatesPageProps {
  format: Format;
  facts: PageFacts & Pick<Report, "meaning" | "total" | "filters">;
  waiting: NotReady | null;
  /** One page of the list; null where there is none. */
  markup: string | null;
  choices: FilterChoices;
}

/** The cases behind the lines of where to try. */
export function CandidatesPage({ format, facts, waiting, markup, choices }: CandidatesPageProps) {
  const { language } = format;
  const { pages, tryPage } = words(language);
  const { search } = useLocation();
  return (
    <>
      <PageHead
        format={format}
        title={tryPage.candidates}
        within={[{ name: pages.whereToTry, to: `/where-to-try${carriedSearch(search)}` }]}
        subject={facts.meaning.subject}
        facts={facts}
        choices={choices}
        exportPath="/candidates"
      />
      {waiting && <FitsWaiting format={format} waiting={waiting} text={tryPage} />}
      {markup !== null && <Still markup={markup} />}
      {markup === null && !waiting && <NoRows language={language} cutOffDate={facts.cutOffDate} />}
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
