import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { Still } from "~/components/still";
import { trendLead } from "~/components/trend-lead";
import type { FilterChoices } from "~/domain/filter-choices";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { TrendStills } from "~/domain/trend-series";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { MonthPictures } from "./month-pictures";
import { MonthTable } from "./month-table";

interface TrendPageProps {
  format: Format;
  report: Report;
  choices: FilterChoices;
  /** What alone has months where the dates of receipts were assumed; null where they are known. */
  dated: "work" | "nothing" | null;
  stills: TrendStills;
  /** Notes on the time line with their forms, as the server drew them. */
  annotations: string;
}

/** What came in and what was done, month by month. */
export function TrendPage({ format, report, dated, choices, stills, annotations }: TrendPageProps) {
  const { language } = format;
  const { subject, says, saysNot } = report.meaning;
  return (
    <>
      <PageHead
        format={format}
        title={words(language).pages.trend}
        subject={subject}
        facts={report}
        choices={choices}
        exportPath="/trend"
      />
      {report.rows.length === 0 ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <Headline
            language={language}
            sentences={dated === null ? trendLead(report, format) : [words(language).trend.undated]}
          />
          {dated !== "nothing" && (
            <MonthPictures report={report} format={format} stills={stills} hasMoney={dated === null} />
          )}
          <Still markup={annotations} />
          {dated === null && <MonthTable report={report} format={format} />}
          <HowComputed
            language={language}
            says={inLanguage(says, language)}
            saysNot={inLanguage(saysNot, language)}
          />
        </>
      )}
    </>
  );
}
