import type { ImportLook } from "~/domain/import-look";
import { inLanguage, marks } from "~/domain/text";
import type { StepProps } from "./step";
import { UnderstoodPart } from "./understood-part";
import { WritingFields } from "./writing-fields";

/** What was understood of each file, as a form: whatever is wrong is corrected there. */
export function UnderstoodStep({ format, text, view, isBusy, look }: StepProps & { look: ImportLook }) {
  const { language } = format;
  const say = text.understood;
  const { facts, notice, fitting } = view;
  const about = look.profile === null ? say.own : facts.mapping ? say.mapped(facts.mapping) : say.drafted;
  return (
    <section className="step" aria-labelledby="understood">
      <h2 id="understood">{say.title}</h2>
      {look.parts.some(({ table }) => table !== null) && <p>{about}</p>}
      {notice && (
        <p className="notice preserved" role={notice.kind === "mistake" ? "alert" : "status"}>
          {notice.kind === "mistake"
            ? `${say.mistake} ${inLanguage(notice.says, language)}`
            : say.kept(inLanguage(notice.says, language))}
        </p>
      )}
      {fitting.length > 0 && (
        <form method="post" className="button-row">
          <input type="hidden" name="wish" value="apply" />
          <span>{say.fits}</span>
          {fitting.map((name) => (
            <button key={name} type="submit" name="name" value={name} disabled={isBusy}>
              {say.apply(name)}
            </button>
          ))}
        </form>
      )}
      {look.unreadable.length > 0 && (
        <>
          <h3>{say.unreadable}</h3>
          <ul>
            {look.unreadable.map(({ file, says }) => (
              <li key={file}>
                {file}
                {marks(language).colon}
                {inLanguage(says, language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {look.remarks.length > 0 && (
        <details className="chart-data">
          <summary>{say.remarks}</summary>
          <ul>
            {look.remarks.map((remark) => (
              <li key={remark.en}>{inLanguage(remark, language)}</li>
            ))}
          </ul>
        </details>
      )}
      <form method="post" className="understood">
        <input type="hidden" name="wish" value="read" />
        {look.parts.map((part, place) => (
          <UnderstoodPart
            key={`${part.source} ${part.table}`}
            format={format}
            text={text}
            part={part}
            place={place}
          />
        ))}
        <WritingFields text={text} facts={facts} />
        <button type="submit" disabled={isBusy}>
          {say.readAgain}
        </button>
      </form>
      {look.profile !== null && (
        <form method="post" className="button-row">
          <input type="hidden" name="wish" value="keep" />
          <label>
            {say.name}
            <input type="text" name="name" required maxLength={80} defaultValue={facts.mapping ?? ""} />
          </label>
          <button type="submit" disabled={isBusy}>
            {say.keep}
          </button>
          <span className="muted">{say.keepNote}</span>
          <a href={`/imports/${facts.id}/mapping`} download>
            {say.download}
          </a>
        </form>
      )}
    </section>
  );
}
