/** What every page owes its reader, in both languages: no fault, no jump, no overflow, little to download, the same without scripts. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";
import Sqlite from "better-sqlite3";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PAGES } from "~/frame/pages";
import { describeInBrowser } from "./browser";
import { launchChromium } from "./launch-chromium";
import { type RunningServer, runningServer } from "./running-server";
import { MOST_SCRIPT_BYTES } from "./visitor";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Mostly 0; a busy machine may paint a table before all of it has arrived. Up to here nobody calls it a jump. */
const MOST_LAYOUT_SHIFT = 0.1;

const LANGUAGES = [
  { lang: "en", locale: "en-GB" },
  { lang: "zh", locale: "zh-CN" },
] as const;

const PHONE = { width: 390, height: 844 };

const LOOK_EVERY_MS = 500;
const MOST_LOOKS = 16;
/** So long a visitor who asked for too much at once waits for his turn. */
const MOST_TURNS = 120;

/** Of the whole page, or of a part of it. */
const WAITING = ['class="empty-state being-computed"', '"isWaiting":true'];

/** In so small a portfolio the figures that wait are there within seconds; pages that wait are tested elsewhere. */
async function untilComputed(url: string): Promise<void> {
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const page = await fetch(url);
    const text = await page.text();
    if (page.status !== 202 && !WAITING.some((sign) => text.includes(sign))) return;
    await pause(LOOK_EVERY_MS);
  }
}

describeInBrowser("every page", () => {
  let server: RunningServer;
  let browser: Browser;
  let paths: string[];

  beforeAll(async () => {
    [server, browser] = await Promise.all([runningServer(), launchChromium()]);
    const database = new Sqlite(server.databasePath, { readonly: true });
    const code = (sql: string) => encodeURIComponent(database.prepare(sql).pluck().get() as string);
    paths = [
      ...PAGES.map(({ path }) => path),
      `/cases/${code("SELECT c.code FROM recovery_cases c JOIN case_facts f ON f.case_id = c.id ORDER BY f.activity_count DESC, c.code LIMIT 1")}`,
      `/branches/${code("SELECT code FROM branches WHERE id > 0 ORDER BY code LIMIT 1")}`,
      "/methods/mediation",
      "/candidates",
      "/breaches",
      "/methods/active-attack",
      "/rotation-plan",
      "/why-now",
      "/plan/list",
      "/plan/group-attack",
      "/decisions",
      "/targets",
      "/filters",
      "/walk",
      "/pictures/overview",
      `/officers/${code("SELECT code FROM officers WHERE id > 0 ORDER BY code LIMIT 1")}`,
    ];
    database.close();
    for (const path of paths) await untilComputed(server.url + path);
  }, 400_000);
  afterAll(async () => {
    await Promise.all([server?.stop(), browser?.close()]);
  });

  async function visit<T>(
    path: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
      await page.addInitScript(WATCH_LAYOUT);
      const response = await page.goto(server.url + path, { waitUntil: "networkidle" });
      expect(response?.status(), path).toBe(200);
      const result = await look(page);
      expect(complaints, path).toEqual([]);
      return result;
    } finally {
      await context.close();
    }
  }

  const saidOn = (page: Page) =>
    page.locator("main h1, main .headline, main table tbody tr:first-child").allInnerTexts();
  /** With scripts, in English: by path. */
  const said = new Map<string, string[]>();

  // One visit shows all of it: opening a page takes longer than looking at it.
  test("is still, small, free of faults that axe can find and as narrow as a phone, in English and Chinese", {
    timeout: 900_000,
  }, async () => {
    for (const { lang, locale } of LANGUAGES)
      for (const path of paths)
        await visit(
          `${path}?lang=${lang}`,
          { locale, viewport: { width: 1440, height: 900 } },
          async (page) => {
            expect(await page.locator("h1").count(), path).toBe(1);
            expect(await page.getAttribute("html", "lang"), path).toBe(lang === "zh" ? "zh-CN" : "en");
            expect(await page.evaluate("window.layoutShift"), `${path} shifts`).toBeLessThanOrEqual(
              MOST_LAYOUT_SHIFT,
            );
            expect(await page.evaluate(SCRIPT_BYTES), `${path} scripts`).toBeLessThan(MOST_SCRIPT_BYTES);
            if (lang === "en") said.set(path, await saidOn(page));
            await page.evaluate(axeSource);
            const faults = await page.evaluate(
              "axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))",
            );
            expect(faults, `${path} ${lang}`).toEqual([]);
            await page.setViewportSize(PHONE);
            await page.evaluate(NEXT_FRAMES);
            const width = await page.evaluate("document.documentElement.scrollWidth");
            expect(width, `${path} ${lang} on a phone`).toBeLessThanOrEqual(PHONE.width);
          },
        );
  });

  test("leads nowhere that is not there", { timeout: 240_000 }, async () => {
    const targets = new Set<string>();
    for (const path of paths) {
      const html = await (await fetch(server.url + path)).text();
      for (const [, href] of html.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        targets.add(href!.replaceAll("&amp;", "&"));
    }
    expect(targets.size).toBeGreaterThan(100);
    // One address of each shape is enough: a page, the names of its filters, the form of its export.
    const shapes = new Map([...targets].map((target) => [shapeOf(target), target]));
    const broken: string[] = [];
    for (const target of shapes.values()) {
      const status = await statusOf(server.url + target);
      if (status !== 200) broken.push(`${status} ${target}`);
    }
    expect(broken).toEqual([]);
  });

  test("says the same without scripts", { timeout: 240_000 }, async () => {
    expect([...said.keys()]).toEqual(paths);
    for (const path of paths) {
      const options = { locale: "en-GB", viewport: { width: 1440, height: 900 } };
      const plain = await visit(`${path}?lang=en`, { ...options, javaScriptEnabled: false }, saidOn);
      expect(plain.length, path).toBeGreaterThan(0);
      expect(plain, path).toEqual(said.get(path));
    }
  });
});

/** Many questions begun at once make a visitor wait for his turn; what he asks for is there nevertheless. */
async function statusOf(url: string): Promise<number> {
  for (let looks = 1; ; looks++) {
    const { status } = await fetch(url);
    if (status !== 429 || looks === MOST_TURNS) return status;
    await pause(LOOK_EVERY_MS);
  }
}

function shapeOf(target: string): string {
  const { pathname, searchParams } = new URL(target, "http://localhost");
  const page = pathname.replace(/^\/(cases|branches|methods|officers)\/[^/]+?(\.json)?$/, "/$1/:code$2");
  return `${page}?${[...new Set(searchParams.keys())].sort().join("&")}`;
}

/** Adds up Chromium's layout-shift scores from the first paint on. */
const WATCH_LAYOUT = `
  window.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.layoutShift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
`;

const SCRIPT_BYTES = `performance.getEntriesByType("resource")
  .filter((entry) => entry.name.includes(".js"))
  .reduce((sum, entry) => sum + entry.encodedBodySize, 0)`;

/** Pictures that follow the width of the page are drawn anew in the next frame. */
const NEXT_FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
