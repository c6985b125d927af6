import type { AppLoadContext } from "@remix-run/node";
import type { ComponentProps } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { ImportsPage } from "~/routes/imports/imports-page";
import { action, loader } from "~/routes/imports/route";
import type { Database } from "~db/client";
import { rendered, textOf } from "../components/rendered";
import { emptyDatabase } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof ImportsPage>, "format" | "refused">;

let database: Database;
beforeEach(() => {
  database = emptyDatabase();
  servePagesFrom(database);
});
afterEach(() => database.close());

function record(id: number, fields: { status?: string; isDemo?: boolean; updated?: number } = {}): void {
  const { status = "loaded", isDemo = false, updated = 0 } = fields;
  const counts = { cases: { rows: 9, new: 7 - updated, updated, unchanged: 1, rejected: 0, duplicates: 1 } };
  database.sqlite
    .prepare(
      `INSERT INTO batches (id, loaded_at, source, profile, status, undone_at, counts, assumptions, is_demo, dates_assumed)
       VALUES (?, ?, 'march/cases.csv', NULL, ?, ?, ?, '[]', ?, 0)`,
    )
    .run(
      id,
      `2024-03-0${id}T08:15:00.000Z`,
      status,
      status === "undone" ? "2024-04-01T00:00:00Z" : null,
      JSON.stringify(counts),
      Number(isDemo),
    );
  database.sqlite.exec("UPDATE portfolio SET version = version + 1");
}

async function page(address = "/imports", language: "en" | "zh" = "en", refused: string | null = null) {
  const data = await loaded<Data>(loader, address);
  return rendered(<ImportsPage format={format(language, "CNY")} {...data} refused={refused} />, address);
}

async function asked(batch: string): Promise<Response> {
  const request = new Request("http://localhost/imports", {
    method: "POST",
    body: new URLSearchParams({ batch }),
  });
  return action({ request, params: {}, context: {} as AppLoadContext });
}

describe("the page of imports", () => {
  test("lists what came in, the newest first, with what became of its rows", async () => {
    record(1, { status: "undone" });
    record(2, { updated: 2 });
    const text = textOf(await page());
    expect(text).toContain("The last import, of 2 Mar 2024, added 5 new rows, updated 2.");
    expect(text.indexOf("Import 2")).toBeLessThan(text.indexOf("Import 1"));
    expect(text).toContain("2 Mar 2024, 08:15");
    expect(text).toContain("Files march/cases.csv");
    expect(text).toContain("cases 9 5 2 1 1 0");
    expect(text).toContain("undone 1 Apr 2024");
  });

  test("says what was assumed as a date of its language, and months as what they are", async () => {
    record(1);
    database.sqlite.exec(
      `UPDATE batches SET assumptions = '[{"table":"receipts","field":"on","value":"2000-01-01"},
        {"table":"cases","field":"defaulted_on","value":"MMM-YYYY"}]'`,
    );
    const text = textOf(await page());
    expect(text).toContain("Assumed date of receipts: 1 Jan 2000");
    expect(text).toContain("Assumed Only the month is known for defaulted_on of cases");
    const chinese = textOf(await page("/imports?lang=zh", "zh"));
    expect(chinese).toContain("回款的日期假定为2000年1月1日");
    expect(chinese).not.toMatch(/2000-01-01|MMM/);
  });

  test("offers to undo what is loaded, and neither the demo nor what was undone", async () => {
    record(1, { isDemo: true });
    record(2, { status: "undone" });
    record(3);
    const markup = await page();
    expect([...markup.matchAll(/href="\/imports\?undo=(\d)"/g)].map(([, id]) => id)).toEqual(["3"]);
    expect(textOf(markup)).toContain("npm run import -- --undo 3");
  });

  test("asks before anything is undone, in a form that needs no script", async () => {
    record(3, { updated: 2 });
    const markup = await page("/imports?undo=3");
    expect(textOf(markup)).toContain("Undo import 3? Its 5 new rows are removed");
    expect(textOf(markup)).toContain("The 2 rows that it changed are restored.");
    expect(markup).toMatch(/<form method="post" action="\/imports"/);
    expect(markup).toContain('<input type="hidden" name="batch" value="3"/>');
    for (const other of ["7", "x", "03"])
      expect(await page(`/imports?undo=${other}`)).not.toContain('action="/imports"');
  });

  test("says that it is done, or why it was refused", async () => {
    record(3, { status: "undone" });
    expect(textOf(await page("/imports?undone=3"))).toContain("Import 3 is undone.");
    expect(textOf(await page("/imports?undone=4"))).not.toContain("is undone.");
    expect(textOf(await page("/imports", "en", "Later imports build on it."))).toContain(
      "Later imports build on it. Nothing was changed.",
    );
  });

  test("refuses to undo what is not there and what is simulated", async () => {
    record(1, { isDemo: true });
    for (const [batch, sentence] of [
      ["1", "the first real import replaces it"],
      ["5", "There is no loaded import with this number."],
      ["1; rm", "There is no loaded import with this number."],
    ] as const) {
      const answer = await asked(batch);
      expect(answer.status).toBe(409);
      expect(((await answer.json()) as { sentence: string }).sentence).toContain(sentence);
    }
  });

  test("says what to do while nothing was imported, and that the demo gives way", async () => {
    expect(textOf(await page())).toContain("Nothing has been imported yet.");
    record(1, { isDemo: true });
    expect(textOf(await page())).toContain(
      "Only the simulated demo portfolio is loaded, the first real import replaces it.",
    );
    expect(textOf(await page("/imports?lang=zh", "zh"))).toContain(
      "目前只有模拟演示数据，首次导入真实数据时自动替换。",
    );
  });
});
