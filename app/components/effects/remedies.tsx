import { effectRemedy } from "../../domain/effect-remedies";
import type { AnalysedMethod } from "../../domain/method-analysis";
import { inLanguage } from "../../domain/text";
import type { Format } from "../../format";
import type { AnalysisWords } from "../../words/en/method-analysis";
import { listed } from "../../words/listed";
import { words } from "../../words/words";

interface RemediesProps {
  format: Format;
  text: AnalysisWords;
  methods: readonly AnalysedMethod[];
}

/** For the methods that are refused or not ranked: why, and what would be needed instead. */
export function Remedies({ format, text, methods }: RemediesProps) {
  const { language } = format;
  const refused = [...new Set(methods.map(({ reason }) => reason))].flatMap((reason) => {
    const remedy = reason && effectRemedy(reason);
    if (!reason || !remedy) return [];
    const names = methods
      .filter((method) => method.reason === reason)
      .map(({ name }) => inLanguage(name, language));
    return [{ reason, remedy, names }];
  });
  if (refused.length === 0) return null;
  return (
    <section className="remedies">
      <h2>{text.remedies}</h2>
      <dl>
        {refused.map(({ reason, remedy, names }) => (
          <div key={reason}>
            <dt>
              {listed(names, language)}
              <span className="figure-note">{words(language).reasons[reason]}</span>
            </dt>
            <dd>{inLanguage(remedy, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
