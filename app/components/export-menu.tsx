import { useLocation } from "@remix-run/react";
import { PICTURED } from "../domain/export-formats";
import type { Language } from "../domain/text";
import { ONE_MENU_AT_A_TIME } from "../frame/one-menu-at-a-time";
import { words } from "../words/words";
import { exportTargets } from "./export-links";

interface ExportMenuProps {
  /** Address of the page, `/methods`. */
  path: string;
  /** What the table was made with, see `Report.search`. */
  search: string;
  language: Language;
}

/** The page's table as files, from the page's head. */
export function ExportMenu({ path, search, language }: ExportMenuProps) {
  const { pageHead } = words(language);
  // Pictures are those of the page as it stands, with what of its address only they read.
  const asked = useLocation().search;
  return (
    <details className="tool-menu export-menu" key={search} {...ONE_MENU_AT_A_TIME}>
      <summary className="tool opens">{pageHead.export}</summary>
      <div className="tool-menu-list">
        {exportTargets(path, search, language).map(({ label, href }) => (
          <a key={label} href={href} download>
            {label}
          </a>
        ))}
        {PICTURED.test(path) && <a href={`/pictures${path}${asked}`}>{pageHead.pictures}</a>}
        <p>{pageHead.exportNote}</p>
      </div>
    </details>
  );
}
