import Sqlite from "better-sqlite3";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { PAGES } from "~/frame/pages";
import { describeInBrowser } from "./browser";
import { runningServer } from "./running-server";
import { axeFaults, visitor } from "./visitor";

describeInBrowser("the shell", () => {
  const { server, browser, open } = visitor();
  const background = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  test("has one frame, a title and no fault that axe can find, in light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await open("/", { colorScheme });
      expect(await page.title()).toContain("Recoup");
      expect(await page.locator("main").count()).toBe(1);
      expect(await axeFaults(page), colorScheme).toEqual([]);
    }
  });

  test("speaks the browser's language, switches without losing the address, and remembers", async () => {
    const page = await open("/?region=north&from=2024-01", { locale: "zh-CN" });
    expect(await page.getAttribute("html", "lang")).toBe("zh-CN");
    await page.click("text=English");
    await page.waitForSelector("html[lang=en]");
    const address = new URL(page.url());
    expect(Object.fromEntries(address.searchParams)).toEqual({
      region: "north",
      from: "2024-01",
      lang: "en",
    });
    await page.goto(server().url, { waitUntil: "networkidle" });
    expect(await page.getAttribute("html", "lang")).toBe("en");
  });

  test("carries filters from page to page, but neither order nor page number", async () => {
    const page = await open("/?region=north&region=south&sort=-cases&page=3");
    const href = await page.getAttribute(".navigation-wide a:nth-child(2)", "href");
    expect(href).toBe("/methods?region=north&region=south");
  });

  test("follows the system's colours until a choice is made, and then from the first byte", async () => {
    const page = await open("/", { colorScheme: "dark" });
    expect(await background(page)).toBe("rgb(17, 24, 39)");
    await page.click(".tools .tool-menu summary");
    await page.click("button[value=light]");
    await expect.poll(() => background(page)).toBe("rgb(255, 255, 255)");
    const html = await (await page.request.get(server().url)).text();
    expect(html).toMatch(/<link rel="stylesheet"[^>]*media="not all"/);
  });

  test("works on a phone without scripts", async () => {
    const page = await open("/", { javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    const methods = page.locator(".menu .navigation a", { hasText: "Methods" });
    expect(await methods.isVisible()).toBe(false);
    await page.click(".menu summary");
    expect(await methods.isVisible()).toBe(true);
    await page.click(".tools .tool-menu summary");
    await page.click("button[value=dark]");
    await page.waitForLoadState("networkidle");
    expect(await background(page)).toBe("rgb(17, 24, 39)");
    expect(new URL(page.url()).pathname).toBe("/");
  });

  test("lets the keyboard skip to the content", async () => {
    const page = await open("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip-link");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => location.hash)).toBe("#content");
  });

  test("reports a mistyped address inside the frame, with status 404", async () => {
    const page = await open("/no/such/page?lang=zh");
    expect(await page.textContent("h1")).toBe("没有这个页面");
    expect(await page.title()).toBe("Recoup");
    expect(await page.locator(".navigation-wide a").count()).toBe(PAGES.length);
    expect((await page.request.get(`${server().url}/no/such/page`)).status()).toBe(404);
  });

  test("returns from the colour form to own pages only", async () => {
    const page = await open("/");
    for (const [returnTo, expected] of [
      ["/methods?region=N", "/methods?region=N"],
      ["//evil.example/methods", "/"],
      ["/\\evil.example", "/"],
      ["https://evil.example/", "/"],
    ] as const) {
      const response = await page.request.post(`${server().url}/theme`, {
        form: { theme: "dark", returnTo },
        maxRedirects: 0,
      });
      expect(response.headers().location, returnTo).toBe(expected);
    }
  });

  test("reports a failure of ours with a number that the log knows, and nothing of its inside", async () => {
    const broken = await runningServer();
    new Sqlite(broken.databasePath).exec("ALTER TABLE portfolio RENAME TO elsewhere").close();
    const page = await (await browser().newContext({ locale: "en-GB" })).newPage();
    const response = await page.goto(broken.url);
    expect(response?.status()).toBe(500);
    expect(await page.textContent("h1")).toBe("The page could not be shown");
    const id = (await page.textContent("main code")) ?? "";
    expect(id).toBe(response?.headers()["x-request-id"]);
    expect(await page.content()).not.toContain("no such table");
    await broken.stop();
    // What the server asks itself fails of it too, under no request's number.
    const entry = broken
      .output()
      .split("\n")
      .find((line) => line.includes("no such table") && line.includes(id));
    expect(JSON.parse(entry ?? "{}")).toMatchObject({ requestId: id, msg: "request failed" });
  });

  test("prints without navigation", async () => {
    const page = await open("/");
    await page.emulateMedia({ media: "print" });
    expect(await page.isVisible(".top-bar nav, .top-bar .tools")).toBe(false);
    expect(await page.isVisible("text=Simulated demo portfolio · 模拟演示数据")).toBe(true);
    expect(await page.isVisible("h1")).toBe(true);
  });
});

test("an unusable setting ends the server with a sentence and code 2", async () => {
  await expect(runningServer({ PORT: "http" })).rejects.toThrow(
    /ended with 2:\nThe setting PORT=http must be a whole number/,
  );
});
