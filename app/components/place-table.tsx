import { Link, useLocation } from "@remix-run/react";
import { UNKNOWN } from "../domain/causes";
import { type BranchRegions, PLACE_FILTERS, type PlaceReportName } from "../domain/place-reports";
import type { Report, Row } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { EmptyColumns } from "./empty-columns";
import { ExportLinks } from "./export-links";
import { placeAddress } from "./place-address";
import { reportColumns } from "./report-columns";
import { ReportTable } from "./report-table";
import { casesAddress, casesOfAnyMonth, crossAddress } from "./row-addresses";
import { textAt } from "./row-values";
import type { ShownColumn } from "./shown-column";

interface PlaceTableProps {
  format: Format;
  report: Report;
  name: PlaceReportName;
  regions?: BranchRegions;
  /** On a page about something else: its filters as a search, for links and files. Such a table does not sort. */
  within?: string;
}

/** Every figure of the rows, their numbers leading to their cases. */
export function PlaceTable({ format, report, name, regions, within }: PlaceTableProps) {
  const { language } = format;
  const { placesPage } = words(language);
  const address = useLocation().search;
  const search = within ?? address;
  const { shown, empty } = reportColumns(report.columns, report.rows, ["key"]);
  const columns = shown.map((column) => ({ ...column, ...faces(report, name, search)[column.key] }));
  return (
    <div>
      <ReportTable
        format={format}
        title={placesPage.tableTitles[name]}
        note={placesPage.tableNote(format.days(report.filters.horizon), format.date(report.cutOffDate))}
        columns={regions ? withRegion(columns, report, regions, format, search) : columns}
        rows={report.rows}
        rowKey="key"
        sort={report.filters.sort ?? report.meaning.order}
        search={within === undefined ? address : undefined}
        isAside={(row) => row.key === UNKNOWN}
      />
      <p className="onward">
        <Link to={crossAddress(search, PLACE_FILTERS[name])}>{placesPage.cross}</Link>
      </p>
      <ExportLinks path={`/${name}`} search={report.search} language={language} />
      <EmptyColumns columns={empty} rows={report.rows} language={language} />
    </div>
  );
}

function faces(
  { meaning }: Report,
  name: PlaceReportName,
  search: string,
): Readonly<Record<string, Partial<ShownColumn>>> {
  const filter = PLACE_FILTERS[name];
  const code = (row: Row) => textAt(row, "key");
  return {
    label: { ...meaning.row, href: (row) => placeAddress(name, search, code(row)) },
    cases: { href: (row) => casesAddress(search, filter, code(row)) },
    received_minor: { href: (row) => casesOfAnyMonth(search, filter, code(row)) },
  };
}

/** The region after the branch; it is no column of the report, so nothing sorts by it. */
function withRegion(
  [label, ...others]: readonly ShownColumn[],
  { meaning: { within } }: Report,
  regions: BranchRegions,
  { language }: Format,
  search: string,
): ShownColumn[] {
  const show = (row: Row) => {
    const region = regions[textAt(row, "key")];
    return (
      region && (
        <Link to={placeAddress("regions", search, region.code)}>{inLanguage(region.name, language)}</Link>
      )
    );
  };
  if (!label || !within) return [];
  return [label, { ...within, key: "region", kind: "text", show, sortable: false }, ...others];
}
