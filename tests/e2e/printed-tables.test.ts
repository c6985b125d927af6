/** Wide tables on paper and on a phone: nothing cut, and the first figure in sight. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { TEAM_RULES } from "~/reports/plan/attack-sheets.server";
import { PLANNED_ATTACK, sheetsOfAttacks } from "../support/attack-sheets";
import { describeInBrowser } from "./browser";
import { PHONE, visitor } from "./visitor";

/** Of the poppler tools, which read a PDF as a person would: without them its text stays unread. */
const HAS_PDF_READER = spawnSync("pdftotext", ["-v"]).error === undefined;

/** What a page says when it is drawn for paper. */
const SAID = `(() => {
  for (const hidden of document.querySelectorAll(".visually-hidden")) hidden.style.display = "none";
  return document.querySelector("main").innerText;
})()`;

/** How often each character stands in a text: lines of cells beside each other come in any order. */
function characters(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.normalize("NFKC").replace(/[\s\u00ad-]+/g, ""))
    counts.set(character, (counts.get(character) ?? 0) + 1);
  return counts;
}

/** A sheet of A4 in pixels; and what one on its side leaves between its margins. */
const PORTRAIT = { width: 794, height: 1123 };
const LANDSCAPE = { width: 1032, height: 703 };

/** As the server sent it: no script changes what a test has changed. */
const STILL = { javaScriptEnabled: false };

/** Makes each table longer than a sheet, and marks the words of its head and each of its rows; returns how many. */
const MARK = `[...document.querySelectorAll("main table")].filter((table) => table.tHead && table.checkVisibility()).map((table, index) => {
  const mark = (place, text) => {
    const words = document.createElement("span");
    words.style.font = "2px sans-serif";
    words.textContent = text;
    place.append(words);
  };
  const heads = [...table.tHead.querySelectorAll("th")].filter((head) => head.innerText.trim() !== "");
  mark(heads[0].querySelector(".column-name, .axis-title") ?? heads[0], " qh" + index + "q ");
  const [body] = table.tBodies;
  const rows = [...body.rows];
  for (let more = 0; body.rows.length < 60; more++) body.append(rows[more % rows.length].cloneNode(true));
  for (const row of body.rows) mark(row.cells[0], " qr" + index + "q ");
}).length`;

/** Names as long as names get: one word, Chinese, and several words; their cells are those of long names. */
const LENGTHEN = `document.querySelectorAll("main tbody tr").forEach((row, index) => {
  const names = ["X".repeat(100), "\u652f".repeat(70), "Northern Riverside ".repeat(6)];
  [...row.querySelectorAll("th, td:not(.number, .date)")].slice(0, 4).forEach((cell, place) => {
    if (cell.innerText.length <= 3) return;
    (cell.querySelector("a") ?? cell).textContent = names[(index + place) % 3];
    cell.classList.replace("code", "name");
  });
})`;

/** Dates and the names of rows that are cut between two characters of a word, where a line ends. */
const CUT = `[...document.querySelectorAll("main .report-table :is(td.date, tbody th)")].filter((cell) => {
  const text = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT).nextNode();
  if (!text || text.data.trim().length > 12) return false;
  const range = document.createRange();
  range.selectNodeContents(text);
  return range.getClientRects().length > 1;
}).map((cell) => cell.innerText)`;

