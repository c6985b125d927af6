import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { prepareDatabase } from "~/prepare-database.server";
import { openDatabase } from "~db/client";
import { contentOf, freshDatabase, importFiles, SMALL_PORTFOLIO, temporaryFolder } from "./imported";

test("an empty database gets the demo portfolio once; the first real import replaces it after a copy", async () => {
  const folder = temporaryFolder();
  const file = path.join(folder, "recoup.db");
  const said: string[] = [];
  const prepare = () =>
    prepareDatabase(
      { databaseUrl: `file:${file}`, currency: "CNY" },
      { say: (sentence) => said.push(sentence), demoCases: 100 },
    );
  await prepare();
  expect(said).toHaveLength(3);
  await prepare();
  expect(said).toHaveLength(3);

  const database = freshDatabase(file);
  const portfolio = database.sqlite.prepare("SELECT is_demo, version, currency FROM portfolio");
  expect(portfolio.get()).toEqual({ is_demo: 1, version: 1, currency: "CNY" });
  const demo = contentOf(database);

  const refused = await importFiles(database, { "cases.csv": "case_id\nC1\n" });
  expect(refused).toMatchObject({ outcome: "refused", replacedDemo: false, backup: null });
  expect(contentOf(database)).toEqual(demo);
  expect(readdirSync(folder).filter((name) => name.includes("backup"))).toEqual([]);

  const real = await importFiles(database, SMALL_PORTFOLIO, { currency: "EUR" });
  expect(real).toMatchObject({ outcome: "loaded", replacedDemo: true, batchId: 1, version: 2 });
  expect(portfolio.get()).toEqual({ is_demo: 0, version: 2, currency: "EUR" });

  const alone = freshDatabase();
  await importFiles(alone, SMALL_PORTFOLIO, { currency: "EUR" });
  const differing = ["portfolio", "batches"];
  expect(contentOf(database, differing)).toEqual(contentOf(alone, differing));

  const copy = openDatabase(real.backup!, { readonly: true });
  expect(contentOf(copy)).toEqual(demo);
  copy.close();
});
