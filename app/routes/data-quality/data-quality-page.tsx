import { Link } from "@remix-run/react";
import { ExportMenu } from "~/components/export-menu";
import { Freshness } from "~/components/freshness";
import { Headline } from "~/components/headline";
import { HowComputed } from "~/components/how-computed";
import { NoRows } from "~/components/no-rows";
import { Still } from "~/components/still";
import type { NamedAssumption, Report } from "~/domain/report";
import type { Format } from "~/format";
import type { QualityDetail } from "~/reports/data-quality/quality-detail.server";
import { paragraph, sentence } from "~/words/sentence";
import { words } from "~/words/words";
import { qualityLead } from "./quality-lead";
import { qualityLines } from "./quality-lines";
import { DoubtTable, GapTable, type IssuesSaid, ReadTable } from "./quality-tables";

interface DataQualityPageProps {
  format: Format;
  report: Report;
  detail: Omit<QualityDetail, "decisions">;
  said: IssuesSaid;
  /** What waits for a person, as markup; empty where nothing does. */
  toDecide: string;
  /** Why an answer was refused. */
  refused?: string | null;
}

/** What is missing, late, repeated, contradictory or assumed in what the bank delivered. */
export function DataQualityPage({
  format,
  report,
  detail,
  said,
  toDecide,
  refused = null,
}: DataQualityPageProps) {
  const { language } = format;
  const { pages, dataQuality: say } = words(language);
  const { subject, says, saysNot } = report.meaning;
  const lines = qualityLines(report.rows, detail.kept);
  const shared = { format, columns: report.columns, caseOf: detail.caseOf, said };
  return (
    <>
      <header className="page-head">
        <div className="page-title">
          <h1>{pages["data-quality"]}</h1>
          <ExportMenu path="/data-quality" search={report.search} language={language} />
        </div>
        <p className="filter-sentence">
          {paragraph(language, sentence(language, subject[language]), say.scope)}
        </p>
        <Freshness format={format} facts={report} counted="cases" />
      </header>
      {refused !== null && (
        <p className="notice" role="alert">
          {refused}
        </p>
      )}
      {report.rows.length === 0 ? (
        <NoRows language={language} cutOffDate={report.cutOffDate} />
      ) : (
        <>
          <Headline language={language} sentences={[qualityLead(lines, format)]} />
          <Still markup={toDecide} />
          <DoubtTable {...shared} rows={lines.doubts} />
          <GapTable {...shared} rows={lines.gaps} />
          <ReadTable {...{ format, columns: report.columns }} rows={lines.tables} />
          <Assumed format={format} assumptions={report.assumptions} />
          <HowComputed language={language} says={says[language]} saysNot={saysNot[language]} />
        </>
      )}
      <p className="onward">
        <Link to="/imports">{say.importsLink} →</Link>
      </p>
    </>
  );
}

function Assumed({ format, assumptions }: { format: Format; assumptions: readonly NamedAssumption[] }) {
  const { dataQuality, pageHead } = words(format.language);
  const { assumed: say } = dataQuality;
  return (
    <section className="nothing-wrong">
      <h2>{say.title}</h2>
      <p>{assumptions.length === 0 ? say.none : say.some}</p>
      {assumptions.length > 0 && (
        <ul>
          {assumptions.map(({ name, value }) => (
            <li key={name.en}>{pageHead.assumption(name[format.language], value)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
