import { Link, useLocation } from "@remix-run/react";
import { UNKNOWN } from "../domain/causes";
import { LEAST_MATURED } from "../domain/gates";
import type { BranchRegions, PlaceReportName } from "../domain/place-reports";
import type { Report, Row } from "../domain/report";
import { inLanguage, marks } from "../domain/text";
import type { Format } from "../format";
import type { Words } from "../words/shape";
import { words } from "../words/words";
import { IntervalPlot } from "./interval-plot";
import type { PlottedInterval } from "./interval-row";
import { placeAddress } from "./place-address";
import { numberAt, reasonAt, sumOf, textAt } from "./row-values";

/** What any row of the picture says: beyond nothing and all. */
const isBeyondWhole = (row: Row) =>
  ["gross_rate", "standardised_rate"].some((key) => {
    const rate = numberAt(row, key) ?? 0;
    return rate < 0 || rate > 1;
  });

interface PlacePlotProps {
  format: Format;
  report: Report;
  name: PlaceReportName;
  /** Groups branches by region. */
  regions?: BranchRegions;
  /** The row that the page is about, and a title that says beside what. */
  subject?: { code: string; title: string };
}

/** The standardised recovery rate of each row with its interval, the gross rate as a ring; nothing where none is known. */
export function PlacePlot({ format, report, name, regions, subject }: PlacePlotProps) {
  const { placesPage } = words(format.language);
  const { search } = useLocation();
  const { rows, filters } = report;
  const isCompared = (row: Row) => row.key !== UNKNOWN && row.standardised_rate != null;
  if (!rows.some(isCompared)) return null;
  const plotted = (row: Row) => ({
    ...plottedPlace(row, name, format, placesPage, search),
    isSubject: row.key === subject?.code,
  });
  const compared = rows.filter(isCompared);
  const isRest = (row: Row) => row.key === UNKNOWN;
  const others = rows.filter((row) => !isCompared(row));
  const aside = [...others.filter((row) => !isRest(row)), ...others.filter(isRest)];
  return (
    <IntervalPlot
      format={format}
      title={subject?.title ?? placesPage.plotTitles[name](format.days(filters.horizon))}
      note={[
        placesPage.plotNote(
          sumOf(rows, "matured_cases"),
          sumOf(rows, "cases"),
          format.date(report.cutOffDate),
        ),
        rows.some(isBeyondWhole) ? placesPage.beyond : null,
      ]
        .filter((each) => each !== null)
        .join(marks(format.language).sentence)}
      axisTitle={placesPage.axis}
      marks={{ estimate: placesPage.standardised, raw: placesPage.gross }}
      kind="share"
      rows={regions ? [] : compared.map(plotted)}
      groups={
        regions &&
        grouped(compared, regions, format, search).map((group) => ({
          ...group,
          rows: group.rows.map(plotted),
        }))
      }
      aside={{ heading: placesPage.asideHeading, rows: aside.map(plotted) }}
    />
  );
}

/** Rows under their regions, regions by name; rows keep their order. */
function grouped(rows: readonly Row[], regions: BranchRegions, { language }: Format, search: string) {
  const names = new Map<string, string>();
  for (const row of rows) {
    const region = regions[textAt(row, "key")];
    names.set(region?.code ?? UNKNOWN, inLanguage(region?.name, language) ?? UNKNOWN);
  }
  return [...names]
    .sort(([, one], [, other]) => (one < other ? -1 : 1))
    .map(([code, name]) => ({
      key: code,
      heading: <Link to={placeAddress("regions", search, code)}>{name}</Link>,
      rows: rows.filter((row) => (regions[textAt(row, "key")]?.code ?? UNKNOWN) === code),
    }));
}

function plottedPlace(
  row: Row,
  name: PlaceReportName,
  format: Format,
  text: Words["placesPage"],
  search: string,
): PlottedInterval {
  const code = textAt(row, "key");
  const rate = numberAt(row, "standardised_rate");
  return {
    key: code,
    name: textAt(row, "label"),
    href: placeAddress(name, search, code),
    estimate: rate,
    low: numberAt(row, "standardised_low"),
    high: numberAt(row, "standardised_high"),
    raw: rate === null ? null : numberAt(row, "gross_rate"),
    note: rate === null ? whyAside(row, format, text) : inWords(row, format, text),
  };
}

function inWords(row: Row, format: Format, text: Words["placesPage"]): string {
  const [low, high] = [numberAt(row, "standardised_low"), numberAt(row, "standardised_high")];
  const [grossLow, grossHigh] = [numberAt(row, "gross_low"), numberAt(row, "gross_high")];
  const width = grossLow === null || grossHigh === null ? null : grossHigh - grossLow;
  const gross = format.share(numberAt(row, "gross_rate"), width);
  const likely =
    low === null || high === null
      ? text.rowNoteAlone(format.share(numberAt(row, "standardised_rate")), gross)
      : text.rowNote(format.shareRange(low, high), gross);
  const followed = text.followedUp(numberAt(row, "matured_cases") ?? 0);
  return [likely, followed].join(marks(format.language).sentence);
}

function whyAside(row: Row, format: Format, text: Words["placesPage"]): string {
  const reason = reasonAt(row, "standardised_rate") ?? "not-computed";
  const matured = numberAt(row, "matured_cases");
  if (reason === "too-few" && matured !== null && matured < LEAST_MATURED)
    return text.tooFew(matured, LEAST_MATURED);
  return text.why(words(format.language).reasons[reason], numberAt(row, "cases") ?? 0);
}
