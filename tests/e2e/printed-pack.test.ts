/** The board pack on paper, of a bank whose places have long names: nothing cut, every sheet worth its paper. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findChromium } from "~/exports/chromium";
import { packAddress, printed, wholePack } from "~/exports/print-pack.server";
import { prepareDatabase } from "~/prepare-database.server";
import { describeInBrowser } from "./browser";
import { launchChromium } from "./launch-chromium";
import { type RunningServer, servedDatabase } from "./running-server";

const HAS_PDF_READER = spawnSync("pdftotext", ["-v"]).error === undefined;

/** As long as the names of branches and borrowers get, in both languages. */
const LENGTHEN = `
  UPDATE branches SET name = 'Agricultural and Commercial Cooperative Savings Institution of the Highlands and Islands, ' || name,
    name_zh = '中国农业商业合作储蓄银行股份有限公司经济技术开发区科技创新产业园' || name_zh;
  UPDATE regions SET name = name || ', the Islands and the Autonomous Borderland Prefectures',
    name_zh = name_zh || '高原群岛及边疆民族自治州经济协作区';
  UPDATE recovery_cases SET borrower_name = borrower_name || ' and Sons Agricultural Machinery and Building Materials Limited'`;

/** What the page says of its cells and sentences, drawn for paper. */
const SAID = `[...document.querySelectorAll("main :is(h1, h2, h3, p, th, td, .figure-title, .figure-note)")]
  .filter((place) => place.checkVisibility() && place.querySelector("p, td, th") === null)
  .map((place) => place.innerText)`;

const bare = (text: string) => text.normalize("NFKC").replace(/[\s\u00ad-]+/g, "");

describe.skipIf(!HAS_PDF_READER)("the board pack of long names", () => {
  describeInBrowser("on paper", () => {
    let folder: string;
    let server: RunningServer;
    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "recoup-pack-"));
      const file = path.join(folder, "recoup.db");
      await prepareDatabase(
        { databaseUrl: `file:${file}`, currency: "CNY" },
        { demoCases: 300, say: () => {} },
      );
      const database = new Database(file);
      database.exec(LENGTHEN);
      database.close();
      server = await servedDatabase(file);
    });
    afterAll(async () => {
      await server?.stop();
      rmSync(folder, { recursive: true });
    });

    test.each([
      ["en", false],
      ["zh", false],
      ["en", true],
    ])(
      "in %s, landscape %s, holds each cell whole on sheets that are numbered and filled",
      {
        timeout: 400_000,
      },
      async (language, isWide) => {
        const search = new URLSearchParams({ lang: language });
        await wholePack(server.url, search);
        const [address, file] = [packAddress(server.url, search, isWide), path.join(folder, "pack.pdf")];
        expect(await printed(findChromium(process.env)!, address, file)).toBe(true);

        const sheets = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })
          .split("\f")
          .slice(0, -1);
        expect(sheets.length).toBeGreaterThanOrEqual(6);
        expect(sheets.length).toBeLessThanOrEqual(10);
        sheets.forEach((sheet, at) => {
          expect(sheet.split("\n").map(bare)).toContain(`${at + 1}/${sheets.length}`);
        });

        const text = bare(sheets.join(""));
        const missing = (await saidAt(address)).filter((said) => !text.includes(bare(said)));
        expect(missing).toEqual([]);

        // What runs over the edge of its sheet is not there to be read; a sheet of a row or two is one too many.
        for (const { width, height, words } of pagesOf(file)) {
          expect(Math.max(...words.map(({ right }) => right))).toBeLessThan(width);
          const above = words.filter(({ bottom }) => bottom < 0.93 * height).map(({ bottom }) => bottom);
          expect(Math.max(...above)).toBeGreaterThan(0.3 * height);
        }
      },
    );
  });
});

async function saidAt(address: string): Promise<string[]> {
  const browser = await launchChromium();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const said: string[] = await page.evaluate(SAID);
  await browser.close();
  return said;
}

function pagesOf(file: string) {
  const boxed = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
  return boxed
    .split("<page ")
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!.map(Number);
      const words = [...page.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)"/g)].map(([, right, bottom]) => ({
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width: width!, height: height!, words };
    });
}
