import { FigureStrip } from "~/components/figure-strip";
import { Headline } from "~/components/headline";
import { NoRows } from "~/components/no-rows";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import { PageHead } from "~/components/page-head";
import { Still } from "~/components/still";
import type { FilterChoices } from "~/domain/filter-choices";
import type { OverviewReport } from "~/domain/overview";
import { inEachLanguage } from "~/domain/text";
import type { TrendStills } from "~/domain/trend-series";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { DataAge } from "./data-age";
import { ReceivedByMonth } from "./received-by-month";

interface OverviewPageProps {
  format: Format;
  report: OverviewReport;
  /** Money by method and cause, and by region. */
  money: string;
  regions: string;
  /** Pictures over months, as the server drew them. */
  stills: TrendStills;
  /** What cannot wait; null while nothing is loaded. */
  atRisk: string | null;
  /** What the trade asks of any portfolio; null while it is counted. */
  measures: string | null;
  /** Received against target, and which periods are compared; empty while nothing is loaded. */
  target: string;
  /** Where to try what first; null where nobody knows days. */
  actHere: string | null;
  /** How all this is computed. */
  computed: string;
  choices: FilterChoices;
}

/** For someone with two minutes: what came in, what is owed, what cannot wait, and how fresh all this is. */
export function OverviewPage(props: OverviewPageProps) {
  const { format, report, money, regions, stills, atRisk, measures, target, actHere, computed, choices } =
    props;
  const { language } = format;
  const { pages } = words(language);
  const sentences = leadSentences(report, format);
  return (
    <>
      <PageHead
        format={format}
        title={pages.overview}
        subject={inEachLanguage((each) => words(each).overview.subject)}
        facts={report}
        choices={choices}
      />
      {sentences.length === 0 ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <div className="answer">
            <Headline language={language} sentences={sentences} />
            <FigureStrip figures={headlineFigures(report, format)} language={language} />
          </div>
          <ReceivedByMonth report={report} format={format} stills={stills} />
          <Still markup={money} />
          <div className="half-width">
            <div className="overview-aside">
              {actHere !== null && <Still markup={actHere} />}
              <DataAge report={report} format={format} />
              <Still markup={regions} />
            </div>
            {atRisk !== null && <Still markup={atRisk} />}
          </div>
          <div className="half-width beside-target">
            <Still markup={target} />
          </div>
          {measures !== null && <Still markup={measures} />}
          <Still markup={computed} />
        </>
      )}
    </>
  );
}
