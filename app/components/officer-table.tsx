import { useLocation } from "@remix-run/react";
import type { Choices, FilterChoices } from "../domain/filter-choices";
import { NO_METHOD } from "../domain/methods";
import { OFFICER_FLAGS, type OfficerFlag } from "../domain/officer-comparison";
import type { Report, Row } from "../domain/report";
import { inLanguage } from "../domain/text";
import type { Format } from "../format";
import { words } from "../words/words";
import { EmptyColumns } from "./empty-columns";
import { ExportLinks } from "./export-links";
import { reportColumns } from "./report-columns";
import { ReportTable } from "./report-table";
import { casesOfAnyMonth, officerAddress } from "./row-addresses";
import { textAt } from "./row-values";
import type { ShownColumn } from "./shown-column";

interface OfficerTableProps {
  format: Format;
  report: Report;
  /** Names of branches and regions. */
  choices: Pick<FilterChoices, "branch" | "region">;
  title: string;
  /** On a page about something else: its filters as a search, for links and files. Such a table does not sort. */
  within?: string;
}

/** What each officer held, did and was credited with; never an order of merit. */
export function OfficerTable({ format, report, choices, title, within }: OfficerTableProps) {
  const { language } = format;
  const { officerTable } = words(language);
  const address = useLocation().search;
  const search = within ?? address;
  // Where nobody has a name, the code stands in its place already.
  const isNamed = report.rows.some((row) => row.name !== row.officer && !isNobody(row));
  const { shown, empty } = reportColumns(report.columns, report.rows, isNamed ? [] : ["officer"]);
  return (
    <>
      <ReportTable
        format={format}
        title={title}
        note={officerTable.note(format.days(report.filters.horizon), format.date(report.cutOffDate))}
        columns={nameFirst(shown).map((column) => ({
          ...column,
          ...faces(choices, format, search)[column.key],
        }))}
        rows={report.rows}
        rowKey="officer"
        sort={report.filters.sort ?? report.meaning.order}
        search={within === undefined ? address : undefined}
        isAside={isNobody}
      />
      <ExportLinks path="/officers" search={report.search} language={language} />
      <EmptyColumns columns={empty} rows={report.rows} language={language} />
    </>
  );
}

/** The row of what happened while nobody was assigned. */
function isNobody(row: Row): boolean {
  return row.officer === NO_METHOD;
}

/** The name begins the line, code and place follow, then the money with the conduct beside it; the plain share stands beside the episodes it is made from. */
function nameFirst(columns: readonly ShownColumn[]): ShownColumn[] {
  const order = ["name", "officer", "branch", "region", "credited_minor", "breaches_per_100"];
  const last = ["matured_episodes", "raw_rate"];
  const place = ({ key }: ShownColumn) =>
    order.includes(key) ? order.indexOf(key) - order.length : last.indexOf(key) + 1;
  return [...columns].sort((a, b) => place(a) - place(b));
}

function faces(
  { branch, region }: OfficerTableProps["choices"],
  { language }: Format,
  search: string,
): Readonly<Record<string, Partial<ShownColumn>>> {
  const nameIn = (choices: Choices, key: string) => {
    const names = new Map(choices.known?.map(({ code, name }) => [code, inLanguage(name, language)]));
    return (row: Row) => names.get(textAt(row, key)) ?? textAt(row, key);
  };
  return {
    name: { href: (row) => officerAddress(search, textAt(row, "officer")) },
    flag: { show: (row) => (row.flag ? inLanguage(OFFICER_FLAGS[row.flag as OfficerFlag], language) : null) },
    branch: { show: nameIn(branch, "branch") },
    region: { show: nameIn(region, "region") },
    credited_minor: {
      href: (row) => (isNobody(row) ? null : casesOfAnyMonth(search, "officer", textAt(row, "officer"))),
    },
  };
}
