import { FigureStrip } from "~/components/figure-strip";
import { Headline } from "~/components/headline";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import type { OverviewReport } from "~/domain/overview";
import type { Format } from "~/format";

/** What came in and whether it is more than before: in words, and in a strip of figures. */
export function OverviewAnswer({ report, format }: { report: OverviewReport; format: Format }) {
  return (
    <div className="answer">
      <Headline language={format.language} sentences={leadSentences(report, format)} />
      <FigureStrip figures={headlineFigures(report, format)} language={format.language} />
    </div>
  );
}
