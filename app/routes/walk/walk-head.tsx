import { NoRows } from "~/components/no-rows";
import { searchWith } from "~/components/search-with";
import type { WalkProps } from "./walk-props";

/** After so many seconds the next sheet comes, where somebody chose it. */
const SECONDS = [15, 30, 60, 120];

/** What is shown, and the ways to turn by itself, to fill the screen, to leave. What needs a script stays hidden until then. */
export function WalkHead({ format, walkText: say, scope, search, pack: { overview } }: WalkProps) {
  const back = searchWith(searchWith(search, "every", null), "lang", format.language);
  return (
    <>
      <header className="walk-head">
        <h1>{say.title}</h1>
        <p className="filter-sentence">{scope}</p>
        <div className="walk-tools">
          <label data-walk="every" hidden>
            {say.every}
            <select>
              <option value="">{say.byHand}</option>
              {SECONDS.map((seconds) => (
                <option key={seconds} value={seconds}>
                  {say.seconds(seconds)}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="tool"
            data-walk="full"
            data-hint={say.keys}
            aria-pressed="false"
            hidden
          >
            {say.fullScreen}
          </button>
          <a className="tool" data-walk="leave" href={`/pack${back}`}>
            {say.leave}
          </a>
        </div>
      </header>
      {overview.figures === null && <NoRows language={format.language} cutOffDate={overview.cutOffDate} />}
    </>
  );
}
