import { assumptionInWords } from "~/components/assumptions-in-words";
import { Headline } from "~/components/headline";
import type { NamedAssumption, Report } from "~/domain/report";
import type { Format } from "~/format";
import type { QualityDetail } from "~/reports/data-quality/quality-detail.server";
import type { Words } from "~/words/shape";
import { DecisionList } from "./decision-list";
import { qualityLead } from "./quality-lead";
import { qualityLines } from "./quality-lines";
import { DoubtTable, GapTable, ReadTable } from "./quality-tables";

interface QualityBodyProps {
  format: Format;
  text: Words["dataQuality"];
  report: Report;
  detail: QualityDetail;
}

/** What waits for a person, and what is doubtful, empty, read and assumed; drawn by the server, works without scripts. */
export function QualityBody({ format, text, report, detail }: QualityBodyProps) {
  const lines = qualityLines(report.rows, detail.kept);
  const shared = { format, columns: report.columns, caseOf: detail.caseOf };
  return (
    <>
      <Headline language={format.language} sentences={[qualityLead(lines, format)]} />
      <DecisionList {...{ format, text }} delivery={report.delivery} decisions={detail.decisions} />
      <DoubtTable {...shared} rows={lines.doubts} />
      <GapTable {...shared} rows={lines.gaps} />
      <ReadTable {...{ format, columns: report.columns }} rows={lines.tables} />
      <Assumed {...{ format, text }} assumptions={report.assumptions} />
    </>
  );
}

interface AssumedProps {
  format: Format;
  text: Words["dataQuality"];
  assumptions: readonly NamedAssumption[];
}

function Assumed({ format, text: { assumed: say }, assumptions }: AssumedProps) {
  return (
    <section className="nothing-wrong">
      <h2>{say.title}</h2>
      <p>{assumptions.length === 0 ? say.none : say.some}</p>
      {assumptions.length > 0 && (
        <ul>
          {assumptions.map((assumption) => (
            <li key={assumption.name.en}>{assumptionInWords(format, assumption)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
