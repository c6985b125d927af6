import { words } from "~/words/words";
import { CountsTable } from "../imports/counts-table";
import { ErrorTable } from "./error-table";
import type { StepProps } from "./step";
import { TotalsTable } from "./totals-table";

/** All or nothing; then what changed, and where to see it. */
export function LoadStep({ format, text, view, isBusy }: StepProps) {
  const say = text.load;
  const { loaded, tried, facts } = view;
  if (loaded?.batchId != null)
    return (
      <section className="step" aria-labelledby="load">
        <h2 id="load">{say.title}</h2>
        <p className="notice" role="status">
          {say.done(words(format.language).imports.batchNamed(loaded.batchId))}
        </p>
        {loaded.totals && (
          <>
            <h3>{say.changed}</h3>
            <TotalsTable format={format} text={text} totals={loaded.totals} />
          </>
        )}
        <CountsTable format={format} counts={loaded.counts} caption={text.tried.counts} />
        <p className="onward">
          <a href="/">{say.overview} →</a> <a href="/cases">{say.cases} →</a>{" "}
          <a href="/data-quality">{say.quality} →</a>{" "}
          <a href={`/imports#import-${loaded.batchId}`}>{say.imports} →</a>
        </p>
      </section>
    );
  const mayLoad = tried?.outcome === "dry-run";
  return (
    <section className="step" aria-labelledby="load">
      <h2 id="load">{say.title}</h2>
      {loaded && loaded.errors.count > 0 && (
        <ErrorTable
          format={format}
          text={text}
          errors={loaded.errors}
          upload={facts.id}
          hasMarked={view.hasMarked}
        />
      )}
      {loaded?.outcome === "unchanged" && <p className="notice">{text.tried.unchanged}</p>}
      <p className="muted">{mayLoad ? say.note : say.first}</p>
      <form method="post">
        <button type="submit" name="wish" value="load" className="primary" disabled={isBusy || !mayLoad}>
          {say.begin}
        </button>
      </form>
    </section>
  );
}
