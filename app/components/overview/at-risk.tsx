import { Link } from "@remix-run/react";
import { dayFromIso } from "../../domain/calendar";
import { caseAddress } from "../../domain/export-formats";
import type { CaseAtRisk, OverviewReport } from "../../domain/overview";
import { LIMITATION_YEARS, OPEN_BREACH_DAYS, SOON_DAYS } from "../../domain/rules";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import type { AtRiskWords } from "../../words/en/at-risk";
import { paragraph } from "../../words/sentence";
import { words } from "../../words/words";
import { ALL_MONTHS, addressOf } from "./addresses";

export interface AtRiskProps {
  report: OverviewReport;
  openBreaches: number | null;
  format: Format;
  text: AtRiskWords;
}

type PartProps = Omit<AtRiskProps, "openBreaches">;

/** What cannot wait: claims about to become unenforceable, and cases that nobody works on. */
export function AtRisk({ report, openBreaches, format, text: say }: AtRiskProps) {
  if (report.cutOffDate === null) return null;
  return (
    <section className="at-risk" aria-labelledby="at-risk">
      <h2 id="at-risk">{say.title}</h2>
      <LimitationEnding report={report} format={format} text={say} />
      <OpenBreaches report={report} openBreaches={openBreaches} format={format} text={say} />
      <Untouched report={report} format={format} text={say} />
    </section>
  );
}

function OpenBreaches({ report, openBreaches, format, text: say }: AtRiskProps) {
  if (openBreaches === null) return null;
  const days = format.days(OPEN_BREACH_DAYS);
  return (
    <div>
      <h3>{openBreaches === 0 ? say.breachesNone(days) : say.breaches(openBreaches, days)}</h3>
      <p className="onward">
        <Link to={addressOf("/conduct", report, ALL_MONTHS)}>{say.breachesLink} →</Link>
      </p>
    </div>
  );
}

function LimitationEnding({ report, format, text: say }: PartProps) {
  const { limitation, open, cutOffDate, datesAssumed } = report;
  if (datesAssumed) return <p>{say.assumed}</p>;
  const { cases, outstandingMinor, lapsed, rows } = limitation;
  const until = format.date((dayFromIso(cutOffDate ?? "") ?? 0) + SOON_DAYS);
  return (
    <div>
      <h3>{cases === 0 ? say.soonNone(until) : say.soon(cases, format.money(outstandingMinor), until)}</h3>
      <p className="figure-note">
        {paragraph(
          format.language,
          lapsed.cases > 0 && say.lapsed(lapsed.cases, format.money(lapsed.outstandingMinor)),
          say.soonNote(LIMITATION_YEARS),
        )}
      </p>
      <CaseLines rows={rows} date="limitationEndsOn" dateLabel={say.endsOn} format={format} text={say} />
      {open.cases > 0 && (
        <p className="onward">
          <Link to={addressOf("/cases", report, ALL_MONTHS, { sort: "limitation_ends_on" })}>
            {say.soonLink} →
          </Link>
        </p>
      )}
    </div>
  );
}

function Untouched({ report, format, text: say }: PartProps) {
  const { untouched } = report;
  if (untouched === null) return <p>{say.untouchedUnknown}</p>;
  const { cases, outstandingMinor, rows } = untouched;
  const days = format.days(SOON_DAYS);
  if (cases === 0) return <h3>{say.untouchedNone(days)}</h3>;
  return (
    <div>
      <h3>{say.untouched(cases, format.money(outstandingMinor), days)}</h3>
      <p className="figure-note">{say.untouchedNote}</p>
      <CaseLines rows={rows} date="lastTouchedOn" dateLabel={say.lastAct} format={format} text={say} />
      <p className="onward">
        <Link to={addressOf("/cases", report, ALL_MONTHS, { sort: "last_activity_on" })}>
          {say.untouchedLink} →
        </Link>
      </p>
    </div>
  );
}

interface CaseLinesProps {
  rows: readonly CaseAtRisk[];
  date: "limitationEndsOn" | "lastTouchedOn";
  dateLabel: string;
  format: Format;
  text: AtRiskWords;
}

/** So many cases are worry enough for one look. */
const SHOWN = 5;
/** Digits before the point of the largest amount. */
const DIGITS = 3;

function CaseLines({ rows, date, dateLabel, format, text: say }: CaseLinesProps) {
  const { table } = words(format.language);
  if (rows.length === 0) return null;
  const shown = rows.slice(0, SHOWN);
  const unit = format.moneyUnit(Math.max(...shown.map(({ outstandingMinor }) => outstandingMinor)), DIGITS);
  return (
    <table className="case-lines">
      <thead>
        <tr>
          <th scope="col">{say.case}</th>
          <th scope="col">{dateLabel}</th>
          <th scope="col" className="number">
            {table.withUnit(say.outstanding, unit.label)}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <tr key={row.caseId}>
            <th scope="row">
              <Link to={caseAddress(row.caseId)}>{row.caseId}</Link>
              {inLanguage(row.borrower, format.language) !== row.caseId && (
                <span className="row-count">{inLanguage(row.borrower, format.language)}</span>
              )}
            </th>
            <td>{format.date(row[date])}</td>
            <td className="number" data-hint={format.moneyFull(row.outstandingMinor)}>
              {unit.text(row.outstandingMinor)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
