import { CAUSES } from "~/domain/causes";
import type { LookedColumn, LookedPart } from "~/domain/import-look";
import { METHODS } from "~/domain/methods";
import { PORTFOLIO_FILES } from "~/domain/portfolio-files";
import { type Bilingual, inLanguage } from "~/domain/text";
import { OWN_WORD, uploadField } from "~/domain/upload-form";
import type { Format } from "~/format";
import type { UploadWords } from "./step";

interface WordChoicesProps {
  format: Format;
  text: UploadWords;
  part: LookedPart;
  column: LookedColumn;
  place: number;
  at: number;
}

/** Their words for methods, causes and other codes beside ours. */
export function WordChoices({ format, text, part, column, place, at }: WordChoicesProps) {
  const { language } = format;
  const say = text.understood;
  const filled =
    part.table && PORTFOLIO_FILES[part.table].columns.find(({ key }) => key === column.fields[0]);
  if (!filled || column.words.length === 0 || filled.kind === "yesNo") return null;
  const isMethod = filled.kind === "method";
  const isOwn = isMethod || filled.kind === "cause" || filled.kind === "causes";
  const ours: [string, Bilingual][] = isOwn
    ? (isMethod ? METHODS : CAUSES).map(({ code, name }) => [code, name])
    : Object.entries(filled.vocabulary ?? {});
  const codes = new Set(ours.map(([code]) => code));
  const isOpen = column.words.some(({ code }) => code === null || (isOwn && !codes.has(code)));
  return (
    <details className="chart-data words" open={isOpen}>
      <summary>{say.wordsOf(column.name)}</summary>
      <p className="figure-note">{say.wordsNote}</p>
      <ul>
        {column.words.map(({ word, code }, number) => (
          <li key={word}>
            <label>
              <span>{word}</span>
              <select
                name={uploadField.word(place, at, number)}
                aria-label={say.ours(word)}
                defaultValue={code === null ? "" : codes.has(code) ? code : OWN_WORD}
              >
                <option value="">{isOwn ? say.unknownWord : say.emptyWord}</option>
                {isOwn && <option value={OWN_WORD}>{isMethod ? say.ownMethod : say.ownCause}</option>}
                {ours.map(([known, name]) => (
                  <option key={known} value={known}>
                    {inLanguage(name, language)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
