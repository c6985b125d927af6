import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { LANGUAGES } from "~/domain/text";
import { words } from "~/words/words";
import { describeInBrowser } from "./browser";
import { axeFaults, MOST_SCRIPT_BYTES, overflow, PHONE, visitor, wordsOf } from "./visitor";

describeInBrowser("the overview and the page of months", () => {
  const { open } = visitor();

  for (const path of ["/", "/trend"]) {
    test(`${path} has no fault that axe can find, in either language, light and dark, and never outgrows a phone`, {
      timeout: 240_000,
    }, async () => {
      for (const [locale, colorScheme] of [
        ["en-GB", "light"],
        ["zh-CN", "dark"],
      ] as const) {
        const page = await open(path, { locale, colorScheme });
        await page.waitForSelector(".trend-surface svg");
        expect(await axeFaults(page), `${locale} ${colorScheme}`).toEqual([]);
        const phone = await open(path, { locale, colorScheme, viewport: PHONE });
        expect(await axeFaults(phone), `${locale} ${colorScheme} on a phone`).toEqual([]);
        expect(await overflow(phone)).toBe(0);
      }
    });

    test(`${path} stands still while its pictures come, and loads no more than it may`, async () => {
      const page = await open(path);
      await page.waitForSelector(".trend-surface svg");
      expect(await layoutShift(page)).toBeLessThan(0.001);
      const bytes = await scriptBytes(page);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThan(MOST_SCRIPT_BYTES);
    });
  }

  test("a browser loads the words of one language, and the other's with the switch", async () => {
    const page = await open("/trend?region=north", { locale: "zh-CN" });
    expect(await dictionariesOf(page)).toEqual(["zh"]);
    await page.click("text=English");
    await page.waitForSelector("html[lang=en]");
    await page.waitForLoadState("networkidle");
    expect(await dictionariesOf(page)).toEqual(["en"]);
    expect(await wordsOf(page, "h1")).toBe("Trend");
  });

  test("the overview says the same with and without scripts", async () => {
    const [scripted, plain] = [await open("/"), await open("/", { javaScriptEnabled: false })];
    for (const selector of ["h1", ".answer-lead", ".figure-strip", ".bar-list", ".at-risk"])
      expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
    expect(await wordsOf(plain, ".answer-lead")).toMatch(
      /^¥\S+ [km] was received over the last twelve complete months, .+ in the twelve before/,
    );
    await plain.click(".chart-data summary");
    expect(await plain.locator(".chart-data tbody tr").count()).toBeGreaterThan(24);
  });

  test("the page of months says the same with and without scripts", async () => {
    const [scripted, plain] = [await open("/trend"), await open("/trend", { javaScriptEnabled: false })];
    for (const selector of ["h1", ".answer-lead", ".figure-title", ".table-figure:last-of-type tbody"])
      expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
  });

  test("a figure leads to the months that it speaks of", async () => {
    const page = await open("/");
    await page.click(".figure-strip a");
    await page.waitForURL(/\/trend\?from=\d{4}-\d{2}&to=\d{4}-\d{2}$/);
    await page.waitForSelector(".answer-lead");
    await expect.poll(() => page.title()).toBe("Trend · Recoup");
    expect(await page.locator("main > .table-figure tbody tr").count()).toBe(12);
  });

  test("a case that cannot wait is one click away", async () => {
    const page = await open("/");
    const row = page.locator(".case-lines tbody th a").first();
    expect(await row.getAttribute("href")).toBe(`/cases/${await row.innerText()}`);
  });
});

/** Bytes of all scripts as received. */
function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith(".js"))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}

/** Languages whose words the document has loaded. */
async function dictionariesOf(page: Page): Promise<string[]> {
  const scripts = await page.evaluate(() =>
    Promise.all(
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .map(async ({ name }) => (await fetch(name)).text()),
    ),
  );
  return LANGUAGES.filter((language) => {
    const { frame, trend } = words(language);
    return [frame.skipToContent, trend.table].some((text) => scripts.some((script) => script.includes(text)));
  });
}

/** By how much the page has moved under its reader so far. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}
