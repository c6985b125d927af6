import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import { minuteOf, type StepProps, type UploadWords } from "./step";
import type { UploadView } from "./upload-view.server";

/** What is under way, or why the last step did not come to its end. */
export function JobLine({ format, text, view, isBusy }: StepProps) {
  const { job, ahead, progress } = view;
  if (!job) return null;
  if (!isBusy) {
    if (job.state === "broken-off" || (job.state === "refused" && !job.said))
      return (
        <p className="notice" role="alert">
          {text.job.brokenOff}
        </p>
      );
    return job.state === "refused" ? (
      <p className="notice" role="alert">
        {text.job.refused} {job.said}
      </p>
    ) : null;
  }
  const isWaiting = job.state === "waiting";
  return (
    <section className="being-computed" role="status">
      <h2>{isWaiting ? text.job.waiting : text.job[job.kind]}</h2>
      {isWaiting && ahead && (
        <p>
          {text.job.running(ahead.files.join(marks(format.language).list), minuteOf(ahead.since, format))}
        </p>
      )}
      <progress
        aria-label={text.job[job.kind]}
        max={1}
        {...(isWaiting || !progress ? {} : { value: overallShare(progress) })}
      />
      {progress && !isWaiting && <p className="figure-note">{progressText(progress, format, text)}</p>}
      <p className="figure-note">{text.job.stay}</p>
      {(isWaiting || job.kind !== "load") && (
        <form method="post">
          <button type="submit" name="wish" value="stop">
            {text.job.stop}
          </button>
        </form>
      )}
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
    </section>
  );
}

type Progress = NonNullable<UploadView["progress"]>;

/** Reading and deriving the figures are about half of it each. */
function overallShare({ stage, share }: Progress): number {
  return stage === "reading" ? share / 2 : 0.5 + share / 2;
}

function progressText(progress: Progress, { count, language }: Format, text: UploadWords): string {
  const left = progress.secondsLeft === null ? [] : [text.job.left(count(Math.ceil(progress.secondsLeft)))];
  const done =
    progress.stage === "deriving"
      ? text.job.deriving(count(progress.borrowers), count(progress.ofBorrowers))
      : text.job.rows(
          inLanguage(PORTFOLIO_FILES[progress.table].name, language),
          count(progress.rows),
          count(progress.rowsPerSecond),
        );
  return [done, ...left].join(marks(language).comma);
}
