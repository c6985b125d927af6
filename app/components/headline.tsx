import { type Language, marks } from "../domain/text";
import { UnbrokenFigures } from "./unbroken-figures";

interface HeadlineProps {
  language: Language;
  /** The one to remember, then what belongs to it. */
  sentences: readonly (string | null)[];
}

/** What the page answers, in words, before any picture. */
export function Headline({ language, sentences }: HeadlineProps) {
  const [first, ...rest] = sentences.filter((sentence) => sentence !== null);
  return (
    <div className="headline">
      <p className="answer-lead">
        <UnbrokenFigures text={first} />
      </p>
      {rest.length > 0 && (
        <p className="lead">
          <UnbrokenFigures text={rest.join(marks(language).sentence)} />
        </p>
      )}
    </div>
  );
}
