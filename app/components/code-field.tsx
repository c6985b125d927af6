import { useId } from "react";
import type { Choice } from "../domain/filter-choices";
import { type Bilingual, inLanguage, type Language } from "../domain/text";
import { words } from "../words/words";

interface CodeFieldProps {
  name: string;
  label: string;
  language: Language;
  /** Offered while typing; null where they are too many. */
  choices: readonly Choice[] | null;
  chosen: readonly { code: string; name?: Bilingual }[];
}

/** A filter with too many codes for a list: what is chosen can be taken off, and another code typed. */
export function CodeField({ name, label, language, choices, chosen }: CodeFieldProps) {
  const id = useId();
  return (
    <fieldset>
      <legend>{label}</legend>
      {chosen.map((choice) => (
        <label key={choice.code} className="tick">
          <input type="checkbox" name={name} value={choice.code} defaultChecked />
          {inLanguage(choice.name, language) ?? choice.code}
        </label>
      ))}
      <input
        type="text"
        name={name}
        list={choices ? id : undefined}
        aria-label={label}
        placeholder={words(language).pageHead.anyCode}
        autoComplete="off"
      />
      {choices && (
        <datalist id={id}>
          {choices.map((choice) => (
            <option key={choice.code} value={choice.code}>
              {inLanguage(choice.name, language)}
            </option>
          ))}
        </datalist>
      )}
    </fieldset>
  );
}
