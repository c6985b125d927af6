import { useId } from "react";
import { AuthorField } from "~/components/author-field";
import { WithdrawForm } from "~/components/withdraw-form";
import { UNKNOWN } from "~/domain/causes";
import type { Choices } from "~/domain/filter-choices";
import type { PlaceKind } from "~/domain/targets";
import { inLanguage, type Language } from "~/domain/text";
import { EARLIEST_TARGET_MONTH, LONGEST_TARGET_AUTHOR } from "~/domain/typed-targets";
import type { TargetPageWords } from "~/words/en/target-page";
import type { TargetsProps } from "./targets-props";
import { lineText } from "./typed-lines";

/** Forms that work without scripts: one sets or changes a target, the other withdraws a line. */
export function TargetForms(props: TargetsProps) {
  const { format, text, search, set, refused } = props;
  const action = `/targets${search}`;
  if (set.typed.length === 0 && hasNoPlace(props)) return <p>{text.noPlaces}</p>;
  return (
    <>
      <details open={refused?.typed != null || set.places.length === 0}>
        <summary>{text.add}</summary>
        <SetForm {...props} action={action} />
      </details>
      <WithdrawForm
        {...{ action, text }}
        label={text.lineLabel}
        lines={set.typed.map((line) => ({ id: line.id, text: lineText(format, text, line) }))}
        longest={LONGEST_TARGET_AUTHOR}
      />
    </>
  );
}

/** Whether the files name neither branch nor region. */
function hasNoPlace({ branches, regions }: TargetsProps): boolean {
  return [branches, regions].every(({ known }) => known?.every(({ code }) => code === UNKNOWN));
}

function SetForm({ format, text, branches, regions, refused, action }: TargetsProps & { action: string }) {
  const place = useId();
  const typed = refused?.typed ?? null;
  return (
    <form method="post" action={action} className="annotation-form">
      <label htmlFor={place}>
        {text.place}
        {branches.known === null || regions.known === null ? (
          <input
            id={place}
            type="text"
            name="place"
            required
            placeholder={text.placeHint}
            defaultValue={typed?.place}
          />
        ) : (
          <select id={place} name="place" required defaultValue={typed?.place ?? ""}>
            <option value="" />
            <PlaceOptions kind="branch" title={text.branches} choices={branches} language={format.language} />
            <PlaceOptions kind="region" title={text.regions} choices={regions} language={format.language} />
          </select>
        )}
      </label>
      <MonthField text={text} name="from" label={text.from} value={typed?.from} isRequired />
      <MonthField text={text} name="to" label={text.to} value={typed?.to} />
      <label>
        {text.sumOf}
        <input type="text" inputMode="decimal" name="amount" defaultValue={typed?.amount} />
      </label>
      <AuthorField label={text.by} longest={LONGEST_TARGET_AUTHOR} typed={typed?.by} />
      <button className="button" type="submit" name="act" value="set">
        {text.set}
      </button>
      <button className="button" type="submit" name="act" value="none">
        {text.none}
      </button>
      <p className="figure-note">
        {text.amountHint} {text.noneNote}
      </p>
    </form>
  );
}

interface PlaceOptionsProps {
  kind: PlaceKind;
  title: string;
  choices: Choices;
  language: Language;
}

function PlaceOptions({ kind, title, choices, language }: PlaceOptionsProps) {
  const places = (choices.known ?? []).filter(({ code }) => code !== UNKNOWN);
  if (places.length === 0) return null;
  return (
    <optgroup label={title}>
      {places.map(({ code, name }) => (
        <option key={code} value={`${kind} ${code}`}>
          {inLanguage(name, language)}
        </option>
      ))}
    </optgroup>
  );
}

interface MonthFieldProps {
  text: TargetPageWords;
  name: string;
  label: string;
  value: string | undefined;
  isRequired?: boolean;
}

/** Browsers without a picker of months take text. */
function MonthField({ text, name, label, value, isRequired = false }: MonthFieldProps) {
  return (
    <label>
      {label}
      <input
        type="month"
        name={name}
        required={isRequired}
        min={EARLIEST_TARGET_MONTH}
        pattern="\d{4}-\d{2}"
        placeholder={text.monthHint}
        defaultValue={value}
      />
    </label>
  );
}
