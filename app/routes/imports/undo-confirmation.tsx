import { Link } from "@remix-run/react";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import { paragraph } from "~/words/sentence";
import { words } from "~/words/words";
import { type Batch, total } from "./batch-counts";

interface UndoConfirmationProps {
  format: Format;
  batch: Batch;
  /** Later imports that build on it. */
  later: readonly number[];
}

/** Asked before anything is taken back; works without scripts. */
export function UndoConfirmation({ format, batch, later }: UndoConfirmationProps) {
  const { imports: say } = words(format.language);
  const name = say.batchNamed(batch.id);
  const updated = total(batch, "updated");
  const joint = marks(format.language).list;
  return (
    <section className="confirmation" aria-labelledby="undo">
      <h2 id="undo">{say.confirm.title(name)}</h2>
      <p>
        {later.length > 0
          ? say.confirm.later(later.map(say.batchNamed).join(joint))
          : paragraph(
              format.language,
              say.confirm.removed(format.count(total(batch, "new"))),
              updated > 0 && say.confirm.restored(format.count(updated)),
              say.confirm.safety,
            )}
      </p>
      <form method="post" action="/imports">
        <input type="hidden" name="batch" value={batch.id} />
        {later.length === 0 && (
          <button type="submit" className="button">
            {say.confirm.yes(name)}
          </button>
        )}
        <Link className="button" to="/imports">
          {say.confirm.no}
        </Link>
      </form>
    </section>
  );
}
