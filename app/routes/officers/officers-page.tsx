import { Link, useLocation } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { OfficerTable } from "~/components/officer-table";
import { PageHead } from "~/components/page-head";
import { Pager } from "~/components/pager";
import { Reading } from "~/components/reading";
import { SearchForm } from "~/components/search-form";
import { searchWith } from "~/components/search-with";
import type { FilterChoices } from "~/domain/filter-choices";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { OfficerDots } from "./officer-dots";
import { OFFICERS_PER_PAGE, type OfficersView } from "./officers-view";

interface OfficersPageProps extends OfficersView {
  format: Format;
  choices: FilterChoices;
}

/** What each officer held, did and was credited with, without any order of merit. */
export function OfficersPage({ format, report, sought, dots, choices, ...sums }: OfficersPageProps) {
  const { language } = format;
  const { pages, officersPage } = words(language);
  const { subject, says, saysNot } = report.meaning;
  const { search } = useLocation();
  const isCompared = report.rows.some((row) => row.ratio != null);
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
              officersPage.headline(
                format.money(sums.receivedMinor),
                format.money(sums.creditedMinor),
                sums.creditedOfficers,
              ),
              isCompared ? null : officersPage.notComparedYet,
            ]}
          />
          <OfficerDots format={format} report={report} dots={dots} />
          <Reading title={officersPage.readingTitle} paragraphs={officersPage.reading} />
          <SearchForm path="/officers" sought={sought} words={officersPage.search} />
          <div>
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
            <HowComputed language={language} says={says[language]} saysNot={saysNot[language]}>
              <p>{officersPage.creditedLink}</p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  );
}
