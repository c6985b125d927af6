import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Still } from "~/components/still";
import type { FilterChoices } from "~/domain/filter-choices";
import type { OverviewReport } from "~/domain/overview";
import { inEachLanguage } from "~/domain/text";
import type { TrendStills } from "~/domain/trend-series";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { ReceivedByMonth } from "./received-by-month";

interface OverviewPageProps {
  format: Format;
  report: OverviewReport;
  /** What came in, in words and figures; null while nothing is loaded. */
  answer: string | null;
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
  /** How old the newest event is. */
  dataAge: string;
  /** How all this is computed. */
  computed: string;
  choices: FilterChoices;
}

/** For someone with two minutes: what came in, what is owed, what cannot wait, and how fresh all this is. */
export function OverviewPage(props: OverviewPageProps) {
  const { format, report, answer, money, regions, stills, atRisk, measures, target } = props;
  const { language } = format;
  const { pages } = words(language);
  return (
    <>
      <PageHead
        format={format}
        title={pages.overview}
        subject={inEachLanguage((each) => words(each).overview.subject)}
        facts={report}
        choices={props.choices}
      />
      {answer === null ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <Still markup={answer} />
          <ReceivedByMonth report={report} format={format} stills={stills} />
          <Still markup={money} />
          <div className="half-width">
            <div className="overview-aside">
              {props.actHere !== null && <Still markup={props.actHere} />}
              <Still markup={props.dataAge} />
              <Still markup={regions} />
            </div>
            {atRisk !== null && <Still markup={atRisk} />}
          </div>
          <div className="half-width beside-target">
            <Still markup={target} />
          </div>
          {measures !== null && <Still markup={measures} />}
          <Still markup={props.computed} />
        </>
      )}
    </>
  );
}
