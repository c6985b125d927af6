/** One table of a method's panel as a file, with the description that every export has. */
import { EXPORT_FORMATS, type ExportFormat } from "~/domain/export-formats";
import { FilterError } from "~/domain/filter-error";
import type { FilterState } from "~/domain/filters";
import { panelOf } from "~/domain/panels/panels";
import type { Scope } from "~/domain/scope";
import { columnDescriptions, description } from "~/exports/description";
import type { ExportedFile, ExportOptions } from "~/exports/export.server";
import { writtenTable } from "~/exports/writers.server";
import { readDictionaries } from "~db/queries/dictionaries";
import type { Store } from "~db/store";
import { awaitedPage } from "../page-answer.server";

/** Null for an unknown method. @throws FilterError where the method has no such table */
export async function panelFile(
  store: Store,
  scope: Scope,
  { code, panel: key, format }: { code: string; panel: string; format: ExportFormat },
  filters: FilterState,
  { meta, exportedAt, signal }: ExportOptions,
): Promise<ExportedFile | null> {
  const narrowed = { ...filters, method: [code], sort: null };
  const { rows: _rows, ...head } = await awaitedPage(
    store,
    { page: "methods", scope, filters: narrowed, code: "" },
    signal,
  );
  const method = (await readDictionaries(store, head.importVersion)).method.byCode.get(code);
  if (!method) return null;
  const tables = panelOf(code);
  const table = tables.find((each) => each.key === key);
  if (!table) throw unknownPanel(key, code, tables);
  const question = { page: "method-panel", scope, filters, code } as const;
  const filled = (await awaitedPage(store, question, signal)).find((each) => each.key === key);
  const rows = filled?.rows ?? [];
  const language = filters.lang ?? "en";
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
