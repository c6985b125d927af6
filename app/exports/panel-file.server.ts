/** The files of one method, each with the description that every export has: a table of its panel, and its effects. */

import type { Visit } from "~/answers/visit.server";
import type { ExportFormat } from "~/domain/export-formats";
import { FilterError } from "~/domain/filter-error";
import { METHOD_EFFECT_COLUMNS } from "~/domain/method-effect-columns";
import { NO_METHOD } from "~/domain/methods";
import type { PanelTable } from "~/domain/panels/panel";
import { panelOf } from "~/domain/panels/panels";
import type { Row } from "~/domain/report";
import { inLanguage } from "~/domain/text";
import { narrowedTo } from "~/reports/detail/detail.server";
import { methodEffectsRows } from "~/reports/method/method-effects-rows.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { beside } from "~/reports/viewed";
import type { Entry } from "~db/queries/dictionaries";
import { codeNames } from "./code-names.server";
import { columnDescriptions, description } from "./description";
import type { ExportedFile, ExportOptions } from "./export.server";
import { plainInFileName } from "./file-name";
import { SERVED_AS, writtenTable } from "./writers.server";

/** Null for an unknown method. @throws FilterError where the method has no such table */
export async function panelFile(
  visit: Visit,
  { code, panel: key, format }: { code: string; panel: string; format: ExportFormat },
  options: ExportOptions,
): Promise<ExportedFile | null> {
  const method = await methodOf(visit, code);
  if (!method) return null;
  const tables = panelOf(code);
  const table = tables.find((each) => each.key === key);
  if (!table) throw unknownPanel(key, code, tables);
  const own = { filters: narrowedTo(visit.filters, "method", code), code };
  const filled = (await visit.whole(methodPanel(code), own)).find((each) => each.key === key);
  return methodFile(visit, method, { ...table, rows: filled?.rows ?? [] }, format, options);
}

/** The effects of a method at every horizon, on the whole and within causes and regions. Null for an unknown method. */
export async function effectsFile(
  visit: Visit,
  { code, format }: { code: string; format: ExportFormat },
  options: ExportOptions,
): Promise<ExportedFile | null> {
  const method = await methodOf(visit, code);
  if (!method) return null;
  const rows = await methodEffectsRows(visit, method);
  return methodFile(visit, method, { ...EFFECTS_TABLE, rows }, format, options);
}

export const EFFECTS_TABLE = {
  key: "effects",
  title: { en: "Effects by cause, region and horizon", zh: "按违约原因、地区与观察期的成效" },
  note: {
    en: "Compared over the cases of the filters, whichever methods are shown; the effect within a group is drawn towards what the method and the group do on the whole.",
    zh: "在筛选范围内的案件上比较；分组内的成效已向该方法与该分组的整体水平收缩。",
  },
  columns: METHOD_EFFECT_COLUMNS,
} as const;

export async function methodOf(visit: Visit, code: string): Promise<Entry | null> {
  const { dictionaries } = await visit.look([]);
  return code === NO_METHOD ? null : (dictionaries.method.byCode.get(code) ?? null);
}

type OwnTable = Pick<PanelTable, "key" | "title" | "note" | "columns" | "names"> & { rows: readonly Row[] };

async function methodFile(
  visit: Visit,
  { code, name }: Entry,
  table: OwnTable,
  format: ExportFormat,
  { meta, exportedAt }: ExportOptions,
): Promise<ExportedFile> {
  const { language } = visit;
  const filters = narrowedTo(visit.filters, "method", code);
  const { rows: _rows, ...head } = beside(await visit.whole(methodsReport, { filters }, []), {
    ...visit,
    filters,
  });
  const { dictionaries } = await visit.look([]);
  const title = `${inLanguage(name, language)} – ${inLanguage(table.title, language)}`;
  const [report, ...rest] = description(head, language, exportedAt);
  const described = [
    { label: report!.label, text: title },
    ...rest.filter(({ label }) => !SAID_BY_THE_TABLE.includes(label)),
    { label: table.key, text: inLanguage(table.note, language) },
    ...columnDescriptions(table.columns, language),
  ];
  const body = writtenTable(format, {
    head,
    panel: { method: code, panel: table.key },
    title: inLanguage(table.title, language),
    columns: table.columns,
    rows: table.rows,
    described: () => described,
    meta,
    language,
    nameOf: codeNames(dictionaries, table.names),
  });
  const demo = head.isDemo ? "-simulated-demo-portfolio" : "";
  return {
    contentType: SERVED_AS[format].contentType,
    fileName: `recoup-${plainInFileName(code)}-${table.key}-${head.cutOffDate}${demo}.${format}`,
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
