import { Link } from "@remix-run/react";
import { assumptionInWords } from "~/components/assumptions-in-words";
import type { Format } from "~/format";
import { words } from "~/words/words";
import type { Batch } from "./batch-counts";
import { CountsTable } from "./counts-table";

interface BatchEntryProps {
  format: Format;
  batch: Batch;
  /** The counts are in sight. */
  isOpen: boolean;
}

/** One import: when, from which files, what became of their rows, and the way to take it back. */
export function BatchEntry({ format, batch, isOpen }: BatchEntryProps) {
  const { imports: say } = words(format.language);
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
        {batch.assumptions.map((assumption) => (
          <Fact key={assumption.name.en} term={say.assumed} text={assumptionInWords(format, assumption)} />
        ))}
      </dl>
      <details className="chart-data" open={isOpen}>
        <summary>{say.counts}</summary>
        <CountsTable format={format} counts={batch.counts} caption={say.countsOf(name)} />
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
