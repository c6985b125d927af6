import { AtRisk } from "~/components/overview/at-risk";
import { searchWith } from "~/components/search-with";
import { SLIDES_ENDING } from "~/domain/export-formats";
import { CausesSheet } from "./causes-sheet";
import { ConductSheet } from "./conduct-sheet";
import { CoverSheet } from "./cover-sheet";
import { MethodsSheet } from "./methods-sheet";
import { NextSheet } from "./next-sheet";
import type { PackProps } from "./pack-props";
import { ReceiptsSheet } from "./receipts-sheet";
import { RegionsSheet } from "./regions-sheet";

/** From the one sentence to what it rests on: a sheet each for what a board asks. */
export function PackBody(props: PackProps) {
  const { format, text, pack, atRiskText, search } = props;
  const asked = searchWith(search, "lang", format.language);
  return (
    <div className="pack">
      <p className="onward">
        <a href={`/pack.${SLIDES_ENDING}${asked}`} download>
          {text.slides}
        </a>
        {" · "}
        <a href={`/pictures/pack${asked}`}>{text.pictures}</a>
      </p>
      <CoverSheet {...props} />
      <ReceiptsSheet {...props} />
      <MethodsSheet {...props} />
      <NextSheet {...props} />
      <RegionsSheet {...props} />
      <CausesSheet {...props} />
      <div className="sheet">
        <AtRisk report={pack.overview} openBreaches={pack.openBreaches} format={format} text={atRiskText} />
      </div>
      <ConductSheet {...props} />
    </div>
  );
}
