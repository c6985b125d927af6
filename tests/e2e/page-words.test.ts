/** A browser holds the words of the pages it has been to: each page's come along with its data. */
import { expect, test } from "vitest";
import { PAGES, pageTarget } from "~/frame/pages";
import { words } from "~/words/words";
import { describeInBrowser } from "./browser";
import { visitor, wordsOf } from "./visitor";

/** The links at the end of a branch, with its file among them. */
const ENDING = '.onward:has(a[href*=".json"])';

describeInBrowser("a page that is reached from another", () => {
  const { open } = visitor();

  test.each(["en", "zh"] as const)(
    "says what it has to say, in %s, without a new document",
    async (language) => {
      const { pages, branchPage, oneCase } = words(language);
      const page = await open(`/imports?lang=${language}`);
      await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
      const goTo = async (path: string, title: string) => {
        // Those of a group lie in a menu: a click by keyboard or hand opens it first.
        await page
          .locator(`.navigation-wide a[href="${path}"]`)
          .evaluate((link) => (link as HTMLElement).click());
        await page.waitForFunction(
          (expected) => document.querySelector("h1")?.textContent === expected,
          title,
        );
      };
      for (const page of PAGES) {
        const { pathname, search } = pageTarget(page, "");
        await goTo(pathname + search, pages[page.key]);
      }

      await goTo("/branches", pages.branches);
      // What the server drew, as the table of targets, leads there by a new document.
      await page.click('.report-table tbody tr:has(td.number a[href^="/cases"]) th a');
      await page.waitForSelector(ENDING);
      expect(await wordsOf(page, ENDING)).toContain(branchPage.asJson);
      await goTo("/cases?status=open", pages.cases);
      await page.click(".report-table tbody th a");
      await page.waitForSelector("#findings");
      expect(await wordsOf(page, "#findings")).toBe(oneCase.findings.title);
      expect(await page.locator("html[data-same]").count()).toBe(1);
    },
  );
});
