import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor, wordsOf } from "./visitor";

describeInBrowser("the list of cases", () => {
  const { open, server } = visitor();
  const TABLE = ".report-table tbody";
  const firstCells = (page: Page) => page.locator(`${TABLE} th`).allInnerTexts();

  test("has no fault that axe can find, in either language, light and dark, and never outgrows a phone", async () => {
    for (const locale of ["en-GB", "zh-CN"])
      for (const colorScheme of ["light", "dark"] as const) {
        const page = await open("/cases?region=north", { locale, colorScheme, viewport: PHONE });
        expect(await axeFaults(page), `${locale} ${colorScheme}`).toEqual([]);
        expect(await overflow(page)).toBe(0);
      }
  });

  test("says the same with and without scripts", async () => {
    const [scripted, plain] = [await open("/cases"), await open("/cases", { javaScriptEnabled: false })];
    for (const selector of ["h1", ".filter-sentence", ".figure-title", ".figure-note", TABLE])
      expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
    expect(await wordsOf(plain, ".figure-note")).toBe("Shown: 1–50 of 300. The export contains all of them.");
  });

  test("is turned over without scripts until the last case, none left out", async () => {
    const page = await open("/cases?sort=case_id", { javaScriptEnabled: false });
    const seen = await firstCells(page);
    for (let number = 2; number <= 6; number++) {
      await page.click(".pager a:last-child");
      await page.waitForURL(new RegExp(`page=${number}`));
      seen.push(...(await firstCells(page)));
    }
    expect(seen).toEqual([...new Set(seen)].sort());
    expect(seen).toHaveLength(300);
    expect(await page.locator(".pager a").count()).toBe(1);
    const exported = await (await fetch(`${server().url}/cases.csv?sort=case_id&page=6`)).text();
    const ids = exported.trim().split("\r\n").slice(1);
    expect(ids.map((line) => line.split(",")[0])).toEqual(seen);
  });

  test("finds a case by the beginning of its id, typed in small letters, without scripts", async () => {
    const page = await open("/cases?region=north&region=south&sort=case_id", { javaScriptEnabled: false });
    const [first = ""] = await firstCells(page);
    await page.fill("input[name=q]", first.toLowerCase());
    await page.click(".search-form button");
    await page.waitForURL(/q=/);
    expect(new URL(page.url()).searchParams.getAll("region")).toEqual(["north", "south"]);
    expect(await firstCells(page)).toEqual([first]);
    await page.click(`${TABLE} th a`);
    await page.waitForURL(new RegExp(`/cases/${first}$`));
  });

  test("sorts by a head, says so, and starts again on the first page", async () => {
    const page = await open("/cases?page=2");
    await page.click("thead >> text=Defaulted on");
    await page.waitForURL(/sort=defaulted_on/);
    expect(new URL(page.url()).searchParams.get("page")).toBeNull();
    await expect.poll(() => wordsOf(page, ".figure-title")).toContain("defaulted on, oldest first");
    expect(await page.getAttribute("thead th[aria-sort]", "aria-sort")).toBe("ascending");
  });

  test("says what to do where nothing is found, and where the list has ended", async () => {
    const nobody = await open("/cases?q=nobody&region=north");
    expect(await wordsOf(nobody, ".empty-state h2")).toBe("No case or borrower begins with “nobody”");
    const beyond = await open("/cases?page=7");
    await beyond.click(".empty-state a");
    await beyond.waitForURL(/page=6/);
    await expect.poll(() => firstCells(beyond)).toHaveLength(50);
  });

  test("names a parameter that cannot be read", async () => {
    const page = await open("/cases?sort=colour");
    expect(await wordsOf(page, ".error-page")).toContain("sort “colour” is not a column of cases.");
    expect((await fetch(`${server().url}/cases?sort=colour`)).status).toBe(400);
  });
});
