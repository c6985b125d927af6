import { HowOfficersCompared } from "~/components/how-officers-compared";
import { OfficerFunnel } from "~/components/officer-funnel";
import type { FunnelPicture, NamedBranch } from "~/domain/officer-picture";
import type { Report } from "~/domain/report";
import type { Format } from "~/format";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { listed } from "~/words/listed";
import { BranchesBesideBank } from "./branches-beside-bank";

interface OfficersFunnelProps {
  format: Format;
  text: OfficerWords;
  funnel: FunnelPicture;
  branches: readonly NamedBranch[];
  report: Pick<Report, "filters" | "cutOffDate">;
}

/** More names than these make no title. */
const MOST_NAMES = 6;

/** All rated officers, those outside the limits by name; then how it is computed. */
export function OfficersFunnel({ format, text, funnel, branches, report }: OfficersFunnelProps) {
  const flagged = funnel.dots.flatMap(({ officer, flag }) => (officer && flag ? [officer] : []));
  const names = flagged.map(({ name }) => name);
  return (
    <>
      <OfficerFunnel
        format={format}
        text={text}
        picture={funnel}
        title={
          names.length === 0
            ? text.funnelTitle.none
            : names.length > MOST_NAMES
              ? text.funnelTitle.many(names.length)
              : text.funnelTitle.some(listed(names, format.language))
        }
        note={text.funnelNote(
          funnel.dots.length,
          funnel.matured,
          format.days(report.filters.horizon),
          format.date(report.cutOffDate),
        )}
        anonymous={text.anonymous}
        labelled={flagged.map(({ code }) => code)}
      />
      {funnel.notRated > 0 && <p className="figure-note">{text.notRated(funnel.notRated)}</p>}
      <BranchesBesideBank {...{ format, text, branches, report }} />
      <HowOfficersCompared text={text} />
    </>
  );
}
