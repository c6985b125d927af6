import { Link } from "@remix-run/react";
import { assumptionsInWords } from "~/components/assumptions-in-words";
import { Still } from "~/components/still";
import { caseAddress } from "~/domain/export-formats";
import type { Horizon } from "~/domain/rules";
import type { Format } from "~/format";
import type { CasePageReport } from "~/reports/case/shown-columns.server";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";
import { CaseBalance } from "./case-balance";
import { CaseFacts } from "./case-facts";
import { CaseFindings } from "./case-findings";
import { caseLead } from "./case-lead";
import { CaseTables } from "./case-tables";
import { TimeLine } from "./time-line";

export interface CasePageProps {
  format: Format;
  report: CasePageReport;
  /** After how many days an episode's receipts are shown. */
  horizon: Horizon;
  /** What to do next; null where the case is in no plan. */
  nextStep: string | null;
  /** What people wrote, and the form for more. */
  notes: string;
}

/** One case, whole: its picture, its sum, and every line behind them. */
export function CasePage({ format, report, horizon, nextStep, notes }: CasePageProps) {
  const { language } = format;
  const { oneCase } = words(language);
  return (
    <article className="case">
      <header className="page-head">
        <p className="case-way">
          <Link to="/cases">← {oneCase.toCases}</Link>
          <a href={`${caseAddress(report.facts.caseId)}.json`} download>
            {oneCase.file}
          </a>
        </p>
        <h1>{oneCase.title(report.facts.caseId)}</h1>
        <p className="lead">{caseLead(report, format)}</p>
        <p className="freshness">{freshness(report, format)}</p>
      </header>
      {nextStep !== null && <Still markup={nextStep} />}
      <div className="case-story">
        <CaseFacts report={report} format={format} />
        <div className="case-course">
          <TimeLine report={report} format={format} />
          <div className="case-words">
            <CaseBalance report={report} format={format} />
            <CaseFindings report={report} format={format} />
          </div>
        </div>
      </div>
      <Still markup={notes} />
      <CaseTables report={report} format={format} horizon={horizon} />
    </article>
  );
}

/** Until when the data reach, when they came, and what of them was supposed. */
function freshness(facts: CasePageReport, format: Format) {
  const { cutOffDate, loadedAt, batch } = facts;
  const { oneCase } = words(format.language);
  return paragraph(
    format.language,
    oneCase.freshness(
      format.date(cutOffDate),
      format.date(loadedAt?.slice(0, 10)),
      batch === null ? format.count(null) : String(batch),
    ),
    ...assumptionsInWords(format, facts),
  );
}
