import { AMOUNT_UNITS } from "~/domain/amount-units";
import { CAUSES } from "~/domain/causes";
import { type ImportColumn, labelOf } from "~/domain/import-columns/import-column";
import type { LookedCell, LookedColumn } from "~/domain/import-look";
import { METHODS } from "~/domain/methods";
import { PORTFOLIO_FILES, type PortfolioTable } from "~/domain/portfolio-files";
import { inLanguage, marks } from "~/domain/text";
import { uploadField } from "~/domain/upload-form";
import type { Format } from "~/format";
import type { UploadWords } from "./step";

interface ColumnRowProps {
  format: Format;
  text: UploadWords;
  table: PortfolioTable | null;
  column: LookedColumn;
  /** Of the part, and of the column in it. */
  place: number;
  at: number;
}

/** One column of a file: its first cells, what they are read as, what it fills and how it is written. */
export function ColumnRow({ format, text, table, column, place, at }: ColumnRowProps) {
  const { language } = format;
  const say = text.understood;
  const known = table ? PORTFOLIO_FILES[table].columns : [];
  const filled = known.find(({ key }) => key === column.fields[0]);
  const name = column.name || `#${at + 1}`;
  return (
    <tr className={filled ? undefined : "quiet"}>
      <th scope="row">{name}</th>
      <td>
        {column.cells.length === 0 ? (
          <span className="muted">{say.empty}</span>
        ) : (
          <Cells cells={column.cells} />
        )}
      </td>
      <td>
        {filled && (
          <ul>
            {column.cells.map((cell) => (
              <li key={cell.text}>
                {cell.problem ? (
                  <span className="wrong-cell">{inLanguage(cell.problem, language)}</span>
                ) : (
                  readText(cell, filled, format) || <span className="muted">{say.nothing}</span>
                )}
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {table && (
          <select
            name={uploadField.column(place, at)}
            aria-label={say.fillsOf(name)}
            defaultValue={column.fields[0] ?? ""}
          >
            <option value="">{say.leftOut}</option>
            {known.map((one) => (
              <option key={one.key} value={one.key}>
                {inLanguage(labelOf(one), language)}
                {one.required ? " *" : ""}
              </option>
            ))}
          </select>
        )}
      </td>
      <td>
        {filled && <Writing column={column} filled={filled} name={name} place={place} at={at} text={text} />}
      </td>
    </tr>
  );
}

function Cells({ cells }: { cells: readonly LookedCell[] }) {
  return (
    <ul>
      {cells.map(({ text }) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}

interface WritingProps extends Pick<ColumnRowProps, "column" | "place" | "at" | "text"> {
  filled: ImportColumn;
  name: string;
}

/** The unit of an amount or a rate, the pattern of dates; nothing for other columns. */
function Writing({ column, filled, name, place, at, text }: WritingProps) {
  const say = text.understood;
  if (filled.kind === "amount" || filled.kind === "rate") {
    const units = filled.kind === "rate" ? ["%"] : AMOUNT_UNITS;
    return (
      <select
        name={uploadField.unit(place, at)}
        aria-label={say.unitOf(name)}
        defaultValue={column.unit ?? ""}
      >
        <option value="">{say.noUnit}</option>
        {units.map((unit) => (
          <option key={unit}>{unit}</option>
        ))}
      </select>
    );
  }
  if (filled.kind !== "day" && filled.kind !== "moment") return null;
  return (
    <input
      type="text"
      name={uploadField.dates(place, at)}
      aria-label={say.datesOf(name)}
      placeholder={say.datesHint}
      defaultValue={column.dateFormats.join("; ")}
    />
  );
}

/** As pages write it: `2024/1/5` is 5 Jan 2024. */
function readText({ value }: LookedCell, { kind, vocabulary }: ImportColumn, format: Format): string {
  const { language } = format;
  if (value === null) return "";
  if (kind === "day") return format.date(String(value));
  if (kind === "moment") {
    const [day = "", time] = String(value).split("T");
    return time ? `${format.date(day)} ${time}` : format.date(day);
  }
  if (kind === "amount") return format.moneyFull(Number(value));
  if (kind === "rate") return format.share(Number(value));
  return String(value)
    .split(";")
    .map((code) => inLanguage(wordName(code, kind, vocabulary), language) ?? code)
    .join(marks(language).list);
}

function wordName(code: string, kind: ImportColumn["kind"], vocabulary: ImportColumn["vocabulary"]) {
  if (kind === "method") return METHODS.find((method) => method.code === code)?.name;
  if (kind === "cause" || kind === "causes") return CAUSES.find((cause) => cause.code === code)?.name;
  if (kind === "yesNo") return code === "1" ? { en: "yes", zh: "是" } : { en: "no", zh: "否" };
  return vocabulary?.[code];
}
