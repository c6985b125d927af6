import { AtRisk } from "~/components/overview/at-risk";
import type { PackProps } from "./pack-props";

/** What cannot wait, under its own heading: a few lines, which need no page of their own. */
export function RiskSheet({ format, atRiskText, pack }: PackProps) {
  return (
    <div className="sheet short">
      <AtRisk report={pack.overview} openBreaches={pack.openBreaches} format={format} text={atRiskText} />
    </div>
  );
}
