import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import type { ImportResult } from "~/intake/import-portfolio.server";
import type { UploadWords } from "./step";

interface ErrorTableProps {
  format: Format;
  text: UploadWords;
  errors: ImportResult["errors"];
  upload: string;
  hasMarked: boolean;
}

/** The first wrong rows by file, line and column, with what would be right; all of them as a file. */
export function ErrorTable({ format, text, errors, upload, hasMarked }: ErrorTableProps) {
  const { language } = format;
  const say = text.tried;
  return (
    <>
      <h3>{say.errors}</h3>
      <p>
        {errors.count > errors.first.length && `${say.firstErrors(errors.first.length)} `}
        <a href={`/imports/${upload}/errors`} download>
          {say.allErrors}
        </a>
        {hasMarked && (
          <>
            {" · "}
            <a href={`/imports/${upload}/marked`} download>
              {say.marked}
            </a>
          </>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the keyboard */}
      <section className="table-scroll error-table" aria-label={say.errors} tabIndex={0}>
        <table className="report-table">
          <thead>
            <tr>
              {(["file", "line", "column", "value", "problem", "expected"] as const).map((key) => (
                <th key={key} scope="col" className={key === "line" ? "number" : undefined}>
                  {say.errorColumns[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {errors.first.map(({ file, line, column, value, problem, expected }) => (
              <tr key={`${file} ${line} ${column} ${problem.en}`}>
                <td>{file}</td>
                <td className="number">{line === null ? "" : format.count(line)}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{inLanguage(problem, language)}</td>
                <td>{inLanguage(expected, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
