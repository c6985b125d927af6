import { Link } from "@remix-run/react";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import type { Format } from "~/format";
import { words } from "~/words/words";
import { type Batch, countedTables, OUTCOMES, total } from "./batch-counts";

interface BatchEntryProps {
  format: Format;
  batch: Batch;
  /** The counts are in sight. */
  isOpen: boolean;
}

/** One import: when, from which files, what became of their rows, and the way to take it back. */
export function BatchEntry({ format, batch, isOpen }: BatchEntryProps) {
  const { imports: say, pageHead } = words(format.language);
  const name = say.batch(batch.id);
  const [day = "", time = ""] = batch.loadedAt.split("T");
  return (
    <li className="batch" id={`import-${batch.id}`}>
      <header>
        <h2>{name}</h2>
        <p>
          <span className="badge">{say.statuses[batch.status]}</span>{" "}
          {batch.isDemo && <span className="badge">{say.demo}</span>}{" "}
          <span className="muted">
            {say.at(format.date(day), time.slice(0, 5))}
            {batch.undoneAt !== null && ` · ${say.undoneAt(format.date(batch.undoneAt.slice(0, 10)))}`}
          </span>
        </p>
        {batch.status === "loaded" && !batch.isDemo && (
          <Link
            className="button"
            to={`/imports?undo=${batch.id}`}
            aria-label={say.undoOf(say.batchNamed(batch.id))}
          >
            {say.undo}
          </Link>
        )}
      </header>
      <dl className="batch-facts">
        <Fact term={say.source} text={batch.source} />
        {batch.profile !== null && <Fact term={say.profile} text={batch.profile} />}
        {batch.assumptions.map(({ name, value }) => (
          <Fact key={name.en} term={say.assumed} text={pageHead.assumption(name[format.language], value)} />
        ))}
      </dl>
      <details className="chart-data" open={isOpen}>
        <summary>{say.counts}</summary>
        <BatchCounts format={format} batch={batch} caption={say.countsOf(name)} />
      </details>
    </li>
  );
}

function Fact({ term, text }: { term: string; text: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}

function BatchCounts({ format, batch, caption }: { format: Format; batch: Batch; caption: string }) {
  const { columns, all } = words(format.language).imports;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard
    <section className="table-scroll" aria-label={caption} tabIndex={0}>
      <table className="report-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.table}</th>
            {OUTCOMES.map((outcome) => (
              <th key={outcome} scope="col" className="number">
                {columns[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countedTables(batch).map(([table, counts]) => (
            <tr key={table}>
              <th scope="row">{PORTFOLIO_FILES[table].name[format.language]}</th>
              {OUTCOMES.map((outcome) => (
                <td key={outcome} className="number">
                  {format.count(counts[outcome])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{all}</th>
            {OUTCOMES.map((outcome) => (
              <td key={outcome} className="number">
                {format.count(total(batch, outcome))}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
