import type { Format } from "~/format";
import type { PeriodWords } from "~/words/en/periods";
import { words } from "~/words/words";
import { searchWith } from "./search-with";

export interface WholePageProps {
  format: Format;
  text: PeriodWords;
  /** What the tables are made with. */
  asked: string;
  /** Address of the page; `/overview` for the overview. */
  path: string;
}

/** All tables of a page in one workbook. */
export function WholePage({ format: { language }, text, asked, path }: WholePageProps) {
  const search = searchWith(searchWith(searchWith(asked, "sort", null), "lang", language), "whole", "1");
  return (
    <p className="onward">
      <a href={`${path}.xlsx${search}`} download>
        {text.wholePage}
      </a>
      {path === "/overview" && (
        <a href={`/pictures${path}${searchWith(asked, "lang", language)}`}>
          {words(language).pageHead.pictures}
        </a>
      )}
    </p>
  );
}
