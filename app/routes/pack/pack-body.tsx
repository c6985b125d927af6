import { searchWith } from "~/components/search-with";
import { isWidePaper, PAPER, SLIDES_ENDING, WIDE_PAPER } from "~/domain/export-formats";
import type { PackProps } from "./pack-props";
import { sheetsOf } from "./sheets";

/** From the one sentence to what it rests on: a sheet each for what a board asks. */
export function PackBody(props: PackProps) {
  const { format, text, search } = props;
  const asked = searchWith(searchWith(search, "lang", format.language), PAPER, null);
  const isWide = isWidePaper(new URLSearchParams(search));
  return (
    <>
      <p className="onward">
        <a href={`/pack.${SLIDES_ENDING}${asked}`} download>
          {text.slides}
        </a>
        <a href={`/pack.xlsx${searchWith(asked, "whole", "1")}`} download>
          {text.workbook}
        </a>
        <a href={`/pictures/pack${asked}`}>{text.pictures}</a>
        <a href={`/walk${asked}`}>{text.walk}</a>
        <a href={`/pack${searchWith(asked, PAPER, isWide ? null : WIDE_PAPER)}`}>
          {isWide ? text.tallPaper : text.widePaper}
        </a>
      </p>
      {sheetsOf(props.pack).map(({ key, Sheet }) => (
        <Sheet key={key} {...props} />
      ))}
    </>
  );
}
