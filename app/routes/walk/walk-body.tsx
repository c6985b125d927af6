import { NoRows } from "~/components/no-rows";
import { sheetsOf } from "../pack/sheets";
import { SlideFoot } from "./slide-foot";
import { WalkHead } from "./walk-head";
import type { WalkProps } from "./walk-props";

/**
 * Every sheet under an address of its own in the document, so that turning needs no script and no full screen ends with
 * it; without one, the first is shown.
 */
export function WalkBody(props: WalkProps) {
  const { format, walkText, pack } = props;
  const { language } = format;
  const { figures, cutOffDate } = pack.overview;
  const sheets = figures === null ? [] : sheetsOf(pack);
  return (
    <div className="walk">
      <WalkHead {...props} />
      {sheets.length === 0 && <NoRows language={language} cutOffDate={cutOffDate} />}
      {sheets.map((sheet, at) => (
        // biome-ignore lint/a11y/useSemanticElements: no field belongs to a sheet
        <div
          className="slide"
          role="group"
          id={sheet.key}
          key={sheet.key}
          tabIndex={-1}
          aria-label={walkText.at(at + 1, sheets.length)}
        >
          <div className="slide-body">
            <sheet.Sheet {...props} />
          </div>
          <SlideFoot {...props} sheets={sheets} at={at} />
        </div>
      ))}
    </div>
  );
}
