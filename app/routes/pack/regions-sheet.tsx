import { changeInWords } from "~/components/change-in-words";
import { beforeInWords } from "~/components/overview/lead";
import { PlacePlot } from "~/components/place-plot";
import { numberAt } from "~/components/row-values";
import { Sparkline } from "~/components/sparkline";
import { UNKNOWN } from "~/domain/causes";
import type { OverviewReport, RegionCourse } from "~/domain/overview";
import type { Report } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import type { Format } from "~/format";
import { words } from "~/words/words";
import type { PackProps } from "./pack-props";
import { Sheet } from "./sheet";

/** The same small picture for every region, then their rates over one axis; a sentence where the files name none. */
export function RegionsSheet(props: PackProps) {
  const { format, text, pack } = props;
  const { period } = pack.overview;
  if (pack.courses.every(({ key }) => key === UNKNOWN))
    return (
      <Sheet title={text.regions} isShort>
        <p>{words(format.language).placesPage.none.regions}</p>
      </Sheet>
    );
  return (
    <Sheet title={text.regions} isShort={pack.courses.length <= 1}>
      {period && (
        <p className="figure-note">
          {text.regionsNote(format.monthRange(pack.courses[0]?.course[0]?.month ?? period.from, period.to))}
        </p>
      )}
      <ul className="small-multiples">
        {pack.courses.map((course) => (
          <RegionPicture
            key={course.key}
            {...props}
            course={course}
            overview={pack.overview}
            rates={pack.regions}
          />
        ))}
      </ul>
      <PlacePlot format={format} report={pack.regions} name="regions" />
    </Sheet>
  );
}

interface RegionPictureProps extends PackProps {
  course: RegionCourse;
  overview: OverviewReport;
  rates: Report;
}

function RegionPicture({ format, text, course, overview, rates }: RegionPictureProps) {
  const { language } = format;
  const { key, name, receivedMinor, beforeMinor } = course;
  const row = rates.rows.find((each) => each.key === key);
  const [low, high] = [row && numberAt(row, "gross_low"), row && numberAt(row, "gross_high")];
  const months = course.course.map(({ month }) => month);
  return (
    <li>
      <h3>{inLanguage(name, language)}</h3>
      {months.length > 0 && (
        <Sparkline
          values={course.course.map((point) => point.receivedMinor)}
          label={words(language).overview.figures.course(
            inLanguage(name, language),
            format.monthRange(months[0]!, months.at(-1)!),
          )}
        />
      )}
      <p>{format.money(receivedMinor)}</p>
      <p className="figure-note">{changeOf(format, receivedMinor, beforeMinor, overview)}</p>
      <p className="figure-note">
        {low != null && high != null
          ? text.rate(
              format.shareRange(low, high),
              format.days(rates.filters.horizon),
              numberAt(row!, "matured_cases") ?? 0,
            )
          : null}
      </p>
    </li>
  );
}

function changeOf(
  format: Format,
  now: number,
  before: number | null,
  { period }: OverviewReport,
): string | null {
  if (before === null || before <= 0 || period === null) return null;
  return changeInWords(
    format,
    now / before - 1,
    beforeInWords(period, words(format.language).overview, format),
  );
}
