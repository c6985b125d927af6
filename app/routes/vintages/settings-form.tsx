import { SettingForm } from "~/components/setting-form";
import { FILTERS } from "~/domain/filters";
import {
  COHORT_LENGTHS,
  type CohortLength,
  MEASURE_SETTINGS,
  type MeasureSettings,
} from "~/domain/measure-settings";
import { inLanguage, type Language } from "~/domain/text";
import type { VintageWords } from "~/words/en/vintages";

interface SettingsFormProps {
  language: Language;
  text: VintageWords;
  filters: MeasureSettings & { cohort: CohortLength | null };
  search: string;
}

/** What may be set of the measures, and how long cohorts are. */
export function SettingsForm({ language, text, filters, search }: SettingsFormProps) {
  return (
    <SettingForm
      {...{ language, text, search }}
      action="/vintages"
      settings={MEASURE_SETTINGS}
      values={filters}
      further={["cohort"]}
    >
      <label>
        {inLanguage(FILTERS.cohort.label, language)}
        <select name="cohort" defaultValue={filters.cohort ?? ""}>
          <option value="">{text.cohortsAuto}</option>
          {Object.entries(COHORT_LENGTHS).map(([length, name]) => (
            <option key={length} value={length}>
              {inLanguage(name, language)}
            </option>
          ))}
        </select>
      </label>
    </SettingForm>
  );
}
