import { FINDINGS } from "~/domain/findings";
import type { ChangedFinding } from "~/domain/import-look";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import type { UploadWords } from "./step";

interface FindingsTableProps {
  format: Format;
  text: UploadWords;
  findings: readonly ChangedFinding[];
}

/** What is late, repeated or contradictory in rows that are right one by one: how often before and after. */
export function FindingsTable({ format, text, findings }: FindingsTableProps) {
  const { language } = format;
  const say = text.tried;
  return (
    <>
      <h3>{say.findings}</h3>
      {findings.length === 0 ? (
        <p className="muted">{say.noFindings}</p>
      ) : (
        <>
          <p className="figure-note">{say.findingsNote}</p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard */}
          <section className="table-scroll" aria-label={say.findings} tabIndex={0}>
            <table className="report-table">
              <caption className="visually-hidden">{say.findings}</caption>
              <thead>
                <tr>
                  <th scope="col">{say.findingColumns.finding}</th>
                  <th scope="col">{say.findingColumns.table}</th>
                  <th scope="col" className="number">
                    {say.totalsColumns.before}
                  </th>
                  <th scope="col" className="number">
                    {say.totalsColumns.after}
                  </th>
                  <th scope="col">{say.findingColumns.examples}</th>
                </tr>
              </thead>
              <tbody>
                {findings.map(({ table, issue, before, after, examples }) => {
                  const { name, definition } = FINDINGS[issue];
                  return (
                    <tr key={`${table} ${issue}`}>
                      <th scope="row">
                        {inLanguage(name, language)}
                        <p className="figure-note">{inLanguage(definition, language)}</p>
                      </th>
                      <td>{inLanguage(PORTFOLIO_FILES[table].name, language)}</td>
                      <td className="number">{format.count(before)}</td>
                      <td className="number">{format.count(after)}</td>
                      <td>{examples.join(marks(language).list)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  );
}