describeInBrowser("wide tables", () => {
  const { open } = visitor();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "recoup-printed-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.skipIf(!HAS_PDF_READER)("on paper", () => {
    test.each(["/data-quality", "/methods"])(
      "%s has the head of each table on every sheet that its rows reach",
      async (address) => {
        const page = await open(address, STILL);
        await page.emulateMedia({ media: "print" });
        const tables: number = await page.evaluate(MARK);
        const file = path.join(folder, "heads.pdf");
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
        const sheets = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }).split("\f");
        const reached = Array.from({ length: tables }, (_, table) =>
          sheets.filter((sheet) => sheet.includes(`qr${table}q`)),
        );
        expect(Math.min(...reached.map((those) => those.length))).toBeGreaterThan(1);
        reached.forEach((those, table) => {
          expect(those.filter((sheet) => !sheet.includes(`qh${table}q`))).toEqual([]);
        });
      },
    );

    test.each(["en", "zh"] as const)(
      "a group attack has one sheet, to the lines for its result, in %s",
      async (lang) => {
        const page = await open(`/plan/group-attack?lang=${lang}`, STILL);
        const rules = TEAM_RULES.flatMap((kind) =>
          SHIPPED_RULE_SETS.cn.rules.filter((rule) => rule.kind === kind),
        );
        const planned = ["C1", "C2"].map((code) => ({
          ...PLANNED_ATTACK,
          case_id: code,
          by_officers: "O1;O2;O3;O4",
        }));
        await page.evaluate(
          (markup) => {
            document.querySelector("main")!.innerHTML = markup;
          },
          sheetsOfAttacks(lang, { planned, rules }),
        );
        const file = path.join(folder, "attacks.pdf");
        writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
        const papers = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" })
          .split("\f")
          .slice(0, -1);
        expect(papers.map((paper) => ["C1", "C2"].filter((code) => paper.includes(code)))).toEqual([
          ["C1"],
          ["C2"],
        ]);
      },
    );

    test.each([
      ["/methods", "en", ""],
      ["/officers", "zh", ""],
      ["/cases", "zh", LENGTHEN],
    ])("%s holds all that the page says in %s, on sheets of one direction", async (address, lang, first) => {
      const page = await open(`${address}?lang=${lang}`, STILL);
      await page.emulateMedia({ media: "print" });
      await page.evaluate(first);
      const said = characters((await page.evaluate(SAID)) as string);
      expect([...said.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(1000);
      const file = path.join(folder, `${lang}.pdf`);
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
      const boxes = execFileSync("pdfinfo", ["-f", "1", "-l", "99", file], { encoding: "utf8" });
      const sizes = [...boxes.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(
        ([, width, height]) => `${Math.round(Number(width))}×${Math.round(Number(height))}`,
      );
      expect(new Set(sizes)).toEqual(new Set(["842×595"]));
      const printed = characters(execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" }));
      expect([...said].filter(([character, count]) => (printed.get(character) ?? 0) < count)).toEqual([]);
      // What runs over the edge of its sheet is not there to be read.
      const boxed = execFileSync("pdftotext", ["-bbox", file, "-"], { encoding: "utf8" });
      const ends = [...boxed.matchAll(/xMax="([\d.]+)"/g)].map(([, end]) => Number(end));
      expect(Math.max(...ends)).toBeLessThan(842);
    });
  });

  test.each(["en", "zh"])(
    "on paper the list of cases cuts no date and no number of a case in %s",
    async (lang) => {
      const page = await open(`/cases?status=open&lang=${lang}`, { ...STILL, viewport: LANDSCAPE });
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("td.date").count()).toBeGreaterThan(50);
      expect(await page.evaluate(CUT)).toEqual([]);
    },
  );

  test("on paper figures stand three in a line, each line from the edge", async () => {
    const page = await open("/", { ...STILL, viewport: PORTRAIT });
    await page.emulateMedia({ media: "print" });
    const lefts: number[] = await page.evaluate(() =>
      [...document.querySelectorAll(".answer .figure-strip dt")].map((name) =>
        Math.round(name.getBoundingClientRect().left),
      ),
    );
    expect(lefts).toHaveLength(6);
    expect(lefts.slice(3)).toEqual(lefts.slice(0, 3));
  });

  test.each(["/methods", "/officers", "/cases", "/regions"])(
    "on a phone %s shows the first figure of each table beside its name",
    async (address) => {
      const page = await open(address, { viewport: PHONE });
      const ends: number[] = await page.evaluate(() =>
        [...document.querySelectorAll(".report-table")].flatMap((table) => {
          const figure = table.querySelector("tbody tr td.number");
          return figure?.checkVisibility() ? [figure.getBoundingClientRect().right] : [];
        }),
      );
      expect(ends.length).toBeGreaterThan(0);
      for (const end of ends) expect(end).toBeLessThanOrEqual(PHONE.width);
    },
  );

  test("on a phone a definition unfolds under its row, and the figures stay where they are", async () => {
    const page = await open("/conduct", { viewport: PHONE });
    const table = page.locator(".rule-table");
    const place = () => table.locator("tbody td.number").first().boundingBox();
    const before = await place();
    const definition = table.locator(".row-definition").first();
    await definition.locator("summary").click();
    const [after, words] = [await place(), await definition.locator(".row-definition-text").boundingBox()];
    expect(after?.x).toBe(before?.x);
    expect(after?.width).toBe(before?.width);
    // Wider than its column, within the screen.
    expect(words!.width).toBeGreaterThan(250);
    expect(words!.x + words!.width).toBeLessThanOrEqual(PHONE.width);
    expect(words!.y).toBeGreaterThanOrEqual(after!.y + 20);
  });
});
