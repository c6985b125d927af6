import { FigureStrip } from "~/components/figure-strip";
import { Headline } from "~/components/headline";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import { targetSentences } from "~/components/targets/target-sentences";
import type { PackProps } from "./pack-props";
import { planSentence } from "./plan-sentence";
import { Sheet } from "./sheet";

/** The one sentence, the six figures, and what to do about them. */
export function CoverSheet({ format, text, planText, targetText, pack }: PackProps) {
  const { language } = format;
  const { overview, against, plan } = pack;
  const [reached, ...howSo] = targetSentences(format, targetText, against);
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
      <p className="lead">{reached}</p>
      {howSo.length > 0 && <p className="figure-note">{howSo.join(targetText.between)}</p>}
      {plan && <p className="lead">{planSentence(format, planText, plan)}</p>}
      <p className="figure-note">{text.howToRead(format.days(overview.filters.horizon))}</p>
    </Sheet>
  );
}
