import { Link } from "@remix-run/react";
import { dayFromIso } from "~/domain/calendar";
import type { OverviewReport } from "~/domain/overview";
import type { Format } from "~/format";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";

/** How old the newest event in the data is, against the day they were loaded, and where to look closer. */
export function DataAge({ report, format }: { report: OverviewReport; format: Format }) {
  const { dataAge: say } = words(format.language).overview;
  const { cutOffDate, loadedAt, trend, isDemo } = report;
  if (cutOffDate === null) return null;
  const last = [...trend.rows].reverse().find(({ complete }) => complete === true);
  const loadedDay = loadedAt === null ? null : dayFromIso(loadedAt.slice(0, 10));
  const age = loadedDay === null ? null : loadedDay - (dayFromIso(cutOffDate) ?? loadedDay);
  const text = paragraph(
    format.language,
    say.newest(format.date(cutOffDate)),
    last && say.lastComplete(format.month(String(last.month))),
    // The simulation ends when it ends, whenever it is loaded.
    age !== null && !isDemo && say.age(format.date(loadedDay), format.days(age)),
  );
  return (
    <section className="data-age" aria-labelledby="data-age">
      <h2 id="data-age">{say.title}</h2>
      <p>{text}</p>
      <p className="onward">
        <Link to="/imports">{say.imports} →</Link>
        <Link to="/data-quality">{say.quality} →</Link>
      </p>
    </section>
  );
}
