import { isTooGood } from "~/domain/five-tier";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { CaseReport } from "~/reports/case/case-report.server";
import { words } from "~/words/words";
import { nameOf, spoken } from "./case-names";

/** What is late, contradictory or too well classed in this case's data, in words. */
export function CaseFindings({ report, format }: { report: CaseReport; format: Format }) {
  const { findings: say } = words(format.language).oneCase;
  const sentences = furtherFindings(report, format);
  return (
    <section className="case-findings" aria-labelledby="findings">
      <h2 id="findings">{say.title}</h2>
      {report.findings.length + sentences.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ul>
          {report.findings.map(({ issue, name, definition, table, count, example }) => {
            const rows = table === "cases" ? null : say.rows(count, example);
            return (
              <li key={issue}>
                <strong>{inLanguage(name, format.language)}</strong> {inLanguage(definition, format.language)}
                {rows && <span className="muted"> {rows}</span>}
              </li>
            );
          })}
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function furtherFindings(report: CaseReport, format: Format): string[] {
  const { language } = format;
  const { findings: say } = words(language).oneCase;
  const { fiveTier, demandedFiveTier, daysPastDue, lenderLicensed } = report.facts;
  const rewritten = report.laterCauses.map(({ cause, recordedOn }) =>
    say.rewritten(
      nameOf(report, "cause", cause, language),
      recordedOn === null ? say.undated : format.date(recordedOn),
    ),
  );
  const tooGood =
    demandedFiveTier !== null && isTooGood(fiveTier, demandedFiveTier)
      ? say.classTooGood(
          spoken(report, "five_tier", fiveTier, language) ?? "",
          format.days(daysPastDue),
          spoken(report, "five_tier", demandedFiveTier, language) ?? "",
        )
      : null;
  return [...rewritten, tooGood, lenderLicensed === false ? say.notLicensed : null].filter(
    (sentence): sentence is string => sentence !== null,
  );
}
