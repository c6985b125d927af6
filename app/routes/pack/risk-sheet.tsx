import { AtRisk } from "~/components/overview/at-risk";
import type { PackProps } from "./pack-props";

/** What cannot wait, under its own heading. */
export function RiskSheet({ format, atRiskText, pack }: PackProps) {
  return (
    <div className="sheet">
      <AtRisk report={pack.overview} openBreaches={pack.openBreaches} format={format} text={atRiskText} />
    </div>
  );
}
