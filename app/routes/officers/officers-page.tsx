import { Link, useLocation } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { FitsWaiting } from "~/components/fits-waiting";
import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { moneyPeriod } from "~/components/money-period";
import { NoRows } from "~/components/no-rows";
import { OfficerTable } from "~/components/officer-table";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { Reading } from "~/components/reading";
import { SearchForm } from "~/components/search-form";
import { searchWith } from "~/components/search-with";
import { Still } from "~/components/still";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { Words } from "~/words/shape";
import { words } from "~/words/words";
import { useLitDot } from "./lit-dot";
import { OFFICERS_PER_PAGE, type OfficersView } from "./officers-view";

interface OfficersPageProps extends OfficersView {
  format: Format;
  /** Why the comparison is not there yet. */
  waiting: NotReady | null;
  /** One period beside another; null while nothing is loaded. */
  comparison: string | null;
  /** The funnel; null where nobody is compared. */
  markup: string | null;
  choices: FilterChoices;
}

/** Each officer beside what the cases predict, then what each held and did; never an order of merit. */
export function OfficersPage(props: OfficersPageProps) {
  const { format, report, sought, choices, waiting, comparison, markup, ...sums } = props;
  const { language } = format;
  const { pages, officersPage } = words(language);
  const { subject, says, saysNot } = report.meaning;
  const { search } = useLocation();
  const light = useLitDot();
  return (
    <>
      <PageHead
        format={format}
        title={pages.officers}
        subject={subject}
        facts={report}
        choices={choices}
        counted="episodes"
        exportPath="/officers"
      />
      {report.total === 0 && sought === "" ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <Headline
            language={language}
            sentences={[
              ...comparedSentences(sums.flagged, officersPage),
              officersPage.headline(
                format.money(sums.receivedMinor),
                moneyPeriod(format, report),
                format.money(sums.creditedMinor),
                sums.creditedOfficers,
              ),
            ]}
          />
          {waiting && <FitsWaiting format={format} waiting={waiting} text={officersPage} />}
          {markup !== null && <Still markup={markup} />}
          {comparison !== null && <Still markup={comparison} />}
          <Reading title={officersPage.readingTitle} paragraphs={officersPage.reading} />
          <SearchForm path="/officers" sought={sought} words={officersPage.search} />
          <div {...light}>
            {report.total === 0 ? (
              <EmptyState title={officersPage.notFound.title(sought)}>
                {officersPage.notFound.text}{" "}
                <Link to={{ search: searchWith(search, "q", null) }}>{officersPage.notFound.toAll}</Link>
              </EmptyState>
            ) : (
              <OfficerTable
                format={format}
                report={report}
                choices={choices}
                title={sought === "" ? officersPage.tableTitle : officersPage.found(report.total, sought)}
              />
            )}
            <Pager
              format={format}
              page={report.filters.page}
              pageSize={OFFICERS_PER_PAGE}
              total={report.total}
              search={search}
            />
            <HowComputed
              language={language}
              says={inLanguage(says, language)}
              saysNot={inLanguage(saysNot, language)}
            >
              <p>{officersPage.creditedLink}</p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  );
}

/** Who stands out, in numbers; names stand in the picture. */
function comparedSentences(flagged: OfficersView["flagged"], text: Words["officersPage"]): (string | null)[] {
  if (flagged === null) return [];
  const { rated, above, below, specialist } = flagged;
  if (rated === 0) return [text.notCompared];
  return [text.compared(rated, above, below), specialist === 0 ? null : text.specialists(specialist)];
}
