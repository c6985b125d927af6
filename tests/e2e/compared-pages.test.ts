/** The pages that set methods, officers, places and causes side by side, as a person meets them. */
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { words } from "~/words/words";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor, wordsOf } from "./visitor";

const PATHS = ["/methods", "/officers", "/regions", "/branches", "/causes", "/branches/BR01"];

describeInBrowser("the pages that compare", () => {
  const { open, server } = visitor();
  const tableRows = async (page: Page) =>
    (await page.locator(".report-table tbody tr").allInnerTexts()).map((row) => row.replace(/\s+/g, " "));

  test.each(PATHS)(
    "%s fits a phone and has no fault that axe can find, filters open or not",
    async (path) => {
      for (const [locale, colorScheme] of [
        ["en-GB", "light"],
        ["zh-CN", "dark"],
      ] as const) {
        const page = await open(`${path}?horizon=90`, { locale, colorScheme, viewport: PHONE });
        expect(await overflow(page)).toBe(0);
        await page.click(".filter-panel > summary");
        expect(await axeFaults(page), locale).toEqual([]);
        expect(await overflow(page)).toBe(0);
        const sheet = await page.locator(".filter-form").boundingBox();
        expect(sheet && Math.round(sheet.y + sheet.height)).toBe(PHONE.height);
      }
    },
  );

  test.each(PATHS)(
    "%s says the same without scripts",
    async (path) => {
      // A page shows what is there; its file, and that of the plan, wait for all that fills it.
      for (const twin of [`${path}.json`, "/plan.json"])
        expect((await fetch(server().url + twin)).status, twin).toBe(200);
      const scripted = await open(path);
      // What is still being computed comes to a page with scripts by itself; both are compared when nothing is.
      await expect.poll(() => scripted.locator(".being-computed").count(), { timeout: 60_000 }).toBe(0);
      const plain = await open(path, { javaScriptEnabled: false });
      for (const selector of ["h1", ".filter-sentence", ".freshness", ".headline"])
        expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
      expect(await tableRows(plain)).toEqual(await tableRows(scripted));
      expect((await tableRows(plain)).length).toBeGreaterThan(1);
    },
    120_000,
  );

  test.each([true, false])(
    "filters are chosen in the panel and taken off one by one (scripts: %s)",
    async (javaScriptEnabled) => {
      const page = await open("/regions?sort=label&page=1", { javaScriptEnabled });
      await page.click(".filter-panel > summary");
      await page.check('input[name=region][value="north"]');
      await page.check('input[name=region][value="south"]');
      await page.fill("input[name=from]", "2023-01");
      await page.click(".filter-form button[type=submit]");
      await page.waitForURL(/region=south/);
      const address = new URL(page.url()).searchParams;
      expect(address.getAll("region")).toEqual(["north", "south"]);
      expect(address.get("from")).toBe("2023-01");
      expect(address.get("sort")).toBe("label");
      expect(address.has("page")).toBe(false);
      // With scripts the address changes a moment before the page does.
      await expect.poll(() => wordsOf(page, ".filter-bar")).toContain("North × South × from Jan 2023 ×");
      await expect.poll(() => tableRows(page)).toHaveLength(2);
      await page.click(".chip:first-of-type");
      await page.waitForURL((url) => url.searchParams.getAll("region").join() === "south");
      await expect.poll(() => page.locator(".chip").count()).toBe(2);
    },
  );

  test("with scripts, empty fields stay out of the address, and a menu folds when left", async () => {
    const page = await open("/methods");
    await page.click(".filter-panel > summary");
    await page.check('input[name=cause][value="wilful-refusal"]');
    await page.click(".filter-form button[type=submit]");
    await page.waitForURL(/cause=/);
    expect(new URL(page.url()).search).toBe("?cause=wilful-refusal");
    await expect.poll(() => page.locator(".filter-form").isVisible()).toBe(false);
    await page.click(".export-menu summary");
    await page.keyboard.press("Escape");
    expect(await page.locator(".export-menu[open]").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Export");
  });

  test("the horizon is chosen without scripts, and a wrong one is refused by name", async () => {
    const page = await open("/causes", { javaScriptEnabled: false });
    await page.click(".filter-bar summary >> text=measured at");
    await page.click(".filter-bar .tool-menu-list >> text=365");
    await page.waitForURL(/horizon=365/);
    expect(await wordsOf(page, ".filter-sentence")).toContain("outcomes measured at 365 days");
    const wrong = await open("/causes?horizon=7");
    expect(await wordsOf(wrong, "main")).toContain("horizon “7” is not one of 30, 90, 180, 365");
  });

  test("the file of a page holds its table with its filters", async () => {
    const page = await open("/methods?region=north");
    await page.click(".export-menu summary");
    const href = await page.getAttribute(".export-menu a >> nth=0", "href");
    expect(href).toBe("/methods.csv?region=north&lang=en");
    const lines = (await (await fetch(server().url + href)).text()).trim().split("\r\n");
    const table = page.locator(".table-figure", { hasText: words("en").methodsPage.tableTitle });
    expect(lines).toHaveLength(1 + (await table.locator("tbody tr").count()));
  });

  test("a figure leads to the cases behind it, a branch to its page and back", async () => {
    const page = await open("/branches?horizon=90");
    const leadsToCases = page.locator('td.number a[href^="/cases"]');
    const row = page.locator(".report-table tbody tr", { hasText: "North branch 1", has: leadsToCases });
    const count = await row.locator("td.number a").first().innerText();
    await row.locator("td.number a").first().click();
    await page.waitForURL(/\/cases\?horizon=90&branch=/);
    await expect.poll(() => wordsOf(page, ".freshness")).toContain(`${count} case`);
    await page.goBack();
    await expect.poll(() => wordsOf(page, "h1")).toBe("Branches");
    await row.locator("th a").click();
    await page.waitForURL(/\/branches\/[^?]+\?horizon=90$/);
    await expect.poll(() => wordsOf(page, "h1")).toBe("North branch 1");
    await page.click(".within a >> nth=0");
    await page.waitForURL(/\/branches\?horizon=90$/);
  });

  test("an unknown branch is not found", async () => {
    const page = await open("/branches/nowhere");
    expect(await wordsOf(page, "h1")).toBe("There is no such page");
  });
});
