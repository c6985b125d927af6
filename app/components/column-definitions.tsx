import type { Column } from "../domain/report";
import { inLanguage, type Language } from "../domain/text";

interface ColumnDefinitionsProps {
  columns: readonly Column[];
  language: Language;
  /** Each definition's id is this and the column's key: heads point at it. */
  idPrefix: string;
  summary: string;
  /** Before the list: what its columns have in common. */
  intro?: string;
}

/** Every column's definition in one list: for fingers, for paper, and for readers of the heads. */
export function ColumnDefinitions({ columns, language, idPrefix, summary, intro }: ColumnDefinitionsProps) {
  return (
    <details className="definitions">
      <summary>{summary}</summary>
      {intro && <p>{intro}</p>}
      <dl>
        {columns.map((column) => (
          <div key={column.key}>
            <dt>{inLanguage(column.label, language)}</dt>
            <dd id={idPrefix + column.key}>
              {inLanguage(column.definition, language)}
              {column.numerator && column.denominator && (
                <span className="fraction">
                  {inLanguage(column.numerator, language)} ÷ {inLanguage(column.denominator, language)}
                </span>
              )}
              {column.unknownMeans && (
                <span className="fraction">– {inLanguage(column.unknownMeans, language)}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
