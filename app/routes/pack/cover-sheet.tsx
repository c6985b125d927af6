import { FigureStrip } from "~/components/figure-strip";
import { forecastSentences } from "~/components/forecast/forecast-sentences";
import { Headline } from "~/components/headline";
import { headlineFigures } from "~/components/overview/headline-figures";
import { leadSentences } from "~/components/overview/lead";
import { targetSentences } from "~/components/targets/target-sentences";
import { yearTarget } from "~/domain/targets";
import type { PackProps } from "./pack-props";
import { planSentence } from "./plan-sentence";
import { Sheet } from "./sheet";

/** The one sentence, the six figures, and what to do about them. */
export function CoverSheet({ format, text, planText, targetText, forecastText, pack }: PackProps) {
  const { language } = format;
  const { overview, against, forecast, plan } = pack;
  const [reached, ...howSo] = targetSentences(format, targetText, against);
  const [begun, open, ...whySo] =
    forecast === null ? [] : forecastSentences(format, forecastText, forecast, yearTarget(against));
  const expected = open === undefined ? begun : [begun, open].join(forecastText.between);
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
      {expected !== undefined && <p className="lead">{expected}</p>}
      {whySo.length > 0 && <p className="figure-note">{whySo.join(forecastText.between)}</p>}
      {plan && <p className="lead">{planSentence(format, planText, plan)}</p>}
      <p className="figure-note">{text.howToRead(format.days(overview.filters.horizon))}</p>
    </Sheet>
  );
}
