import { inLanguage, marks } from "~/domain/text";
import { CountsTable } from "../imports/counts-table";
import { ErrorTable } from "./error-table";
import { FindingsTable } from "./findings-table";
import type { StepProps } from "./step";
import { TotalsTable } from "./totals-table";

/** Everything read and checked, and taken back: what is wrong, or what it would change. */
export function TriedStep({ format, text, view, isBusy }: StepProps) {
  const { language } = format;
  const say = text.tried;
  const { tried, facts } = view;
  const parts = view.look?.parts.filter(({ table }) => table !== null) ?? [];
  const isReady = parts.length > 0 && parts.every(({ missing }) => missing.length === 0);
  return (
    <section className="step" aria-labelledby="tried">
      <h2 id="tried">{say.title}</h2>
      <p className="muted">{say.note}</p>
      {tried && (
        <>
          <p className="notice" role="status">
            {tried.outcome === "refused"
              ? say.refused(tried.errors.count)
              : tried.outcome === "unchanged"
                ? say.unchanged
                : say.fine}{" "}
            {tried.replacedDemo && say.demo}
          </p>
          {tried.errors.count > 0 && (
            <ErrorTable
              format={format}
              text={text}
              errors={tried.errors}
              upload={facts.id}
              hasMarked={view.hasMarked}
            />
          )}
          <h3>{say.counts}</h3>
          <CountsTable format={format} counts={tried.counts} caption={say.counts} />
          {tried.totals && (
            <>
              <h3>{say.totals}</h3>
              <TotalsTable format={format} text={text} totals={tried.totals} />
            </>
          )}
          {tried.findings && <FindingsTable format={format} text={text} findings={tried.findings} />}
          {(tried.notes.length > 0 || tried.ignored.length > 0) && (
            <>
              <h3>{say.notes}</h3>
              <ul>
                {tried.notes.map(({ file, says }) => (
                  <li key={file + says.en}>
                    {file}
                    {marks(language).colon}
                    {inLanguage(says, language)}
                  </li>
                ))}
                {tried.ignored.length > 0 && <li>{say.ignored(tried.ignored.join(marks(language).list))}</li>}
              </ul>
            </>
          )}
        </>
      )}
      <form method="post">
        <button type="submit" name="wish" value="try" disabled={isBusy || !isReady}>
          {tried ? say.again : say.begin}
        </button>
      </form>
    </section>
  );
}
