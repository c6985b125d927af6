import type { OverviewFigure, OverviewReport } from "../../domain/overview";
import { LIMITATION_YEARS, SOON_DAYS } from "../../domain/rules";
import { marks } from "../../domain/text";
import type { Format } from "../../format";
import { words } from "../../words/words";
import { changeInWords, pointsInWords } from "../change-in-words";
import type { HeadlineFigure } from "../figure-strip";
import { ALL_MONTHS, addressOf } from "./addresses";
import { beforeInWords } from "./lead";

/** The six figures at the head of the overview; none while nothing is loaded. */
export function headlineFigures(report: OverviewReport, format: Format): HeadlineFigure[] {
  const { figures, period, filters, open, limitation, datesAssumed } = report;
  if (figures === null) return [];
  const { overview, comparison } = words(format.language);
  const say = overview.figures;
  // Where nobody knows when money came in, there are no months to compare or to draw.
  const months = period ?? ALL_MONTHS;
  const before = period === null ? "" : beforeInWords(period, overview, format);
  const horizon = format.days(filters.horizon);

  const against = (figure: OverviewFigure, clause: string | null, text: string) =>
    clause === null || period === null
      ? undefined
      : figure.before === null
        ? clause
        : comparison.withFigure(clause, text);
  const money = (figure: OverviewFigure) =>
    against(figure, changeInWords(format, figure.change, before), format.money(figure.before));
  const share = (figure: OverviewFigure) =>
    against(
      figure,
      pointsInWords(format, figure.current, figure.before, before),
      format.share(figure.before),
    );
  const course = (label: string, { course, from, to }: OverviewFigure) =>
    period === null
      ? undefined
      : {
          values: course.map(({ value }) => value),
          label: say.course(label, format.monthRange(course[0]?.month ?? from, to)),
        };

  const recovered = say.recovered(horizon);
  return [
    {
      key: "received",
      label: say.received,
      value: format.money(figures.received.current),
      comparison: money(figures.received),
      href: addressOf("/trend", report, months),
      trend: course(say.received, figures.received),
    },
    {
      key: "net",
      label: say.net,
      definition: say.netDefinition,
      value: format.money(figures.net.current),
      comparison: money(figures.net),
      trend: course(say.net, figures.net),
    },
    {
      key: "cost-to-collect",
      label: say.costToCollect,
      definition: say.costToCollectDefinition,
      value: known(figures.costToCollect, format),
      reason: reasonOf(figures.costToCollect, format),
      comparison: share(figures.costToCollect),
      href: addressOf("/trend", report, months),
      trend:
        figures.costToCollect.reason === "not-recorded"
          ? undefined
          : course(say.costToCollect, figures.costToCollect),
    },
    {
      key: "recovered",
      label: recovered,
      definition: say.recoveredDefinition(horizon),
      value: known(figures.grossRate, format),
      reason: reasonOf(figures.grossRate, format),
      comparison:
        figures.grossRate.current === null
          ? undefined
          : [
              say.ofDefaults(format.monthRange(figures.grossRate.from, figures.grossRate.to)),
              pointsInWords(format, figures.grossRate.current, figures.grossRate.before, before),
            ]
              .filter(Boolean)
              .join(marks(format.language).clause),
      href: addressOf("/regions", report, figures.grossRate),
      trend: course(recovered, figures.grossRate),
    },
    {
      key: "open",
      label: say.open,
      definition: say.openDefinition,
      value: format.money(open.outstandingMinor),
      comparison: say.inOpenCases(open.cases),
      href: addressOf("/cases", report, ALL_MONTHS),
    },
    {
      key: "limitation",
      label: say.soonTimeBarred(format.days(SOON_DAYS)),
      definition: say.soonDefinition(LIMITATION_YEARS),
      value: datesAssumed ? null : format.money(limitation.outstandingMinor),
      reason: words(format.language).reasons["dates-assumed"],
      comparison: datesAssumed ? undefined : say.soonCases(limitation.cases),
      href: "#at-risk",
    },
  ];
}

function known({ current }: OverviewFigure, format: Format): string | null {
  return current === null ? null : format.share(current);
}

function reasonOf({ reason }: OverviewFigure, format: Format): string | null {
  return reason && words(format.language).reasons[reason];
}
