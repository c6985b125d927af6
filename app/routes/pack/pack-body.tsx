import { AtRisk } from "~/components/overview/at-risk";
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
  const { format, pack, atRiskText } = props;
  return (
    <div className="pack">
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
