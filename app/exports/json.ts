/** A report as JSON: the stable envelope, one row a line. */
import { DEMO_NOTICE } from "~/domain/demo";
import type { Column, Report } from "~/domain/report";
import { inLanguage, type Language } from "~/domain/text";
import { checkedCell } from "./checked-cell";
import { type Rows, rowBatches } from "./row-batches";

const ROWS_AT_A_TIME = 500;

export async function* reportJson(
  report: Omit<Report, "rows"> & { method?: string; panel?: string },
  rows: Rows,
  language: Language,
): AsyncGenerator<string> {
  const { name, method, panel, cutOffDate, importVersion, currency, columns, isDemo } = report;
  const { page: _page, ...filters } = report.filters;
  const head = {
    report: name,
    method,
    panel,
    ...(isDemo ? { notice: DEMO_NOTICE } : {}),
    cutOffDate,
    importVersion,
    currency,
    filters: { ...filters, lang: language },
    definitions: definitions(columns, language),
  };
  yield `${JSON.stringify(head).slice(0, -1)},"rows":[`;
  let separator = "\n";
  let held = "";
  let count = 0;
  for await (const batch of rowBatches(rows))
    for (const row of batch) {
      const values = Object.fromEntries(columns.map((column) => [column.key, checkedCell(column, row)]));
      held += separator + JSON.stringify(values);
      separator = ",\n";
      if (++count % ROWS_AT_A_TIME !== 0) continue;
      yield held;
      held = "";
    }
  yield `${held}\n]}\n`;
}

/** Column key → what it is, in one language. */
function definitions(columns: readonly Column[], language: Language) {
  return Object.fromEntries(
    columns.map(({ key, kind, label, definition, numerator, denominator, unknownMeans }) => [
      key,
      {
        label: inLanguage(label, language),
        kind,
        definition: inLanguage(definition, language),
        numerator: inLanguage(numerator, language),
        denominator: inLanguage(denominator, language),
        unknownMeans: inLanguage(unknownMeans, language),
      },
    ]),
  );
}
