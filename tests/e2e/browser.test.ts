import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium } from "~/exports/chromium";
import { describeInBrowser } from "./browser";
import { launchChromium } from "./launch-chromium";

test("CHROMIUM decides, and an empty PATH has no browser to offer", () => {
  expect(findChromium({ CHROMIUM: "/opt/chromium", PATH: "" })).toBe("/opt/chromium");
  expect([null, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]).toContain(
    findChromium({ PATH: "/nowhere" }),
  );
});

describeInBrowser("the system's Chromium", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("renders a page", async () => {
    const page = await browser.newPage();
    await page.setContent("<h1>清收</h1>");
    expect(await page.textContent("h1")).toBe("清收");
  });
});
