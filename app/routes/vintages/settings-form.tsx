import { FILTERS } from "~/domain/filters";
import {
  COHORT_LENGTHS,
  type CohortLength,
  MEASURE_SETTING_KEYS,
  MEASURE_SETTINGS,
  type MeasureSettings,
} from "~/domain/measure-settings";
import type { Language } from "~/domain/text";
import type { VintageWords } from "~/words/en/vintages";

interface SettingsFormProps {
  language: Language;
  text: VintageWords;
  filters: MeasureSettings & { cohort: CohortLength | null };
  search: string;
}

/** What may be set of the measures: a plain GET form, so that the address holds the answer. */
export function SettingsForm({ language, text, filters, search }: SettingsFormProps) {
  const own: readonly string[] = [...MEASURE_SETTING_KEYS, "cohort", "page"];
  const carried = [...new URLSearchParams(search)].filter(([name]) => !own.includes(name));
  const usual = new URLSearchParams(carried).toString();
  return (
    <details className="rule-form">
      <summary>{text.settingsTitle}</summary>
      <form method="get" action="/vintages">
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {MEASURE_SETTING_KEYS.map((key) => {
          const { label, unit, least, most } = MEASURE_SETTINGS[key];
          return (
            <label key={key}>
              {label[language]}
              <input type="number" name={key} min={least} max={most} defaultValue={filters[key]} />
              {unit[language]}
            </label>
          );
        })}
        <label>
          {FILTERS.cohort.label[language]}
          <select name="cohort" defaultValue={filters.cohort ?? ""}>
            <option value="">{text.cohortsAuto}</option>
            {Object.entries(COHORT_LENGTHS).map(([length, name]) => (
              <option key={length} value={length}>
                {name[language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" className="primary">
          {text.apply}
        </button>
        <a href={usual ? `/vintages?${usual}` : "/vintages"}>{text.reset}</a>
      </form>
    </details>
  );
}
