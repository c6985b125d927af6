import { LONGEST_ADDRESS, LONGEST_NAME, type SavedViews } from "~/domain/saved-views";
import type { Format } from "~/format";
import type { ViewWords } from "~/words/en/views";

interface ViewsBodyProps {
  format: Format;
  text: ViewWords;
  search: string;
  saved: SavedViews;
  /** The page that the reader came from. */
  from: string | null;
  /** Why what he asked was not done. */
  refused: string | null;
}

/** The saved views, each a link; which of them opens first; and a form that saves the page one came from. */
export function ViewsBody({ text, saved, from, refused }: ViewsBodyProps) {
  const { views, start } = saved;
  return (
    <section className="saved-views">
      {refused !== null && <p role="alert">{refused}</p>}
      {views.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <div className="table-scroll">
          <table className="report-table">
            <thead>
              <tr>
                <th scope="col">{text.name}</th>
                <th scope="col">{text.address}</th>
                <th scope="col">{text.start}</th>
                <th scope="col">{text.change}</th>
              </tr>
            </thead>
            <tbody>
              {views.map(({ name, address }) => (
                <tr key={name}>
                  <th scope="row">
                    <a href={address}>{name}</a>
                  </th>
                  <td className="code">{address}</td>
                  <td>
                    {start === name ? text.isStart : <Act act="start" name={name} label={text.makeStart} />}
                  </td>
                  <td>
                    <Act act="remove" name={name} label={text.remove} about={name} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {start !== null && <Act act="start" name="" label={text.startAtOverview} />}
      <h2>{text.saveTitle}</h2>
      <form method="post" action="/views" className="month-pair">
        <input type="hidden" name="act" value="save" />
        <label>
          {text.name} <input type="text" name="name" required maxLength={LONGEST_NAME} />
        </label>
        <label>
          {text.address}{" "}
          <input
            type="text"
            name="address"
            required
            maxLength={LONGEST_ADDRESS + 60}
            size={48}
            defaultValue={from ?? ""}
          />
        </label>
        <button type="submit" className="primary">
          {text.save}
        </button>
      </form>
      <p className="figure-note">{text.howSo}</p>
    </section>
  );
}

function Act({ act, name, label, about }: { act: string; name: string; label: string; about?: string }) {
  return (
    <form method="post" action="/views">
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="name" value={name} />
      <button type="submit" aria-label={about && `${label}: ${about}`}>
        {label}
      </button>
    </form>
  );
}
