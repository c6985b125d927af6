import { Link } from "@remix-run/react";
import { candidatesAddress } from "~/components/row-addresses";
import { placeName, verdictSentence } from "~/components/verdict-sentence";
import { STAKE_NAMES, TRY_KINDS, VERDICTS } from "~/domain/where-to-try";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { TryPlace } from "~/reports/where-to-try/where-to-try-page-report.server";
import type { TryWords } from "~/words/en/where-to-try";

interface ActHereProps {
  format: Format;
  text: TryWords;
  /** Null while it is worked out. */
  places: readonly TryPlace[] | null;
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
      {(places ?? []).map((place) => {
        const { kind, region, branch, cause, stake, verdict } = place;
        const where = placeName(place, format, text);
        return (
          <div key={[kind, region.code, branch?.code, cause.code, stake].join(" ")}>
            <h3>
              <Link to={candidatesAddress(carried, place)}>
                {[where, TRY_KINDS[kind][language], cause.name[language], STAKE_NAMES[stake][language]].join(
                  " · ",
                )}
              </Link>
            </h3>
            <p>
              <span className="badge">{VERDICTS[verdict].name[language]}</span>{" "}
              {verdictSentence(place, { format, text })}
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
