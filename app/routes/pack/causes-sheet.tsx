import { Headline } from "~/components/headline";
import { placeHeadline } from "~/components/place-headline";
import { ReportTable } from "~/components/report-table";
import { UNKNOWN } from "~/domain/causes";
import { marks } from "~/domain/text";
import { words } from "~/words/words";
import type { PackProps } from "./pack-props";
import { Sheet } from "./sheet";

const COLUMNS = ["label", "cases", "exposure_minor", "received_minor", "net_minor", "gross_rate"];

/** Of one sheet of paper. */
const MOST_CAUSES = 20;

/** What was received and recovered by cause of default. */
export function CausesSheet({ format, text, pack: { causes } }: PackProps) {
  const { placesPage } = words(format.language);
  const shown = causes.rows.slice(0, MOST_CAUSES);
  const isCut = shown.length < causes.rows.length;
  const isNamed = causes.rows.some(({ key }) => key !== UNKNOWN);
  return (
    <Sheet title={text.causes} isShort={!isNamed}>
      <Headline language={format.language} sentences={placeHeadline(format, causes, "causes")} />
      {isNamed && (
        <ReportTable
          format={format}
          title={isCut ? text.firstCauses(shown.length, causes.rows.length) : placesPage.tableTitles.causes}
          note={[
            placesPage.tableNote(format.days(causes.filters.horizon), format.date(causes.cutOffDate)),
            ...(isCut ? [text.moreCauses] : []),
          ].join(marks(format.language).sentence)}
          columns={causes.columns.filter(({ key }) => COLUMNS.includes(key))}
          rows={shown}
          isAside={(row) => row.key === UNKNOWN}
        />
      )}
    </Sheet>
  );
}
