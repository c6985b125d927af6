import type { FilterChoices } from "../domain/filter-choices";
import type { BranchRegions, PlaceReportName } from "../domain/place-reports";
import type { Report } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { HowComputed } from "./how-computed";
import { NoRows } from "./no-rows";
import { PageHead } from "./page-head";
import { PlaceTable } from "./place-table";
import { Still } from "./still";

interface PlacePageProps {
  format: Format;
  report: Report;
  choices: FilterChoices;
  name: PlaceReportName;
  regions?: BranchRegions;
  /** Headline, pictures and how to read them, drawn by the server. */
  findings: string;
  /** One period beside another, drawn by the server. */
  comparison?: string | null;
  /** Received against target, drawn by the server. */
  target?: string | null;
}

/** The page of the regions, of the branches or of the causes: headline, rates, money, what they say, table. */
export function PlacePage(props: PlacePageProps) {
  const { format, report, choices, name, regions, findings, comparison, target } = props;
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
          <Still markup={findings} />
          {comparison && <Still markup={comparison} />}
          {target && <Still markup={target} />}
          <div>
            <PlaceTable format={format} report={report} name={name} regions={regions} />
            <HowComputed
              language={language}
              says={inLanguage(says, language)}
              saysNot={inLanguage(saysNot, language)}
            >
              <p>{placesPage.links}</p>
            </HowComputed>
          </div>
        </>
      )}
    </>
  );
}
