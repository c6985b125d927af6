import type { BranchRegions, PlaceReportName } from "../domain/place-reports";
import type { Report } from "../domain/report";
import type { Format } from "../format";
import type { Words } from "../words/shape";
import { Headline } from "./headline";
import { PlaceBars } from "./place-bars";
import { placeHeadline } from "./place-headline";
import { PlacePlot } from "./place-plot";
import { Reading } from "./reading";

interface PlaceFindingsProps {
  format: Format;
  text: Words["placesPage"];
  report: Report;
  name: PlaceReportName;
  regions?: BranchRegions;
}

/** What a page of places finds: headline, rates, money, and what may be concluded from them. */
export function PlaceFindings({ format, text, report, name, regions }: PlaceFindingsProps) {
  return (
    <>
      <Headline language={format.language} sentences={placeHeadline(format, report, name)} />
      <PlacePlot format={format} report={report} name={name} regions={regions} />
      <div className="half-width">
        <PlaceBars format={format} report={report} name={name} />
        <Reading title={text.readingTitle} paragraphs={text.reading} />
      </div>
    </>
  );
}
