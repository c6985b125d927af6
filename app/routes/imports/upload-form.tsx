import { type FormEvent, useState } from "react";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { inLanguage, marks } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";
import type { WayIn } from "./way-in.server";

/** What may be chosen; the server says what it reads. */
const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.et,.ods";

/** Choosing files or a folder: a plain form, which shows how much is sent where scripts run. */
export function UploadForm({ format, way }: { format: Format; way: WayIn }) {
  const { way: say } = words(format.language).imports;
  const { progress, hasFailed, send } = useSending();
  const { list } = marks(format.language);
  const at = (iso: string) => `${format.date(iso.slice(0, 10))} ${iso.slice(11, 16)}`;
  const refusal = hasFailed ? say.failed : way.refused && say.refused[way.refused];
  return (
    <section className="upload" aria-labelledby="upload">
      <h2 id="upload">{say.title}</h2>
      <p className="muted">{say.note}</p>
      {refusal && (
        <p className="notice" role="alert">
          {refusal}
        </p>
      )}
      {way.running && (
        <p className="notice" role="status">
          {say.running(way.running.files.join(list), at(way.running.since))}{" "}
          <a href={`/imports/${way.running.upload}`}>{say.see}</a>
        </p>
      )}
      <form method="post" action="/imports/files" encType="multipart/form-data" onSubmit={send}>
        <label>
          {say.files}
          <input type="file" name="files" multiple accept={ACCEPTED} />
        </label>
        <label>
          {say.folder}
          <input type="file" name="folder" multiple {...{ webkitdirectory: "" }} />
        </label>
        <button type="submit" className="primary" disabled={progress !== null}>
          {say.button}
        </button>
        {progress !== null && (
          <output>
            <progress aria-label={say.uploading} max={1} value={progress} />{" "}
            {say.percent(String(Math.floor(progress * 100)))}
          </output>
        )}
      </form>
      <details className="templates">
        <summary>{say.templates}</summary>
        <p>
          {PORTFOLIO_TABLES.map((table, place) => (
            <span key={table}>
              {place > 0 && list}
              <a href={`/imports/template?table=${table}`} download>
                {inLanguage(PORTFOLIO_FILES[table].name, format.language)}
              </a>
            </span>
          ))}
        </p>
      </details>
      {way.open.length > 0 && (
        <>
          <h3>{say.open}</h3>
          <ul>
            {way.open.map(({ id, files, uploadedAt }) => (
              <li key={id}>
                <a href={`/imports/${id}`}>{say.openOne(files.slice(0, 5).join(list), at(uploadedAt))}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Sends the form itself, because only so a browser says how much is gone; the answer is a page, which is opened. */
function useSending() {
  const [progress, setProgress] = useState<number | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const request = new XMLHttpRequest();
    const fail = () => {
      setProgress(null);
      setFailed(true);
    };
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      setProgress(loaded / Math.max(1, total)),
    );
    request.addEventListener("error", fail);
    request.addEventListener("load", () => {
      if (request.status >= 400) fail();
      else window.location.assign(request.responseURL);
    });
    setProgress(0);
    setFailed(false);
    request.open("POST", form.action);
    request.send(new FormData(form));
  };
  return { progress, hasFailed, send };
}
