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
import { PANEL_LEDGER } from "./panel-ledger";

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  const result = await importFiles(database, PANEL_LEDGER);
  expect(errorLines(result)).toEqual([]);
  return () => database.close();
});

/** A quarter of the debt came in on every case: the one episode is judged, and one cluster has no limits. */
const QUARTER = { episodes: 1, matured: 1, payers: 1, recovered_rate: 0.25 };

interface Expected {
  table: string;
  row: Row;
  /** What the page says of it. */
  shown: string;
}

const PANELS: Readonly<Record<PanelMethod, readonly Expected[]>> = {
  "active-attack": [
    {
      table: "notices",
      // Of three visits one served a notice, one did not, one is silent; the claim lives by the served one.
      row: { visits: 3, told: 2, served: 1, served_share: 0.5, renewed: 1, open_cases: 1 },
      shown: "Demand notices",
    },
  ],
  "emotional-investment": [
    {
      table: "promises",
      // 250 + 250 of 250 + 500 came in; the first of the two is kept.
      row: {
        made: "method",
        promises: 2,
        promised_minor: 75_000,
        due: 2,
        kept: 1,
        kept_share: 0.5,
        money_share: 2 / 3,
        followed_minor: 50_000,
      },
      shown: "Made under the method",
    },
    {
      table: "promises",
      row: { made: "other", promises: 1, due: 0, kept: 0, kept_share: null, money_share: null },
      shown: "All others",
    },
  ],
  "participate-in-accounting": [
    {
      table: "margins",
      row: { margin: "rose", before_rate: 0.05, after_rate: 0.1, change_rate: 0.05, ...QUARTER },
      shown: "Margin rose",
    },
  ],
  "help-collect-debts": [
    {
      table: "receivables",
      row: {
        difficulty: "easy",
        listed: 1,
        listed_minor: 40_000,
        collected: 1,
        collected_minor: 30_000,
        collected_share: 0.75,
        routed_minor: 15_000,
        routed_share: 0.5,
      },
      shown: "easy",
    },
    {
      table: "receivables",
      row: { difficulty: "hard", collected_share: 0, routed_share: null },
      shown: "hard",
    },
  ],
  proposals: [{ table: "uptake", row: { uptake: "yes", ...QUARTER }, shown: "Taken up" }],
  "capital-start-up": [
    {
      table: "new-money",
      // 250 came in after 300 were lent; the new loan was due and is late.
      row: {
        papers: "evidenced",
        advances: 1,
        lent_minor: 30_000,
        matured: 1,
        came_in_minor: 25_000,
        net_minor: -5000,
        told: 1,
        repaid_minor: 10_000,
        due: 1,
        late: 1,
        late_share: 1,
      },
      shown: "Disaster evidenced, approved",
    },
    {
      table: "warnings",
      row: {
        case_id: "C06",
        on: "2024-02-10",
        amount_minor: 30_000,
        due_on: "2024-01-20",
        days_from_due: 21,
        came_in_minor: 25_000,
        why: "near-due;exceeds",
      },
      shown: "near the old due date, more than the receipts since",
    },
  ],
  relationships: [
    {
      table: "relations",
      row: { relation: "relative", contacts: 2, consented: 1, consent_share: 0.5, ...QUARTER },
      shown: "relative",
    },
  ],
  mediation: [
    {
      table: "settlements",
      row: {
        mediator: "village-cadre",
        reached: 1,
        reached_share: 1,
        signed: 1,
        due: 1,
        kept: 0,
        kept_share: 0,
        unsued_share: 1,
        ...QUARTER,
      },
      shown: "village cadre",
    },
  ],
  "multi-party": [
    {
      table: "parties",
      row: { parties: "2", consented_share: 1, approved_share: 1, earlier_episodes: 0, ...QUARTER },
      shown: "Two",
    },
  ],
  "group-attack": [
    { table: "history", row: { year: "2024", officers: 3, minutes: 180, ...QUARTER }, shown: "2024" },
  ],
  "personnel-rotation": [
    {
      table: "history",
      row: { reason_of_change: "rotation", changes: 1, noted: 1, matured: 1, payers: 1, paid_share: 1 },
      shown: "rotation",
    },
  ],
  "leader-steps-in": [
    // 250.00 in one hour.
    {
      table: "leaders",
      row: {
        rank: "branch-manager",
        minutes: 60,
        // Nobody recorded what an hour costs.
        time_cost_minor: null,
        received_minor: 25_000,
        per_hour_minor: 25_000,
        ...QUARTER,
      },
      shown: "branch manager",
    },
  ],
  "organisation-intervention": [
    {
      table: "letters",
      row: {
        borrowers: "titled",
        letters: 2,
        told: 2,
        replies: 1,
        reply_share: 0.5,
        checked_share: 1,
        plans: 1,
        ...QUARTER,
      },
      shown: "Titled borrowers",
    },
  ],
  "information-capture": [
    {
      table: "signals",
      row: { step: "signal", activities: 1, dated: 1, median_days: 4, unlawful: 0 },
      shown: "Acted without a freeze",
    },
    {
      table: "signals",
      row: {
        step: "freeze",
        activities: 1,
        median_days: 6,
        secured_minor: 50_000,
        unlawful: 1,
        unlawful_share: 1,
      },
      shown: "Freezes",
    },
    {
      table: "unlawful-freezes",
      row: { case_id: "C14", on: "2024-02-10", secured_minor: 50_000 },
      shown: "C14",
    },
  ],
  "firm-and-soft": [
    {
      table: "stances",
      // One episode: nothing to set against it.
      row: { sequence: "soft-firm", temperament: "willing", against_rate: null, ...QUARTER },
      shown: "Soft, then firm",
    },
  ],
};

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
  expect(Object.keys(PANELS)).toEqual(METHODS);
  expect(METHODS).toHaveLength(15);
});

describe.each(METHODS)("the panel of %s", (method) => {
  test("tells what the papers say", async () => {
    const tables = await visiting(database).whole(methodPanel, about("method", method));
    for (const { table, row } of PANELS[method]) {
      const { rows = [] } = tables.find(({ key }) => key === table) ?? {};
      expect(rows).toContainEqual(expect.objectContaining(approximately(row)));
    }
  });

  test.each(["en", "zh"] as const)("is on the page (%s)", async (language) => {
    const panel = await visiting(database).whole(methodPanel, about("method", method));
    const props = { text: panelWords(language), code: method, panel, judged: "", search: "" };
    const markup = plainText(
      rendered(createElement(MethodPanel, { format: format(language, "CNY"), ...props })),
    );
    for (const { title } of METHOD_PANELS[method]) expect(markup).toContain(title[language]);
    if (language === "en") for (const { shown } of PANELS[method]) expect(markup).toContain(shown);
  });

  test("goes into its file, with the meaning of its columns", async () => {
    for (const { table, row } of PANELS[method]) {
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
    text: { en: "panel “queue” is not a table of mediation. Known: settlements." },
  });
});

test("what nobody recorded is told with what it would take, and is no row of zeros", async () => {
  const bare = openDatabase(":memory:");
  migrateDatabase(bare);
  const { "cases.csv": cases, "receipts.csv": receipts } = PANEL_LEDGER;
  const activities =
    "case_id,on,method\nC01,2024-02-01,active-attack\nC05,2024-02-01,proposals\nC08,2024-02-01,mediation\n";
  await importFiles(bare, { "cases.csv": cases!, "receipts.csv": receipts!, "activities.csv": activities });
  for (const method of ["proposals", "mediation", "help-collect-debts", "capital-start-up"] as const) {
    const tables = await visiting(bare).whole(methodPanel, about("method", method));
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
