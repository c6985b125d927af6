import { EXPORT_FORMATS, FORMAT_ENDINGS } from "../domain/export-formats";
import type { Language } from "../domain/text";
import { words } from "../words/words";
import { searchText } from "./search-with";

interface ExportLinksProps {
  /** Address of the page, `/methods`: its twins have the same with an ending. */
  path: string;
  /** What the table was made with, see `Report.search`. */
  search: string;
  language: Language;
  /** What the files hold, where it is not the page's own table: its order is not that table's. */
  holding?: string;
}

/** The same table, same filters, as files: all rows, whatever page is shown. */
export function ExportLinks({ path, search, language, holding }: ExportLinksProps) {
  return (
    <p className="export-links">
      {holding ?? words(language).table.export}{" "}
      {exportTargets(path, search, language, holding === undefined).map(({ label, href }) => (
        <a key={label} href={href} download>
          {label}
        </a>
      ))}
    </p>
  );
}

/** Of an address what is the view's alone. */
const VIEW = ["page", "within"];

/** Each format with the address of the file. */
export function exportTargets(path: string, search: string, language: Language, isOwnTable = true) {
  const parameters = new URLSearchParams(search);
  for (const name of isOwnTable ? VIEW : [...VIEW, "sort"]) parameters.delete(name);
  parameters.set("lang", language);
  return FORMAT_ENDINGS.map((ending) => ({
    label: EXPORT_FORMATS[ending].label,
    href: `${path}.${ending}${searchText(parameters)}`,
  }));
}
