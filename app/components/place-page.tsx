import type { FilterChoices } from "../domain/filter-choices";
import type { BranchRegions, PlaceReportName } from "../domain/place-reports";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import { words } from "../words/words";
import { Headline } from "./headline";
import { HowComputed } from "./how-computed";
import { NoRows } from "./no-rows";
import { PageHead } from "./page-head";
import { PlaceBars } from "./place-bars";
import { placeHeadline } from "./place-headline";
import { PlacePlot } from "./place-plot";
import { PlaceTable } from "./place-table";
import { Reading } from "./reading";
import { Still } from "./still";

interface PlacePageProps {
  format: Format;
  report: Report;
  choices: FilterChoices;
  name: PlaceReportName;
  regions?: BranchRegions;
  /** One period beside another, drawn by the server. */
  comparison?: string | null;
  /** Received against target, drawn by the server. */
  target?: string | null;
}

/** The page of the regions, of the branches or of the causes: headline, rates, money, what they say, table. */
export function PlacePage({ format, report, choices, name, regions, comparison, target }: PlacePageProps) {
  const { language } = format;
  const { pages, placesPage } = words(language);
  const { subject, says, saysNot } = report.meaning;
  return (
    <>
      <PageHead
        format={format}
        title={pages[name]}
        subject={subject}
        facts={report}
        choices={choices}
        exportPath={`/${name}`}
      />
      {report.rows.length === 0 ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <Headline language={language} sentences={placeHeadline(format, report, name)} />
          <PlacePlot format={format} report={report} name={name} regions={regions} />
          <div className="half-width">
            <PlaceBars format={format} report={report} name={name} />
            <Reading title={placesPage.readingTitle} paragraphs={placesPage.reading} />
          </div>
          {comparison && <Still markup={comparison} />}
          {target && <Still markup={target} />}
          <div>
            <PlaceTable format={format} report={report} name={name} regions={regions} />
            <HowComputed language={language} says={says[language]} saysNot={saysNot[language]}>
              <p>{placesPage.links}</p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  );
}
