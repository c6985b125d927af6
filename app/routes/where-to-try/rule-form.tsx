import { type CandidateSettings, RULE_SETTING_KEYS, RULE_SETTINGS } from "~/domain/candidate-rule";
import type { Language } from "~/domain/text";
import type { TryWords } from "~/words/en/where-to-try";

interface RuleFormProps {
  language: Language;
  text: TryWords;
  filters: CandidateSettings;
  search: string;
}

/** The rule in words and its settings: a plain GET form, so that the address holds the answer. */
export function RuleForm({ language, text, filters, search }: RuleFormProps) {
  const carried = [...new URLSearchParams(search)].filter(
    ([name]) => !(RULE_SETTING_KEYS as readonly string[]).includes(name) && name !== "page",
  );
  const usual = new URLSearchParams(carried).toString();
  return (
    <details className="rule-form">
      <summary>{text.settingsTitle}</summary>
      <p>{text.rule}</p>
      <form method="get" action="/where-to-try">
        {carried.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {RULE_SETTING_KEYS.map((key) => {
          const { label, unit, least, most } = RULE_SETTINGS[key];
          return (
            <label key={key}>
              {label[language]}
              <input type="number" name={key} min={least} max={most} defaultValue={filters[key]} />
              {unit[language]}
            </label>
          );
        })}
        <button type="submit" className="primary">
          {text.apply}
        </button>
        <a href={usual ? `/where-to-try?${usual}` : "/where-to-try"}>{text.reset}</a>
      </form>
    </details>
  );
}
