import { Link } from "@remix-run/react";
import { EmptyState } from "~/components/empty-state";
import { Headline } from "~/components/headline";
import type { Format } from "~/format";
import type { ImportsReport } from "~/reports/imports/imports-report.server";
import { words } from "~/words/words";
import { BatchEntry } from "./batch-entry";
import { Commands } from "./commands";
import { importsLead } from "./imports-lead";
import type { UndoQuestion } from "./undo-asked.server";
import { UndoConfirmation } from "./undo-confirmation";
import { UploadForm } from "./upload-form";
import type { WayIn } from "./way-in.server";

interface ImportsPageProps {
  format: Format;
  report: ImportsReport;
  /** Null for who may not import. */
  way: WayIn | null;
  /** Asked before an import is undone. */
  question: UndoQuestion | null;
  /** Number of the import just undone, as the address says. */
  undone: string | null;
  /** Why an undo was refused. */
  refused: string | null;
}

/** What was imported when, how much of it, and the ways to import more or undo it. */
export function ImportsPage({ format, report, way, question, undone, refused }: ImportsPageProps) {
  const { pages, imports: say } = words(format.language);
  const { batches } = report;
  const undoneBatch = batches.find(({ id, status }) => String(id) === undone && status === "undone");
  const asked = batches.find(({ id }) => id === question?.batch);
  return (
    <>
      <header className="page-head">
        <h1>{pages.imports}</h1>
        <p className="filter-sentence">{say.scope}</p>
      </header>
      {refused !== null && (
        <p className="notice" role="alert">
          {refused} {say.notUndone}
        </p>
      )}
      {undoneBatch && (
        <p className="notice" role="status">
          {say.undone(say.batch(undoneBatch.id))}
        </p>
      )}
      {question && asked && <UndoConfirmation format={format} batch={asked} later={question.later} />}
      {way && <UploadForm format={format} way={way} />}
      {batches.length === 0 ? (
        <EmptyState title={say.nothing} command="npm run import -- FOLDER">
          {words(format.language).pageHead.importCommand}
        </EmptyState>
      ) : (
        <>
          <Headline language={format.language} sentences={[importsLead(report, format)]} />
          <ol className="batches">
            {batches.map((batch, index) => (
              <BatchEntry key={batch.id} format={format} batch={batch} isOpen={index === 0} />
            ))}
          </ol>
        </>
      )}
      <Commands
        language={format.language}
        batch={batches.find(({ status, isDemo }) => status === "loaded" && !isDemo)?.id ?? null}
      />
      <p className="onward">
        <Link to="/data-quality">{say.qualityLink} →</Link>
      </p>
    </>
  );
}
