import { searchWith } from "~/components/search-with";
import { SLIDES_ENDING } from "~/domain/export-formats";
import type { PackProps } from "./pack-props";
import { sheetsOf } from "./sheets";

/** From the one sentence to what it rests on: a sheet each for what a board asks. */
export function PackBody(props: PackProps) {
  const { format, text, search } = props;
  const asked = searchWith(search, "lang", format.language);
  return (
    <div className="pack">
      <p className="onward">
        <a href={`/pack.${SLIDES_ENDING}${asked}`} download>
          {text.slides}
        </a>
        {" · "}
        <a href={`/pack.xlsx${searchWith(asked, "whole", "1")}`} download>
          {text.workbook}
        </a>
        {" · "}
        <a href={`/pictures/pack${asked}`}>{text.pictures}</a>
        {" · "}
        <a href={`/walk${asked}`}>{text.walk}</a>
      </p>
      {sheetsOf(props.pack).map(({ key, Sheet }) => (
        <Sheet key={key} {...props} />
      ))}
    </div>
  );
}
