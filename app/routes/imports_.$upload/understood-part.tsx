import { labelOf } from "~/domain/import-columns/import-column";
import type { LookedPart } from "~/domain/import-look";
import { PORTFOLIO_FILES, PORTFOLIO_TABLES } from "~/domain/portfolio-files";
import { inLanguage, marks } from "~/domain/text";
import { uploadField } from "~/domain/upload-form";
import type { Format } from "~/format";
import { ColumnRow } from "./column-row";
import type { UploadWords } from "./step";
import { WordChoices } from "./word-choices";

interface PartProps {
  format: Format;
  text: UploadWords;
  part: LookedPart;
  /** Among the parts of the upload. */
  place: number;
}

/** One file or sheet: the table it holds, and for each column its first cells and what they are read as. */
export function UnderstoodPart({ format, text, part, place }: PartProps) {
  const { language } = format;
  const say = text.understood;
  const facts = [
    part.encoding === null ? say.workbook : say.encoding(part.encoding.toUpperCase()),
    say.header(format.count(part.headerLine)),
    say.part(part.rows, part.isCut),
  ];
  return (
    <section className="part" aria-label={part.source}>
      <header>
        <h3>{part.source}</h3>
        <label>
          {say.table}{" "}
          <select name={uploadField.table(place)} defaultValue={part.table ?? ""}>
            <option value="">{say.leftOutTable}</option>
            {PORTFOLIO_TABLES.map((table) => (
              <option key={table} value={table}>
                {inLanguage(PORTFOLIO_FILES[table].name, language)}
              </option>
            ))}
          </select>
        </label>
        <span className="muted">{facts.join(marks(language).comma)}</span>
      </header>
      {part.says.map((says) => (
        <p key={says.en} className="figure-note">
          {inLanguage(says, language)}
        </p>
      ))}
      <div className="table-scroll">
        <table className="report-table columns-table">
          <caption className="visually-hidden">{say.columnsOf(part.source)}</caption>
          <thead>
            <tr>
              {(["name", "cells", "read", "fills", "how"] as const).map((key) => (
                <th key={key} scope="col">
                  {say.columns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.columns.map((column, at) => (
              <ColumnRow
                key={at}
                format={format}
                text={text}
                table={part.table}
                column={column}
                place={place}
                at={at}
              />
            ))}
          </tbody>
        </table>
      </div>
      <SharedFields format={format} text={text} part={part} place={place} />
      {part.columns.map((column, at) => (
        <WordChoices
          key={column.name}
          format={format}
          text={text}
          part={part}
          column={column}
          place={place}
          at={at}
        />
      ))}
    </section>
  );
}

/** Ours that share a column with another, and those that still have none. */
function SharedFields({ format, text, part, place }: PartProps) {
  const { language } = format;
  const say = text.understood;
  if (part.table === null) return null;
  const { columns } = PORTFOLIO_FILES[part.table];
  const shared = part.columns.flatMap(({ name, fields }) => fields.slice(1).map((key) => ({ key, name })));
  const missing = part.missing.map((key) => ({ key, name: "" }));
  if (shared.length + missing.length === 0) return null;
  return (
    <fieldset className="shared-fields">
      <legend>{missing.length > 0 ? say.missing : say.also}</legend>
      {[...missing, ...shared].map(({ key, name }) => {
        const column = columns.find((known) => known.key === key)!;
        const label = inLanguage(labelOf(column), language);
        return (
          <span key={key}>
            <label>
              {label}{" "}
              <select name={uploadField.fill(place, key)} defaultValue={name}>
                <option value="">{say.choose}</option>
                {part.columns.map((one, at) => (
                  <option key={at} value={one.name}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
            {name === "" && column.kind === "day" && (
              <label>
                {say.assume(label)}
                <input type="date" name={uploadField.assume(place, key)} />
              </label>
            )}
          </span>
        );
      })}
    </fieldset>
  );
}
