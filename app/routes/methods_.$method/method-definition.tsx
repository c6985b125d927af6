import type { Method } from "~/domain/methods";
import { type Bilingual, entryOf, inLanguage, LANGUAGES } from "~/domain/text";
import type { Format } from "~/format";
import type { AnalysisWords } from "~/words/en/method-analysis";

interface MethodDefinitionProps {
  format: Format;
  text: AnalysisWords;
  name: Bilingual;
  definition: Method | null;
}

/** What the method is, in both languages; evidence of proper use and main risk, in the reader's. */
export function MethodDefinition({ format, text, name, definition }: MethodDefinitionProps) {
  const { language } = format;
  if (definition === null) return <p>{text.one.ownMethod}</p>;
  const inOrder = [...LANGUAGES].sort((one) => (one === language ? -1 : 1));
  return (
    <dl className="method-definition">
      <div>
        <dt>{text.one.definition}</dt>
        {inOrder.map((each) => (
          <dd key={each} lang={entryOf(each).tag}>
            <b>{inLanguage(name, each)}</b> {inLanguage(definition.definition, each)}
          </dd>
        ))}
      </div>
      <div>
        <dt>{text.one.proof}</dt>
        <dd>{inLanguage(definition.proof, language)}</dd>
      </div>
      <div>
        <dt>{text.one.hazard}</dt>
        <dd>{inLanguage(definition.hazard, language)}</dd>
      </div>
    </dl>
  );
}
