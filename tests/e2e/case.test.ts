/** The page of one case, over files as a bank may send them: odd ids, a long history. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { caseAddress, codeAddress } from "~/domain/export-formats";
import { LONG_ACTIVITIES, LONG_CASE, ODD_IDS, writeOddPortfolio } from "../support/odd-portfolio";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor, wordsOf } from "./visitor";

/** As it stands between two tags. */
const markup = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#x27;");

describeInBrowser("the page of a case", () => {
  const { open, server } = visitor();
  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "recoup-"));
    execFileSync(process.execPath, ["build/cli.js", "import", writeOddPortfolio(folder)], {
      env: { ...process.env, DATABASE_URL: `file:${server().databasePath}` },
      stdio: "ignore",
    });
    rmSync(folder, { recursive: true });
  });

  test("is reached from the list whatever characters the id has, and has its twin", async () => {
    const page = await open("/cases?sort=case_id");
    for (const id of ODD_IDS) {
      await page
        .locator(".report-table tbody th a", { hasText: id })
        .filter({ visible: true })
        .first()
        .click();
      await expect.poll(() => wordsOf(page, "h1")).toBe(`Case ${id}`);
      await page.goBack();
      await expect.poll(() => wordsOf(page, "h1")).toBe("Cases");
      const typed = await fetch(server().url + caseAddress(id));
      expect([typed.status, await typed.text()], id).toEqual([200, expect.stringContaining("time-line")]);
      const twin = await fetch(`${server().url}${caseAddress(id)}.json`);
      expect(await twin.json(), id).toMatchObject({ report: "case", facts: { caseId: id } });
    }
  });

  test("so are officers and branches, and their pages and files are about them", {
    timeout: 180_000,
  }, async () => {
    for (const list of ["/officers", "/branches"] as const) {
      const linked = await (await fetch(`${server().url}${list}?lang=en`)).text();
      for (const id of ODD_IDS) {
        const address = codeAddress(list, id);
        expect(linked.includes(`href="${markup(address)}"`), address).toBe(true);
        const [page, twin] = await Promise.all(
          ["?lang=en", ".json"].map((ending) => fetch(server().url + address + ending)),
        );
        expect((await page!.text()).includes(`<h1>${markup(id)}</h1>`), address).toBe(true);
        expect(await twin!.json(), address).toMatchObject({ report: list.slice(1), code: id });
      }
    }
    const page = await open("/officers");
    for (const id of ["a%2Fb", ".."]) {
      await page
        .locator(`tbody th a[href="${codeAddress("/officers", id)}"]`)
        .first()
        .click();
      await expect.poll(() => wordsOf(page, "h1")).toBe(id);
      await page.goBack();
      await expect.poll(() => wordsOf(page, "h1")).toBe("Officers");
    }
  });

  test("has no fault that axe can find, in either language, light and dark, and never outgrows a phone", {
    timeout: 180_000,
  }, async () => {
    for (const [locale, colorScheme] of [
      ["en-GB", "light"],
      ["zh-CN", "dark"],
    ] as const)
      for (const id of [LONG_CASE, ODD_IDS[0] ?? ""]) {
        const page = await open(caseAddress(id), { locale, colorScheme, viewport: PHONE });
        expect(await axeFaults(page), `${locale} ${id}`).toEqual([]);
        expect(await overflow(page), id).toBe(0);
      }
  });

  test("says the same with and without scripts", async () => {
    const [scripted, plain] = [
      await open(caseAddress(LONG_CASE)),
      await open(caseAddress(LONG_CASE), { javaScriptEnabled: false }),
    ];
    for (const selector of ["h1", ".lead", ".case-facts", ".case-balance", ".time-line", ".case-tables"])
      expect(await wordsOf(plain, selector), selector).toBe(await wordsOf(scripted, selector));
    expect(await plain.locator("#activities tbody tr").count()).toBe(LONG_ACTIVITIES);
  });

  test("lets a long history scroll in its own box, names standing still", async () => {
    const page = await open(caseAddress(LONG_CASE), { viewport: PHONE });
    const box = page.locator(".time-line-scroll");
    const [content, shown] = await box.evaluate((element) => [element.scrollWidth, element.clientWidth]);
    expect(content).toBeGreaterThan(shown ?? 0);
    const name = page.locator(".lane-name", { hasText: "Mediation" });
    const before = await name.boundingBox();
    await box.evaluate((element) => element.scrollTo(200, 0));
    expect(await name.boundingBox()).toEqual(before);
    expect(await page.locator("a.activity").count()).toBe(LONG_ACTIVITIES);
  });

  test("describes each mark to the keyboard, and leads to its line", async () => {
    const page = await open(caseAddress(LONG_CASE), { viewport: PHONE });
    const mark = page.locator("a.activity").last();
    await mark.focus();
    const text = await mark.getAttribute("aria-label");
    await expect.poll(() => page.locator(".hint").innerText(), { timeout: 10_000 }).toBe(text);
    expect(await page.locator(".hint").isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    const target = page.locator("tr:target");
    expect(await target.isVisible()).toBe(true);
    // Both begin with the day of the act.
    expect(text?.split(",")[0]).toBe((await target.locator("th").innerText()).trim());
  });

  test("can be skipped by keyboard", async () => {
    const page = await open(caseAddress(LONG_CASE));
    await page.locator(".skip-picture").focus();
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#assignments");
  });

  test("of an id that nobody loaded says what to do", async () => {
    const page = await open("/cases/nobody%2F7?lang=en");
    expect(await wordsOf(page, "h1")).toBe("There is no case “nobody/7”");
    expect(await axeFaults(page)).toEqual([]);
    expect((await fetch(`${server().url}/cases/nobody%2F7`)).status).toBe(404);
    expect((await fetch(`${server().url}/cases/nobody%2F7.json`)).status).toBe(404);
    await page.fill("main input[name=q]", "LONG");
    await page.click("main form button");
    await page.waitForURL(/\/cases\?.*q=LONG/);
    await expect.poll(() => page.locator(".report-table tbody tr").count()).toBe(1);
  });

  test("long names of methods keep to their lanes on a phone", async () => {
    const long = "\u4fe1".repeat(60);
    const ofCase = await open(caseAddress(LONG_CASE), { viewport: PHONE, javaScriptEnabled: false });
    const heights = await ofCase.locator(".lane-name a").evaluateAll(
      (links, name) =>
        links.map((link) => {
          link.textContent = name;
          const lane = link.closest("foreignObject")!.getBoundingClientRect();
          return [link.getBoundingClientRect().height, lane.height] as const;
        }),
      long,
    );
    expect(heights.length).toBeGreaterThan(0);
    for (const [height, lane] of heights) expect(height).toBeLessThanOrEqual(lane);
  });
});
