/** What a branch's page shows around its hand-overs: in which nothing moves, so the server draws it. */

import { Link } from "@remix-run/react";
import { AnnotationSection } from "~/components/annotations/annotation-section";
import { CreditedBars } from "~/components/credited-bars";
import { FigureStrip } from "~/components/figure-strip";
import { YearForecast } from "~/components/forecast/year-forecast";
import { Headline } from "~/components/headline";
import { OfficerTable } from "~/components/officer-table";
import { PlaceBars } from "~/components/place-bars";
import { moneyReceived } from "~/components/place-headline";
import { PlacePlot } from "~/components/place-plot";
import { PlaceTable } from "~/components/place-table";
import { numberAt } from "~/components/row-values";
import { searchWith } from "~/components/search-with";
import { AgainstTarget } from "~/components/targets/against-target";
import { codeAddress } from "~/domain/export-formats";
import type { FilterChoices } from "~/domain/filter-choices";
import type { Report, Row } from "~/domain/report";
import { yearTarget } from "~/domain/targets";
import { inLanguage, namesIn } from "~/domain/text";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { BranchPageReport } from "~/reports/branch/branch-page-report.server";
import type { AnnotationWords } from "~/words/en/annotations";
import type { ForecastWords } from "~/words/en/forecast";
import type { TargetWords } from "~/words/en/targets";
import type { Words } from "~/words/shape";
import { branchFigures } from "./branch-figures";

export interface BranchBodyProps {
  format: Format;
  text: Words["branchPage"];
  targetText: TargetWords;
  forecastText: ForecastWords;
  annotationText: AnnotationWords;
  search: string;
  branch: BranchPageReport;
  /** The branch among those of its region. */
  row: Row;
  choices: FilterChoices;
}

/** Its figures, beside the branches of its region, its money by method and cause, its officers. */
export function BranchBody(props: BranchBodyProps) {
  const { format, text, targetText, forecastText, annotationText, search, branch, row, choices } = props;
  const { figures, siblings, tables, name, code } = branch;
  const { language } = format;
  const narrowed = narrowedTo(code, search);
  return (
    <>
      <Headline language={language} sentences={headline(format, text, row, figures)} />
      <FigureStrip
        language={language}
        figures={branchFigures(format, siblings.columns, row, tables.trend, {
          cases: `/cases${narrowed}`,
          trend: `/trend${narrowed}`,
        })}
      />
      <AgainstTarget {...{ format, search }} text={targetText} against={branch.against} table={null} />
      <YearForecast
        {...{ format, search: narrowed }}
        text={forecastText}
        forecast={branch.forecast}
        targetMinor={yearTarget(branch.against)}
      />
      <AnnotationSection
        {...{ format, search }}
        text={annotationText}
        notes={branch.annotations}
        rows={null}
      />
      <PlacePlot
        format={format}
        report={siblings}
        name="branches"
        subject={{
          code,
          title: text.besideTitle(inLanguage(name, language), format.days(figures.filters.horizon)),
        }}
      />
      {branch.notOfWork.length > 0 && (
        <p className="figure-note">{text.notOfWork(namesIn(language, branch.notOfWork))}</p>
      )}
      <div className="half-width">
        <CreditedBars format={format} report={tables.methods} within={narrowed} />
        <PlaceBars format={format} report={tables.causes} name="causes" within={narrowed} />
      </div>
      <div>
        <OfficerTable
          format={format}
          report={tables.officers}
          choices={choices}
          title={text.officersTitle}
          within={narrowed}
        />
      </div>
    </>
  );
}

/** Its causes, line by line, and the ways on from here. */
export function BranchEnd({
  format,
  text,
  search,
  branch,
  row,
}: Omit<BranchBodyProps, "choices" | "targetText" | "forecastText" | "annotationText">) {
  const { tables, code } = branch;
  const narrowed = narrowedTo(code, search);
  const file = searchWith(carriedSearch(search), "lang", format.language);
  return (
    <>
      <PlaceTable format={format} report={tables.causes} name="causes" within={narrowed} />
      <p className="onward">
        <Link to={`/rotation-plan${carriedSearch(search)}`}>{text.handOver.everywhere} →</Link>
        <Link to={`/cases${narrowed}`}>{text.cases(numberAt(row, "cases") ?? 0)} →</Link>
        <a href={`${codeAddress("/branches", code)}.json${file}`}>{text.asJson}</a>
      </p>
    </>
  );
}

/** The page's filters and the branch, as the address of any other page takes them. */
function narrowedTo(code: string, search: string): string {
  return searchWith(carriedSearch(search), "branch", code);
}

function headline(format: Format, text: Words["branchPage"], row: Row, report: Report): string[] {
  const { filters } = report;
  const money = moneyReceived(format, { ...report, rows: [row] });
  const [low, high] = [numberAt(row, "standardised_low"), numberAt(row, "standardised_high")];
  if (low === null || high === null) return [money];
  return [text.atSameMix(format.shareRange(low, high), format.days(filters.horizon)), money];
}
