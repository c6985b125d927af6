/** What the tests of a page share: one server and one browser a file, and no patience with a complaining console. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { launchChromium } from "./launch-chromium";
import { type RunningServer, runningServer } from "./running-server";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Everything a first visit may load of scripts: the bodies as they cross the wire, gzipped. */
export const MOST_SCRIPT_BYTES = 230_000;

export const PHONE = { width: 390, height: 844 };

export interface Visitor {
  server: () => RunningServer;
  browser: () => Browser;
  /** Opens a page in a context of its own, and waits until nothing more is fetched. */
  open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Call inside a `describe`. Every error on the console fails the test, but those of an expected answer. */
export function visitor(environment: Record<string, string> = {}): Visitor {
  let server: RunningServer;
  let browser: Browser;
  let complaints: string[];
  beforeAll(async () => {
    [server, browser] = await Promise.all([runningServer(environment), launchChromium()]);
  });
  afterAll(async () => {
    await Promise.all([server?.stop(), browser?.close()]);
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    expect(complaints).toEqual([]);
  });
  return {
    server: () => server,
    browser: () => browser,
    open: async (path, options = {}) => {
      const context = await browser.newContext({ locale: "en-GB", ...options });
      const page = await context.newPage();
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        const isAnswer = /status of 40[049]/.test(message.text());
        if (message.type() === "error" && !isAnswer) complaints.push(message.text());
      });
      await page.goto(server.url + path, { waitUntil: "networkidle" });
      return page;
    },
  };
}

/** Keeps back what pages of these addresses fetch for themselves, until it is released: figures that come later. */
export async function heldBack(page: Page, addresses: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(addresses, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** What axe finds wrong with a page: rule and first place. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate("axe.run().then(r => r.violations.map(v => v.id + ' ' + v.nodes[0].html))");
}

/** By how many pixels the page is wider than its window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** The words of an element, spaces made plain. */
export async function wordsOf(page: Page, selector: string): Promise<string> {
  const text = await page.locator(selector).first().innerText();
  return text.replace(/\s+/g, " ").trim();
}
