/** One row for each of the fifteen methods: papers in, figures out, on the page and in the file. */

import { createElement } from "react";
import { beforeAll, describe, expect, test } from "vitest";
import { reportColumns } from "~/components/report-columns";
import { METHOD_PANELS, type PanelMethod } from "~/domain/panels/panels";
import type { Row } from "~/domain/report";
import { panelFile } from "~/exports/panel-file.server";
import { format } from "~/format";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { MethodPanel } from "~/routes/methods_.$method/method-panel";
import { panelWords } from "~/words/served-words.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { rendered, textOf } from "../../components/rendered";
import { errorLines, importFiles } from "../../intake/imported";
import { about, visiting } from "../../support/answered";
import { EXPECTED_PANELS } from "./expected-panels";
import { PANEL_LEDGER } from "./panel-ledger";

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  const result = await importFiles(database, PANEL_LEDGER);
  expect(errorLines(result)).toEqual([]);
  return () => database.close();
});

const METHODS = Object.keys(METHOD_PANELS) as PanelMethod[];

test("an interval stands beside the one figure whose ends it names", () => {
  for (const { key, columns } of Object.values(METHOD_PANELS).flat()) {
    const { shown } = reportColumns(columns, []);
    const limits = columns.filter((column) => /_(low|high)$/.test(column.key));
    const owners = shown.filter(({ interval }) => interval);
    expect(
      shown.filter((column) => limits.includes(column)),
      key,
    ).toEqual([]);
    expect(owners.length, key).toBe(limits.length / 2);
    for (const { kind } of owners) expect(["share", "points"], key).toContain(kind);
  }
});

test("every one of the fifteen methods has a row here", () => {
  expect(Object.keys(EXPECTED_PANELS)).toEqual(METHODS);
  expect(METHODS).toHaveLength(15);
});

describe.each(METHODS)("the panel of %s", (method) => {
  test("shows what the papers say", async () => {
    const tables = await visiting(database).whole(methodPanel(method), about("method", method));
    for (const { table, row } of EXPECTED_PANELS[method]) {
      const { rows = [] } = tables.find(({ key }) => key === table) ?? {};
      expect(rows).toContainEqual(expect.objectContaining(approximately(row)));
    }
  });

  test.each(["en", "zh"] as const)("is on the page (%s)", async (language) => {
    const panel = await visiting(database).whole(methodPanel(method), about("method", method));
    const props = { text: panelWords(language), code: method, panel, judged: "", search: "" };
    const markup = plainText(
      rendered(createElement(MethodPanel, { format: format(language, "CNY"), ...props })),
    );
    for (const { title } of METHOD_PANELS[method]) expect(markup).toContain(title[language]);
    if (language === "en") for (const { shown } of EXPECTED_PANELS[method]) expect(markup).toContain(shown);
  });

  test("goes into its file, with the meaning of its columns", async () => {
    for (const { table, row } of EXPECTED_PANELS[method]) {
      const asked = { code: method, panel: table, format: "csv" } as const;
      const options = { meta: true, exportedAt: "2025-06-30T09:00Z" };
      const file = await panelFile(visiting(database), asked, options);
      let text = "";
      for await (const piece of file!.body) text += piece;
      const columns = METHOD_PANELS[method].find(({ key }) => key === table)!.columns;
      expect(text).toContain(`\r\n${columns.map(({ key }) => key).join(",")}\r\n`);
      for (const { key } of columns) expect(text).toContain(`# ${key}: `);
      for (const value of Object.values(row)) if (typeof value === "string") expect(text).toContain(value);
    }
  });
});

test("a table that a method does not have is named, with those it has", async () => {
  const asked = { code: "mediation", panel: "queue", format: "csv" } as const;
  await expect(panelFile(visiting(database), asked, { meta: false, exportedAt: "" })).rejects.toMatchObject({
    text: { en: "panel “queue” is not a table of mediation. Known: settlements, suits, against-suits." },
  });
});

test("what nobody recorded is reported with what it would need, and is no row of zeros", async () => {
  const bare = openDatabase(":memory:");
  migrateDatabase(bare);
  const { "cases.csv": cases, "receipts.csv": receipts } = PANEL_LEDGER;
  const activities =
    "case_id,on,method\nC01,2024-02-01,active-attack\nC05,2024-02-01,proposals\nC08,2024-02-01,mediation\n";
  await importFiles(bare, { "cases.csv": cases!, "receipts.csv": receipts!, "activities.csv": activities });
  for (const method of ["proposals", "mediation", "help-collect-debts", "capital-start-up"] as const) {
    const tables = await visiting(bare).whole(methodPanel(method), about("method", method));
    for (const { rows, reason } of tables) expect([rows, reason]).toEqual([[], "not-recorded"]);
    const props = { text: panelWords("en"), code: method, panel: tables, judged: "", search: "" };
    const text = textOf(rendered(createElement(MethodPanel, { format: format("en", "CNY"), ...props })));
    expect(text).toContain(METHOD_PANELS[method][0]!.needs.en);
  }
  bare.close();
});

/** As a reader sees it. */
function plainText(markup: string): string {
  return textOf(markup).replaceAll("&#x27;", "'");
}

function approximately(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([key, value]) => [
      key,
      typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 9) : value,
    ]),
  );
}
