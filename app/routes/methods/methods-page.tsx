import { useLocation } from "@remix-run/react";
import { EmptyColumns } from "~/components/empty-columns";
import { ExportLinks } from "~/components/export-links";
import { FitsWaiting } from "~/components/fits-waiting";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { PageHead } from "~/components/page-head";
import { PartialEffects } from "~/components/partial-effects";
import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { Still } from "~/components/still";
import { Stills } from "~/components/stills";
import type { FilterChoices } from "~/domain/filter-choices";
import type { NotReady } from "~/domain/heavy-answer";
import { NO_METHOD } from "~/domain/methods";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { methodColumns } from "./method-columns";

interface MethodsPageProps {
  format: Format;
  report: Report;
  /** Why the effects are not there yet. */
  waiting: NotReady | null;
  /** Headline, picture and how to read them, as markup. */
  findings: string;
  /** One period beside another, as markup; null while nothing is loaded. */
  comparison: string | null;
  /** What the fits say beyond the table, as markup. */
  analysis: string | null;
  /** Whether parts of that are still being computed. */
  isPartial: boolean;
  /** What the methods of the rows are, as markup. */
  glossary: string;
  choices: FilterChoices;
}

/** What is found, one period beside another, table, and how it comes about. */
export function MethodsPage(props: MethodsPageProps) {
  const { format, report, waiting, findings, comparison, analysis, isPartial, glossary, choices } = props;
  const { language } = format;
  const { pages, methodsPage } = words(language);
  const { says, saysNot, subject } = report.meaning;
  return (
    <>
      <PageHead
        format={format}
        title={pages.methods}
        subject={subject}
        facts={report}
        choices={choices}
        counted="episodes"
        exportPath="/methods"
      />
      {report.rows.length === 0 ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          {waiting && (
            <FitsWaiting format={format} waiting={waiting} text={words(format.language).methodsPage} />
          )}
          <Still markup={findings} />
          {comparison !== null && <Still markup={comparison} />}
          <div>
            <MethodsTable format={format} report={report} />
            <HowComputed
              language={language}
              says={inLanguage(says, language)}
              saysNot={inLanguage(saysNot, language)}
            >
              <p>{methodsPage.creditedLink}</p>
            </HowComputed>
            <Still markup={glossary} />
          </div>
          {analysis !== null && <Stills markup={analysis} />}
          {isPartial && !waiting && <PartialEffects format={format} />}
        </>
      )}
    </>
  );
}

function MethodsTable({ format, report }: { format: Format; report: Report }) {
  const { language } = format;
  const { methodsPage } = words(language);
  const { search } = useLocation();
  const { shown, empty } = reportColumns(report.columns, report.rows, ["method"]);
  return (
    <>
      <ReportTable
        format={format}
        title={methodsPage.tableTitle}
        note={methodsPage.tableNote(format.days(report.filters.horizon), format.date(report.cutOffDate))}
        columns={methodColumns(shown, report, search, language)}
        rows={report.rows}
        rowKey="method"
        sort={report.filters.sort ?? report.meaning.order}
        search={search}
        isAside={(row) => row.method === NO_METHOD}
      />
      <ExportLinks path="/methods" search={report.search} language={language} />
      <EmptyColumns columns={empty} rows={report.rows} language={language} />
    </>
  );
}
