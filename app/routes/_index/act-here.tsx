import { Link } from "@remix-run/react";
import { lineAddress } from "~/components/try-line-address";
import { placeName, verdictSentence } from "~/components/verdict-sentence";
import { STAKE_NAMES, TRY_KINDS, VERDICTS } from "~/domain/where-to-try";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { TryLine, TryPlace } from "~/reports/where-to-try/where-to-try-page-report.server";
import type { TryWords } from "~/words/en/where-to-try";

interface ActHereProps {
  format: Format;
  text: TryWords;
  /** Null while it is worked out. */
  places: readonly TryLine[] | null;
  search: string;
}

/** Where another attempt would pay most, in words that a branch head would act on. */
export function ActHere({ format, text, places, search }: ActHereProps) {
  const { language } = format;
  const { actHere: say } = text;
  const carried = carriedSearch(search);
  return (
    <section className="act-here" aria-labelledby="act-here">
      <h2 id="act-here">{say.title}</h2>
      {(places === null || places.length === 0) && (
        <p className="figure-note">{places === null ? say.waiting : say.none}</p>
      )}
      {(places ?? []).map((line) => {
        const { judged, places, cause, stake } = line;
        const [first] = places as readonly [TryPlace];
        const parts = [
          places.length === 1 ? placeName(first, format, text) : text.places(places.length),
          TRY_KINDS[judged.kind][language],
          ...(cause && stake ? [cause.name[language], STAKE_NAMES[stake][language]] : []),
        ];
        return (
          <div key={[judged.kind, judged.verdict, cause?.code, stake].join(" ")}>
            <h3>
              <Link to={lineAddress(line, carried)}>{parts.join(" · ")}</Link>
            </h3>
            <p>
              <span className="badge">{VERDICTS[judged.verdict].name[language]}</span>{" "}
              {verdictSentence(judged, { format, text })}
            </p>
          </div>
        );
      })}
      <p className="onward">
        <Link to={`/where-to-try${carried}`}>{say.all} →</Link>
      </p>
    </section>
  );
}
