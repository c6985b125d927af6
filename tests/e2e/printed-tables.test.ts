/** Wide tables on paper and on a phone: nothing cut, and the first figure in sight. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

describeInBrowser("wide tables", () => {
  const { open } = visitor();
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "recoup-printed-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.skipIf(!HAS_PDF_READER)("on paper", () => {
    test.each([
      ["/methods", "en"],
      ["/officers", "zh"],
    ])("%s holds all that the page says in %s, on sheets of one direction", async (address, lang) => {
      const page = await open(`${address}?lang=${lang}`);
      await page.emulateMedia({ media: "print" });
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
});
