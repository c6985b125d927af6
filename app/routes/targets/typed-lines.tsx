import { inLanguage, marks } from "~/domain/text";
import type { TypedTarget } from "~/domain/typed-targets";
import type { Format } from "~/format";
import type { TargetPageWords } from "~/words/en/target-page";
import type { TargetsProps } from "./targets-props";

/** The lines that people typed, newest first: of which place and months, how much, who and when. */
export function TypedLines({ format, text, set: { typed } }: TargetsProps) {
  return (
    <>
      <h3>{text.typedTitle}</h3>
      {typed.length === 0 ? (
        <p>{text.noneTyped}</p>
      ) : (
        <ul className="annotation-list">
          {typed.map((line) => (
            <li key={line.id}>
              <span>
                {lineText(format, text, line)}
                <span className="figure-note">
                  {text.written(line.by, format.date(line.writtenOn))}
                  {line.isReplaced && marks(format.language).comma + text.replaced}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What a line sets, in words. */
export function lineText(format: Format, text: TargetPageWords, line: TypedTarget): string {
  const { name, from, to, months, amountMinor } = line;
  const place = inLanguage(name, format.language);
  const period = from === to ? format.month(from) : format.monthRange(from, to);
  if (amountMinor === null) return text.noTarget(place, period);
  const each = months === 1 ? null : format.moneyFull(Math.round(amountMinor / months));
  return text.line(place, period, format.moneyFull(amountMinor), each);
}
