import { JobLine } from "./job-line";
import { LoadStep } from "./load-step";
import { minuteOf, type StepProps } from "./step";
import { TriedStep } from "./tried-step";
import { UnderstoodStep } from "./understood-step";
import { UploadFiles } from "./upload-files";

/** One column of work: the files, what was understood, what would change, loading. */
export function UploadBody({ format, text, view }: Omit<StepProps, "isBusy"> & { search?: string }) {
  const isBusy = view.job?.state === "waiting" || view.job?.state === "running";
  const step = { format, text, view, isBusy };
  return (
    <>
      <p className="muted upload-head">
        <a href="/imports">← {text.back}</a> · {text.at(minuteOf(view.facts.uploadedAt, format))}
      </p>
      <JobLine {...step} />
      <UploadFiles {...step} />
      {view.look && view.hasFiles && <UnderstoodStep {...step} look={view.look} />}
      {view.look && view.hasFiles && <TriedStep {...step} />}
      {(view.look || view.loaded) && <LoadStep {...step} />}
    </>
  );
}
