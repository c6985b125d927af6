import { Link, useLocation } from "@remix-run/react";
import { CreditedBars } from "~/components/credited-bars";
import { FigureStrip } from "~/components/figure-strip";
import { FitsWaiting } from "~/components/fits-waiting";
import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { OfficerTable } from "~/components/officer-table";
import { PageHead } from "~/components/page-head";
import { placeAddress } from "~/components/place-address";
import { PlaceBars } from "~/components/place-bars";
import { moneyReceived } from "~/components/place-headline";
import { PlacePlot } from "~/components/place-plot";
import { PlaceTable } from "~/components/place-table";
import { numberAt } from "~/components/row-values";
import { searchWith } from "~/components/search-with";
import { Still } from "~/components/still";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import type { Report, Row } from "~/domain/report";
import { type Bilingual, inEachLanguage, type Language } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { BranchPageReport } from "~/reports/branch/branch-page-report.server";
import { words } from "~/words/words";
import { branchFigures } from "./branch-figures";

interface BranchPageProps {
  format: Format;
  branch: BranchPageReport;
  /** Who could hand what to whom; null while it is being computed. */
  handOver: { markup: string | null; waiting: NotReady | null };
  choices: FilterChoices;
}

/** One branch: its figures, beside the branches of its region, its money by method and cause, its officers. */
export function BranchPage({ format, branch, handOver, choices }: BranchPageProps) {
  const { language } = format;
  const { pages, branchPage } = words(language);
  const { search } = useLocation();
  const { figures, siblings, tables, name, within, code } = branch;
  /** The page's filters and the branch, as the address of any other page takes them. */
  const narrowed = searchWith(carriedSearch(search), "branch", code);
  const row = siblings.rows.find(({ key }) => key === code);
  const { says, saysNot } = siblings.meaning;
  return (
    <>
      <PageHead
        format={format}
        title={name[language]}
        within={[
          { name: pages.branches, to: `/branches${carriedSearch(search)}` },
          ...(within
            ? [{ name: within.name[language], to: placeAddress("regions", search, within.code) }]
            : []),
        ]}
        subject={subjectOf(name, within?.name)}
        facts={figures}
        choices={choices}
        fixed={["branch"]}
      />
      {row === undefined ? (
        <NoRows language={language} cutOffDate={branch.cutOffDate} />
      ) : (
        <>
          <Headline language={language} sentences={headline(format, row, figures)} />
          <FigureStrip
            language={language}
            figures={branchFigures(format, siblings.columns, row, tables.trend, {
              cases: `/cases${narrowed}`,
              trend: `/trend${narrowed}`,
            })}
          />
          <PlacePlot
            format={format}
            report={siblings}
            name="branches"
            subject={{
              code,
              title: branchPage.besideTitle(name[language], format.days(figures.filters.horizon)),
            }}
          />
          <div className="half-width">
            <CreditedBars format={format} report={tables.methods} within={narrowed} />
            <PlaceBars format={format} report={tables.causes} name="causes" within={narrowed} />
          </div>
          <div>
            <OfficerTable
              format={format}
              report={tables.officers}
              choices={choices}
              title={branchPage.officersTitle}
              within={narrowed}
            />
          </div>
          {handOver.markup !== null && <Still markup={handOver.markup} />}
          {handOver.waiting && (
            <FitsWaiting format={format} waiting={handOver.waiting} text={branchPage.handOver} />
          )}
          <PlaceTable format={format} report={tables.causes} name="causes" within={narrowed} />
          <div>
            <p className="onward">
              <Link to={`/rotation-plan${carriedSearch(search)}`}>{branchPage.handOver.everywhere} →</Link>
              <Link to={`/cases${narrowed}`}>{branchPage.cases(numberAt(row, "cases") ?? 0)} →</Link>
              <a
                href={`/branches/${encodeURIComponent(code)}.json${searchWith(carriedSearch(search), "lang", language)}`}
              >
                {branchPage.asJson}
              </a>
            </p>
            <HowComputed language={language} says={says[language]} saysNot={saysNot[language]}>
              <p>{branchPage.links}</p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  );
}

function subjectOf(name: Bilingual, region: Bilingual | undefined): Bilingual {
  const subject = (language: Language) =>
    words(language).branchPage.subject(name[language], region?.[language] ?? "");
  return inEachLanguage(subject);
}

function headline(format: Format, row: Row, { filters }: Report): string[] {
  const { branchPage } = words(format.language);
  const money = moneyReceived(format, [row]);
  const [low, high] = [numberAt(row, "standardised_low"), numberAt(row, "standardised_high")];
  if (low === null || high === null) return [money];
  return [branchPage.atSameMix(format.shareRange(low, high), format.days(filters.horizon)), money];
}
