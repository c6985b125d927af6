/** What came in, what is wrong with it, and undoing it: steps in order, on one portfolio. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "~db/client";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor, wordsOf } from "./visitor";

const WITHOUT_SCRIPTS = { javaScriptEnabled: false };

describeInBrowser("imports and data quality", () => {
  const { open, server } = visitor();
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "recoup-"));
    await writeSimulatedPortfolio({ folder, cases: 150, seed: 7 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("say that only the demo is loaded, and offer no way to undo it", async () => {
    const page = await open("/imports", WITHOUT_SCRIPTS);
    expect(await wordsOf(page, ".answer-lead")).toContain("Only the simulated demo portfolio is loaded");
    expect(await page.locator(".batch .button").count()).toBe(0);
  });

  test("have no fault that axe can find, in either language, and never outgrow a phone", async () => {
    execFileSync(process.execPath, ["build/cli.js", "import", folder], {
      env: { ...process.env, DATABASE_URL: `file:${server().databasePath}` },
      stdio: "ignore",
    });
    for (const path of ["/imports?undo=1", "/data-quality"])
      for (const [locale, colorScheme] of [
        ["en-GB", "dark"],
        ["zh-CN", "light"],
      ] as const) {
        const page = await open(path, { locale, colorScheme, viewport: PHONE });
        expect(await axeFaults(page), `${path} ${locale}`).toEqual([]);
        expect(await overflow(page), path).toBe(0);
      }
  });

  test("data quality says the same with and without scripts, and leads from an example to its case", async () => {
    const [scripted, plain] = [await open("/data-quality"), await open("/data-quality", WITHOUT_SCRIPTS)];
    for (const selector of ["h1", ".answer-lead", ".report-table tbody"])
      expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
    await plain.locator(".issue-examples a").first().click();
    await plain.waitForURL(/\/cases\/C\d+$/);
  });

  test("another site cannot undo anything", async () => {
    const answer = await fetch(`${server().url}/imports`, {
      method: "POST",
      headers: { Origin: "https://evil.example", "Content-Type": "application/x-www-form-urlencoded" },
      body: "batch=1",
    });
    expect(answer.status).toBe(403);
    expect(await wordsOf(await open("/imports"), ".batch .badge")).toBe("loaded");
  });

  test("an undo waits for no other writer, and says so", async () => {
    const writer = openDatabase(server().databasePath);
    writer.sqlite.exec("BEGIN IMMEDIATE");
    try {
      const page = await open("/imports?undo=1&lang=zh", WITHOUT_SCRIPTS);
      await page.click(".confirmation button");
      await page.waitForSelector(".notice");
      expect(await wordsOf(page, ".notice")).toContain("正在导入或撤销。数据未作改动");
    } finally {
      writer.sqlite.exec("ROLLBACK");
      writer.close();
    }
  });

  test("an import is taken back after a confirmation, without scripts", async () => {
    const page = await open("/imports", WITHOUT_SCRIPTS);
    await page.click("text=Undo");
    await page.waitForURL(/undo=1/);
    expect(await wordsOf(page, ".confirmation")).toContain("Undo import 1? Its");
    await page.click(".confirmation button");
    await page.waitForURL(/undone=1/);
    expect(await wordsOf(page, ".notice")).toContain("Import 1 is undone.");
    expect(await wordsOf(page, ".answer-lead")).toBe("Nothing is loaded: every import was undone.");
    expect(await wordsOf(await open("/"), ".empty-state")).toContain("npm run import -- FOLDER");
  });
});
