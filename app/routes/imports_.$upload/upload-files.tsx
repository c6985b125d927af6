import { marks } from "~/domain/text";
import type { StepProps } from "./step";

/** The files as they lie on the disk, and the way to be rid of them. */
export function UploadFiles({ format, text, view, isBusy }: StepProps) {
  const { files, leftOut } = view.facts;
  return (
    <section className="step" aria-labelledby="files">
      <h2 id="files">{text.files.title}</h2>
      <ul className="upload-files">
        {files.map(({ name, bytes }) => (
          <li key={name}>
            {name} <span className="muted">{text.size(bytes)}</span>
          </li>
        ))}
      </ul>
      {!view.hasFiles && <p className="muted">{text.files.gone}</p>}
      {leftOut.length > 0 && (
        <p className="muted">{text.files.leftOut(leftOut.join(marks(format.language).list))}</p>
      )}
      {view.hasFiles && !(isBusy && view.job?.kind === "load") && (
        <form method="post">
          <button type="submit" name="wish" value="discard">
            {text.files.discard}
          </button>
        </form>
      )}
    </section>
  );
}
