import type { Method } from "~/domain/methods";
import { entryOf, inLanguage, LANGUAGES } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";

interface MethodGlossaryProps {
  format: Format;
  /** Those of the rows, as far as they ship with the product. */
  methods: readonly Method[];
}

/** What each shipped method of the page is, the evidence of proper use, and its main risk. */
export function MethodGlossary({ format: { language }, methods }: MethodGlossaryProps) {
  const { methodsPage } = words(language);
  if (methods.length === 0) return null;
  return (
    <details className="definitions">
      <summary>{methodsPage.glossary}</summary>
      <dl>
        {methods.map(({ code, name, definition, proof, hazard }) => (
          <div key={code}>
            <dt>
              {inLanguage(name, language)}{" "}
              {LANGUAGES.filter((other) => other !== language).map((other) => (
                <span key={other} lang={entryOf(other).tag}>
                  {inLanguage(name, other)}
                </span>
              ))}
            </dt>
            <dd>
              {inLanguage(definition, language)}
              <span className="fraction">{methodsPage.proof(inLanguage(proof, language))}</span>
              <span className="fraction">{methodsPage.hazard(inLanguage(hazard, language))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
