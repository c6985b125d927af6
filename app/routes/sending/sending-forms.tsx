import type { ReactNode } from "react";
import { ALERT_FIGURES } from "~/domain/alert-figures";
import { LONGEST_ADDRESS } from "~/domain/saved-views";
import { type AlertFigure, LONGEST_TITLE, MOST_RECEIVERS, OCCASIONS } from "~/domain/sending";
import { entryOf, inLanguage, LANGUAGES } from "~/domain/text";
import type { SendingProps } from "./sending-props";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const USUAL_HOUR = 8;

/** A page with its filters, or the pack, to receivers. */
export function ViewForm(props: SendingProps) {
  const { text, saved, typed, view } = props;
  const was = typed.act === "add" ? typed : {};
  return (
    <form method="post" action="/sending" className="sending-form">
      <h2>{text.newTitle}</h2>
      <input type="hidden" name="act" value="add" />
      <Field label={text.address} hint={text.pageHint}>
        <input
          type="text"
          name="address"
          required
          maxLength={LONGEST_ADDRESS + 60}
          list="sending-views"
          defaultValue={was.address}
        />
      </Field>
      <datalist id="sending-views">
        {[{ name: "", address: "/" }, { name: "", address: "/pack" }, ...saved].map(({ name, address }) => (
          <option key={address + name} value={address} label={name || undefined} />
        ))}
      </datalist>
      <Receiving {...props} was={was} />
      <Field label={text.when}>
        <select name="occasion" defaultValue={was.occasion ?? "import"}>
          {OCCASIONS.filter((occasion) => occasion !== "crossing").map((occasion) => (
            <option key={occasion} value={occasion}>
              {text.occasions[occasion]}
            </option>
          ))}
        </select>
      </Field>
      <Field label={text.hour} hint={text.hourHint(view.timeZone)}>
        <select name="hour" defaultValue={was.hour ?? USUAL_HOUR}>
          {HOURS.map((hour) => (
            <option key={hour} value={hour}>
              {String(hour).padStart(2, "0")}:00
            </option>
          ))}
        </select>
      </Field>
      <Until {...props} was={was} />
    </form>
  );
}

/** A figure, its bound, and who is to know when it is crossed. */
export function AlertForm(props: SendingProps) {
  const { text, typed, format, choices } = props;
  const was = typed.act === "watch" ? typed : {};
  const { language } = format;
  const figures: [string, AlertFigure][] = Object.entries(ALERT_FIGURES);
  const places = [
    { key: "region", label: text.regions, known: choices.region.known },
    { key: "branch", label: text.branches, known: choices.branch.known },
  ];
  return (
    <form method="post" action="/sending" className="sending-form">
      <h2>{text.newAlert}</h2>
      <input type="hidden" name="act" value="watch" />
      <Field label={text.figure}>
        <select name="figure" defaultValue={was.figure}>
          {figures.map(([key, { label, kind }]) => (
            <option key={key} value={key}>
              {`${inLanguage(label, language)} (${text.boundOf[kind]})`}
            </option>
          ))}
        </select>
      </Field>
      <Field label={text.where}>
        <select name="place" defaultValue={was.place ?? ""}>
          <option value="">{text.wholeBank}</option>
          {places.map(({ key, label, known }) => (
            <optgroup key={key} label={label}>
              {(known ?? []).map(({ code, name }) => (
                <option key={code} value={`${key}=${encodeURIComponent(code)}`}>
                  {inLanguage(name, language)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Field>
      <Field label={text.bound} hint={text.boundHint}>
        <span className="sending-bound">
          <select name="direction" aria-label={text.bound} defaultValue={was.direction ?? "below"}>
            <option value="below">{text.directions.below}</option>
            <option value="above">{text.directions.above}</option>
          </select>
          <input
            type="text"
            name="bound"
            aria-label={text.value}
            required
            inputMode="decimal"
            maxLength={24}
            size={12}
            defaultValue={was.bound}
          />
        </span>
      </Field>
      <Receiving {...props} was={was} />
      <Until {...props} was={was} />
    </form>
  );
}

type PartProps = SendingProps & { was: Readonly<Record<string, string>> };

function Receiving({ text, format, was }: PartProps) {
  return (
    <>
      <Field label={text.name}>
        <input type="text" name="name" required maxLength={LONGEST_TITLE} defaultValue={was.name} />
      </Field>
      <Field label={text.receivers} hint={text.receiversHint(MOST_RECEIVERS)}>
        <input type="text" name="receivers" required inputMode="email" defaultValue={was.receivers} />
      </Field>
      <Field label={text.language}>
        <select name="language" defaultValue={was.language ?? format.language}>
          {LANGUAGES.map((one) => (
            <option key={one} value={one}>
              {entryOf(one).name}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}

function Until({ text, was }: PartProps) {
  return (
    <>
      <Field label={text.untilDay} hint={text.untilHint}>
        <input type="date" name="until" defaultValue={was.until} />
      </Field>
      <button type="submit" className="primary">
        {text.add}
      </button>
    </>
  );
}

function Field({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control is what it is given
    <label>
      <span>{label}</span>
      {children}
      {hint && <small>{hint}</small>}
    </label>
  );
}
