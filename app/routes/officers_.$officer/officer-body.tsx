import { Link } from "@remix-run/react";
import { FigureStrip } from "~/components/figure-strip";
import { Headline } from "~/components/headline";
import { HowOfficersCompared } from "~/components/how-officers-compared";
import { OfficerFunnel } from "~/components/officer-funnel";
import { casesAddress } from "~/components/row-addresses";
import { searchWith } from "~/components/search-with";
import { namesIn } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { OfficerPageReport } from "~/reports/officer/officer-page-report.server";
import type { OfficerWords } from "~/words/en/officer-comparison";
import { OfficerCases } from "./officer-cases";
import { OfficerCells } from "./officer-cells";
import { officerFigures } from "./officer-figures";
import { officerSentences } from "./officer-sentences";
import { TenureTable } from "./tenure-table";

export interface OfficerBodyProps {
  format: Format;
  text: OfficerWords;
  page: OfficerPageReport;
  search: string;
}

/** A sentence, figures, the dot among all, strong and weak points, how long cases stay, the cases. */
export function OfficerBody({ format, text, page, search }: OfficerBodyProps) {
  const { detail, profile, standing, funnel } = page;
  const { figures, code } = detail;
  const common = { format, text };
  return (
    <>
      <Headline language={format.language} sentences={officerSentences(format, text, page)} />
      <FigureStrip
        language={format.language}
        figures={officerFigures(format, text, page, casesAddress(search, "officer", code))}
      />
      {page.ofCasesAlone.length > 0 && (
        <p className="figure-note">{text.one.ofCasesAlone(namesIn(format.language, page.ofCasesAlone))}</p>
      )}
      {funnel && standing?.score.ratio && (
        <OfficerFunnel
          {...common}
          picture={funnel}
          title={text.funnelTitleOne}
          note={text.funnelNote(
            funnel.dots.length,
            funnel.matured,
            format.days(figures.filters.horizon),
            format.date(figures.cutOffDate),
          )}
          anonymous={text.anonymousOne}
          labelled={[code]}
        />
      )}
      {standing?.score.ratio && (
        <OfficerCells {...common} standing={standing} horizon={figures.filters.horizon} />
      )}
      <TenureTable {...common} profile={profile} cutOffDate={detail.cutOffDate} />
      <p className="onward">
        <Link to={`/plan/list${searchWith(carriedSearch(search), "officer", code)}`}>{text.nextSteps} →</Link>
      </p>
      <OfficerCases {...common} page={page} search={search} />
      <HowOfficersCompared text={text} />
    </>
  );
}
