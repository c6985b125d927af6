import { FigureStrip } from "~/components/figure-strip";
import { Headline } from "~/components/headline";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import type { PackProps } from "./pack-props";
import { planSentence } from "./plan-sentence";
import { Sheet } from "./sheet";

/** The one sentence, the six figures, and what to do about them. */
export function CoverSheet({ format, text, planText, pack }: PackProps) {
  const { language } = format;
  const { overview, plan } = pack;
  const { period, cutOffDate } = overview;
  return (
    <Sheet title={text.cover}>
      {period && (
        <p className="figure-note">
          {text.period(
            format.monthRange(period.from, period.to),
            format.monthRange(period.before.from, period.before.to),
            format.date(cutOffDate),
          )}
        </p>
      )}
      <Headline language={language} sentences={leadSentences(overview, format)} />
      <FigureStrip figures={headlineFigures(overview, format)} language={language} />
      {plan && <p className="lead">{planSentence(format, planText, plan)}</p>}
      <p className="figure-note">{text.howToRead(format.days(overview.filters.horizon))}</p>
    </Sheet>
  );
}
