import type { ComponentProps } from "react";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { codeOfContent, isCodeOfContent } from "~/domain/row-code";
import { format } from "~/format";
import { DataQualityPage } from "~/routes/data-quality/data-quality-page";
import { loader } from "~/routes/data-quality/route";
import type { Database } from "~db/client";
import { rendered, textOf } from "../components/rendered";
import { emptyDatabase, factsOf } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof DataQualityPage>, "format">;

/** One case of 1,000.00 without a cause, whose one receipt of 1,500.00 is more than was owed. */
function doubtfulPortfolio(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("C1", { defaulted: "2024-01-01", exposureMinor: 100_000, name: "Wang" });
  facts.activity("C1", "2024-01-05", "active-attack", { officers: ["o1"], minutes: 30, costMinor: 100 });
  facts.receipt("C1", "2024-02-01", 150_000, { code: "R1" });
  facts.derive();
  database.sqlite.exec(
    `INSERT INTO batches (id, loaded_at, source, status, counts, assumptions, is_demo, dates_assumed) VALUES
     (1, '2024-03-01T08:00:00Z', 'files', 'loaded',
      '{"receipts":{"rows":3,"new":1,"updated":0,"unchanged":0,"rejected":1,"duplicates":1}}', '[]', 0, 0)`,
  );
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}

let database: Database;
beforeEach(() => {
  database = doubtfulPortfolio();
  servePagesFrom(database);
});
afterEach(() => database.close());

async function page(address = "/data-quality", language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<DataQualityPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of data quality", () => {
  test("says how much was read, left out and doubted", async () => {
    expect(textOf(await page())).toContain("3 rows were read, 1 was left out, and 1 is doubtful.");
  });

  test("names a doubt, what it means, how often it is, and leads to its case", async () => {
    const markup = await page();
    expect(textOf(markup)).toContain(
      "Overpayment More was received than was owed at the time. receipts 1 100.0 % R1",
    );
    expect(markup).toContain('<a data-hint="Case C1" href="/cases/C1">R1</a>');
  });

  test("names a row without an id by its case", async () => {
    const code = codeOfContent("0Yvwb7RlHzH4Gytr8CIyl-_A_and_more");
    expect(isCodeOfContent(code)).toBe(true);
    expect(isCodeOfContent("R1")).toBe(false);
    database.sqlite.prepare("UPDATE activities SET code = ?, outcome = NULL").run(code);
    const markup = await page();
    expect(markup).toContain('<a data-hint="Case C1" href="/cases/C1">C1</a>');
    expect(markup).not.toContain(code);
  });

  test("names the fields that are empty, as the files call them", async () => {
    const text = textOf(await page());
    expect(text).toContain("cause cases 1 100.0 % C1");
    expect(textOf(await page("/data-quality?lang=zh", "zh"))).toContain("违约原因 案件 1 100.0% C1");
  });

  test("says per table what was read, accepted, rejected and repeated, and what is kept", async () => {
    expect(textOf(await page())).toContain("receipts 3 1 1 1 1");
  });

  test("names what was assumed, or that nothing was", async () => {
    expect(textOf(await page())).toContain("Nothing was assumed: every date comes from the files.");
    database.sqlite.exec(
      `UPDATE portfolio SET version = 2, dates_assumed = 1,
       assumptions = '[{"table":"cases","field":"defaulted_on","value":"2011-01-01"}]'`,
    );
    expect(textOf(await page())).toContain("defaulted_on of cases: 1 Jan 2011");
    expect(textOf(await page("/data-quality?lang=zh", "zh"))).toContain("案件的违约日期假定为2011年1月1日");
  });

  test("says that nothing is wrong where nothing is", async () => {
    database.close();
    database = emptyDatabase();
    servePagesFrom(database);
    expect(textOf(await page())).toContain("Nothing is loaded yet.");
  });
});
