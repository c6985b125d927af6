import type { ReactNode } from "react";
import type { NumberSetting } from "../domain/filter";
import { inLanguage, type Language } from "../domain/text";

interface SettingFormProps<Key extends string> {
  language: Language;
  text: { settingsTitle: string; apply: string; reset: string };
  /** Of the page, `/vintages`. */
  action: string;
  search: string;
  settings: Readonly<Record<Key, Omit<NumberSetting, "default">>>;
  /** Null: nobody has set it. */
  values: Readonly<Record<NoInfer<Key>, number | null>>;
  /** Above the fields. */
  about?: string;
  /** Further fields, and their names. */
  children?: ReactNode;
  further?: readonly string[];
}

/** What may be set of a page's figures: a plain GET form, so that the address holds the answer. */
export function SettingForm<Key extends string>(props: SettingFormProps<Key>) {
  const { language, text, action, search, settings, values, about, children, further = [] } = props;
  const keys = Object.keys(settings) as Key[];
  const own: readonly string[] = [...keys, ...further, "page"];
  const carried = [...new URLSearchParams(search)].filter(([name]) => !own.includes(name));
  const usual = new URLSearchParams(carried).toString();
  return (
    <details className="rule-form">
      <summary>{text.settingsTitle}</summary>
      {about && <p>{about}</p>}
      <form method="get" action={action}>
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {keys.map((key) => {
          const { label, unit, least, most } = settings[key];
          return (
            <label key={key}>
              {inLanguage(label, language)}
              <input type="number" name={key} min={least} max={most} defaultValue={values[key] ?? ""} />
              {inLanguage(unit, language)}
            </label>
          );
        })}
        {children}
        <button type="submit" className="primary">
          {text.apply}
        </button>
        <a href={usual ? `${action}?${usual}` : action}>{text.reset}</a>
      </form>
    </details>
  );
}
