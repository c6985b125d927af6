import type { HeadlineFigure } from "~/components/figure-strip";
import { namedFigure } from "~/components/named-figure";
import { numberAt } from "~/components/row-values";
import { marks } from "~/domain/text";
import type { Format } from "~/format";
import type { OfficerPageReport } from "~/reports/officer/officer-page-report.server";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { words } from "~/words/words";

const MINUTES_AN_HOUR = 60;

/** The ratio, the top quarter, money beside hours, the desk, the week, complaints. */
export function officerFigures(
  format: Format,
  { one }: OfficerWords,
  { detail, profile, standing }: OfficerPageReport,
  casesHref: string,
): HeadlineFigure[] {
  const { language } = format;
  const { columns, rows } = detail.figures;
  const row = rows[0] ?? {};
  const named = (key: string) => namedFigure(columns, row, key, language);
  const { shrunken, topQuarterProbability, rank } = standing?.score ?? {};
  const minutes = numberAt(row, "minutes");
  const credited = numberAt(row, "credited_minor") ?? 0;
  const cases = numberAt(row, "cases") ?? 0;
  const { complaints, incidents, weeklyMinutes, loggedWeeklyMinutes, loggedDays } = profile;
  return [
    {
      ...named("shrunken"),
      value: shrunken ? format.ratio(shrunken.estimate) : null,
      comparison: shrunken ? one.likely(format.ratioRange(shrunken.low, shrunken.high)) : undefined,
    },
    {
      ...named("top_quarter_probability"),
      label: one.topQuarter,
      value: topQuarterProbability == null ? null : format.share(topQuarterProbability, 1),
      comparison: rank
        ? one.topQuarterNote(
            `${Math.round(rank.low)}${marks(language).dash}${Math.round(rank.high)}`,
            rank.of,
          )
        : undefined,
    },
    {
      ...named("credited_minor"),
      value: format.money(credited),
      comparison: minutes ? one.credited(format.money((credited / minutes) * MINUTES_AN_HOUR)) : undefined,
    },
    {
      key: "desk",
      label: one.desk,
      value: format.count(profile.openCases),
      comparison: one.deskNote(format.money(profile.outstandingMinor)),
      href: casesHref,
    },
    {
      key: "week",
      label: one.week,
      value: loggedWeeklyMinutes === null ? null : format.minutes(loggedWeeklyMinutes),
      reason: words(language).reasons["not-recorded"],
      comparison:
        loggedWeeklyMinutes === null
          ? undefined
          : weeklyMinutes === null
            ? one.weekUnknown(format.days(loggedDays))
            : one.weekOf(format.days(loggedDays), format.minutes(weeklyMinutes)),
    },
    {
      key: "complaints",
      label: one.complaints,
      value: cases === 0 ? null : format.decimal((complaints / cases) * 100, 1),
      reason: words(language).reasons["no-observations"],
      comparison: one.complaintsNote(complaints, incidents, cases),
    },
  ];
}
