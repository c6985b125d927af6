import { Fragment } from "react";
import type { Choice } from "../domain/filter-choices";
import { inLanguage, type Language } from "../domain/text";

interface TickFieldProps {
  name: string;
  label: string;
  language: Language;
  choices: readonly Choice[];
  chosen: readonly string[];
}

/** A filter whose codes are few enough to be ticked. */
export function TickField({ name, label, language, choices, chosen }: TickFieldProps) {
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="ticks">
        {choices.map((choice, at) => (
          <Fragment key={choice.code}>
            {choice.within &&
              inLanguage(choice.within, language) !== inLanguage(choices[at - 1]?.within, language) && (
                <span className="ticks-of">{inLanguage(choice.within, language)}</span>
              )}
            <label className="tick">
              <input
                type="checkbox"
                name={name}
                value={choice.code}
                defaultChecked={chosen.includes(choice.code)}
              />
              {inLanguage(choice.name, language)}
            </label>
          </Fragment>
        ))}
      </div>
    </fieldset>
  );
}
