/** One table of a method's panel as a file, with the description that every export has. */
import type { Visit } from "~/answers/visit.server";
import { EXPORT_FORMATS, type ExportFormat } from "~/domain/export-formats";
import { FilterError } from "~/domain/filter-error";
import { panelOf } from "~/domain/panels/panels";
import { narrowedTo } from "~/reports/detail/detail.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { beside } from "~/reports/viewed";
import { codeNames } from "./code-names.server";
import { columnDescriptions, description } from "./description";
import type { ExportedFile, ExportOptions } from "./export.server";
import { writtenTable } from "./writers.server";

/** Null for an unknown method. @throws FilterError where the method has no such table */
export async function panelFile(
  visit: Visit,
  { code, panel: key, format }: { code: string; panel: string; format: ExportFormat },
  { meta, exportedAt }: ExportOptions,
): Promise<ExportedFile | null> {
  const filters = narrowedTo(visit.filters, "method", code);
  const { dictionaries } = await visit.look([]);
  const method = dictionaries.method.byCode.get(code);
  if (!method) return null;
  const tables = panelOf(code);
  const table = tables.find((each) => each.key === key);
  if (!table) throw unknownPanel(key, code, tables);
  const { rows: _rows, ...head } = beside(await visit.whole(methodsReport, { filters }, []), {
    ...visit,
    filters,
  });
  const filled = (await visit.whole(methodPanel(code), { filters, code })).find((each) => each.key === key);
  const rows = filled?.rows ?? [];
  const { language } = visit;
  const title = `${method.name[language]} – ${table.title[language]}`;
  const [report, ...rest] = description(head, language, exportedAt);
  const described = [
    { label: report!.label, text: title },
    ...rest.filter(({ label }) => !SAID_BY_THE_TABLE.includes(label)),
    { label: table.key, text: table.note[language] },
    ...columnDescriptions(table.columns, language),
  ];
  const body = writtenTable(format, {
    head,
    panel: { method: code, panel: table.key },
    title: table.key,
    columns: table.columns,
    rows,
    described: () => described,
    meta,
    language,
    nameOf: codeNames(dictionaries),
  });
  const demo = head.isDemo ? "-simulated-demo-portfolio" : "";
  return {
    contentType: EXPORT_FORMATS[format].contentType,
    fileName: `recoup-${code}-${table.key}-${head.cutOffDate}${demo}.${format}`,
    body,
  };
}

/** What the report of the methods says of itself is not what this table says. */
const SAID_BY_THE_TABLE = ["May be concluded", "May not be concluded", "可以得出", "不能得出"];

function unknownPanel(given: string, code: string, tables: readonly { key: string }[]): FilterError {
  const known = tables.map(({ key }) => key).join(", ") || "–";
  return new FilterError("panel", given, {
    en: `panel “${given}” is not a table of ${code}. Known: ${known}.`,
    zh: `panel“${given}”不是${code}的表。已知：${known}。`,
  });
}
