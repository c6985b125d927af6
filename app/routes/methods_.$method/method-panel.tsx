import { Link } from "@remix-run/react";
import { ExportLinks } from "~/components/export-links";
import { reportColumns } from "~/components/report-columns";
import { ReportTable } from "~/components/report-table";
import { officerAddress } from "~/components/row-addresses";
import { searchWith } from "~/components/search-with";
import type { ShownColumn } from "~/components/shown-column";
import { caseAddress, codeAddress } from "~/domain/export-formats";
import type { FilledTable, PanelTable } from "~/domain/panels/panel";
import { panelOf } from "~/domain/panels/panels";
import type { Row } from "~/domain/report";
import { inLanguage, marks } from "~/domain/text";
import { TRY_KINDS } from "~/domain/where-to-try";
import type { Format } from "~/format";
import { carriedSearch } from "~/frame/pages";
import type { PanelState } from "~/reports/method/method-page-report.server";
import type { MethodPanelWords } from "~/words/en/method-panel";
import { QueueCurves } from "./queue-curves";

interface MethodPanelProps {
  format: Format;
  text: MethodPanelWords;
  /** Code of the method. */
  code: string;
  panel: PanelState;
  /** Horizon and cut-off in words. */
  judged: string;
  search: string;
}

/** A list shows so many rows; its files hold all. */
const FIRST_ROWS = 12;

/** The method's own tables, each with what it compares, or with what it would take. */
export function MethodPanel({ format, text, code, panel, judged, search }: MethodPanelProps) {
  const tables = panelOf(code);
  if (tables.length === 0) return null;
  if (typeof panel === "string")
    return (
      <section className="method-panel">
        <h2>{text.title}</h2>
        <p>{text[panel]}</p>
      </section>
    );
  if (panel.length === 0) return null;
  return (
    <section className="method-panel">
      <h2>{text.title}</h2>
      {tables.map((table) => {
        const filled = panel.find(({ key }) => key === table.key);
        return filled && <Table key={table.key} {...{ format, text, code, table, filled, judged, search }} />;
      })}
      <Onward text={text} code={code} search={search} />
    </section>
  );
}

interface TableProps extends Omit<MethodPanelProps, "panel"> {
  table: PanelTable;
  filled: FilledTable;
}

function Table({ format, text, code, table, filled, judged, search }: TableProps) {
  const { language } = format;
  if (filled.reason !== null)
    return (
      <div>
        <h3>{inLanguage(table.title, language)}</h3>
        <p className="figure-note">
          {filled.reason === "not-recorded"
            ? text.notRecorded(inLanguage(table.needs, language))
            : text.nothing}
        </p>
      </div>
    );
  const { shown } = reportColumns(table.columns, filled.rows);
  const rows = table.isList ? filled.rows.slice(0, FIRST_ROWS) : filled.rows;
  return (
    <>
      <ReportTable
        format={format}
        title={inLanguage(table.title, language)}
        note={[inLanguage(table.note, language), judged].join(marks(language).sentence)}
        columns={shown.map((column) => faced(column, table, format, search))}
        rows={rows}
      />
      {filled.curves && <QueueCurves format={format} text={text} curves={filled.curves} />}
      <ExportLinks
        path={codeAddress("/methods", code)}
        search={searchWith(carriedSearch(search), "panel", table.key)}
        language={language}
        holding={
          table.isList && rows.length < filled.rows.length ? text.more(filled.rows.length) : text.files
        }
      />
    </>
  );
}

/** Names for codes, and the way to cases and officers. */
function faced(column: ShownColumn, { names }: PanelTable, format: Format, search: string): ShownColumn {
  const { key } = column;
  const known = names?.[key];
  const nameOf = (code: string) => inLanguage(known?.[code], format.language) ?? code;
  const face: Partial<ShownColumn> =
    key === "case_id"
      ? { href: (row: Row) => caseAddress(String(row.case_id)) }
      : key === "officer"
        ? { href: (row: Row) => (row.officer === null ? null : officerAddress(search, String(row.officer))) }
        : known
          ? {
              show: (row: Row) =>
                row[key] == null
                  ? null
                  : String(row[key]).split(";").map(nameOf).join(marks(format.language).list),
            }
          : {};
  return { ...column, sortable: false, ...face };
}

/** The two methods that are advice themselves lead to where they should be tried. */
function Onward({ text, code, search }: Pick<MethodPanelProps, "text" | "code" | "search">) {
  if (!(code in TRY_KINDS)) return null;
  const carried = carriedSearch(search);
  return (
    <p className="onward">
      <Link to={`/where-to-try${searchWith(carried, "kind", code)}`}>{text.whereToTry}</Link>
      {code === "personnel-rotation" && <Link to={`/rotation-plan${carried}`}>{text.plan}</Link>}
    </p>
  );
}
