import type { HeadlineFigure } from "~/components/figure-strip";
import { namedFigure } from "~/components/named-figure";
import { numberAt } from "~/components/row-values";
import type { Report, Row } from "~/domain/report";
import type { Format } from "~/format";
import type { MethodFidelity } from "~/reports/method/method-fidelity.server";
import type { AnalysisWords } from "~/words/en/method-analysis";
import { words } from "~/words/words";

const MINUTES_AN_HOUR = 60;

/** The method in seven figures, each with what it should be read against. */
export function methodFigures(
  format: Format,
  { one }: AnalysisWords,
  { columns }: Report,
  row: Row,
  fidelity: MethodFidelity,
  casesHref: string,
  conductHref: string,
): HeadlineFigure[] {
  const { language } = format;
  const named = (key: string) => namedFigure(columns, row, key, language);
  const at = (key: string) => numberAt(row, key);
  const [effectLow, effectHigh] = [at("effect_low"), at("effect_high")];
  const [effect, credited] = [at("effect"), at("credited_minor") ?? 0];
  const [cost, minutes] = [at("cost_minor"), at("minutes")];
  const width = (low: number | null, high: number | null) =>
    low === null || high === null ? null : high - low;
  const [breaches, per100, openBreaches] = [at("breaches"), at("breaches_per_100"), at("open_breaches")];
  return [
    {
      ...named("effect"),
      value: effect === null ? null : format.points(effect, width(effectLow, effectHigh)),
      comparison: effect === null ? undefined : one.likely(format.pointsRange(effectLow, effectHigh)),
    },
    { ...named("credited_minor"), value: format.money(credited) },
    {
      ...named("cost_minor"),
      value: cost === null ? null : format.money(cost),
      comparison: cost === null || credited <= 0 ? undefined : one.perMoney(format.share(cost / credited)),
    },
    {
      ...named("minutes"),
      label: one.hours,
      value: minutes === null ? null : format.minutes(minutes),
      comparison: minutes ? one.perHour(format.money((credited / minutes) * MINUTES_AN_HOUR)) : undefined,
    },
    {
      ...named("episodes"),
      value: format.count(at("episodes")),
      comparison: one.followedUp(at("matured_episodes") ?? 0, at("cases") ?? 0),
      href: casesHref,
    },
    {
      key: "fidelity",
      label: one.fidelity,
      definition: one.fidelityMeans,
      value:
        fidelity.share === null ? null : format.share(fidelity.share, width(fidelity.low, fidelity.high)),
      reason: fidelity.reason && words(language).reasons[fidelity.reason],
      comparison:
        fidelity.share === null
          ? undefined
          : one.proven(
              fidelity.proven ?? 0,
              fidelity.episodes ?? 0,
              (fidelity.episodes ?? 0) - (fidelity.known ?? 0),
            ),
    },
    {
      ...named("breaches_per_100"),
      value: per100 === null ? null : format.decimal(per100, 1),
      comparison: breaches === null ? undefined : one.breaches(breaches, openBreaches ?? 0),
      href: conductHref,
    },
  ];
}
