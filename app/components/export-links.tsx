import type { Language } from "../domain/text";
import { words } from "../words/words";
import { searchWith } from "./search-with";

const FORMATS = [
  { ending: "csv", label: "CSV" },
  { ending: "xlsx", label: "Excel" },
  { ending: "json", label: "JSON" },
] as const;

interface ExportLinksProps {
  /** Address of the page, `/methods`: its twins have the same with an ending. */
  path: string;
  search: string;
  language: Language;
}

/** The same table, same filters, as files: all rows, whatever page is shown. */
export function ExportLinks({ path, search, language }: ExportLinksProps) {
  return (
    <p className="export-links">
      {words(language).table.export}{" "}
      {exportTargets(path, search, language).map(({ label, href }) => (
        <a key={label} href={href} download>
          {label}
        </a>
      ))}
    </p>
  );
}

/** Each format with the address of the file. */
export function exportTargets(path: string, search: string, language: Language) {
  const table = searchWith(searchWith(search, "page", null), "within", null);
  const allRows = searchWith(table, "lang", language);
  return FORMATS.map(({ ending, label }) => ({ label, href: `${path}.${ending}${allRows}` }));
}
