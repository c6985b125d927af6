/** The board pack on a wall: turned by key and by link, in one document, with its scope in the address. */
import { setTimeout as pause } from "node:timers/promises";
import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "./browser";
import { heldBack, visitor } from "./visitor";

const shown = async (page: Page) =>
  page
    .locator(".slide")
    .evaluateAll((slides) => slides.filter((slide) => slide.clientHeight > 0).map(({ id }) => id));

describeInBrowser("the presentation", () => {
  const { open, server } = visitor();
  // While something is being computed, a page without scripts loads itself again and again.
  beforeAll(async () => {
    const isWaiting = async () =>
      (await (await fetch(`${server().url}/walk`)).text()).includes("being-computed");
    while (await isWaiting()) await pause(500);
  }, 400_000);
  test("turns by key without a new document, fits the screen, and leaves to the pack of the same scope", async () => {
    const page = await open("/walk?region=north&every=15", { viewport: { width: 1920, height: 1080 } });
    await page.locator(".walk-tools select").waitFor();
    expect(await page.inputValue(".walk-tools select")).toBe("15");
    await page.selectOption(".walk-tools select", "");
    expect(new URL(page.url()).search).toBe("?region=north");
    await page.evaluate(() => document.documentElement.setAttribute("data-same", ""));
    expect(await shown(page)).toEqual(["overview"]);
    await page.locator("body").click({ position: { x: 5, y: 500 } });
    const ways = [
      ["ArrowRight", "trend"],
      ["PageDown", "methods"],
      ["ArrowLeft", "trend"],
      ["End", "conduct"],
      ["ArrowRight", "conduct"],
      ["Home", "overview"],
    ] as const;
    for (const [key, sheet] of ways) {
      await page.keyboard.press(key);
      await expect.poll(() => shown(page), { timeout: 5_000 }).toEqual([sheet]);
      // It has its size, and listens for the next key, once it is in focus.
      await expect.poll(() => page.evaluate("document.activeElement.id"), { timeout: 5_000 }).toBe(sheet);
      const hidden = await page
        .locator(`#${sheet} .slide-body`)
        .evaluate((body) => body.scrollHeight - body.clientHeight);
      expect(hidden, sheet).toBeLessThanOrEqual(0);
    }
    expect(await page.locator("html[data-same]").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.waitForURL(/\/pack\?region=north/);
  });

  test("turns by links without scripts, and shows no control that needs one", async () => {
    const page = await open("/walk", { javaScriptEnabled: false });
    expect(await shown(page)).toEqual(["overview"]);
    expect(
      await page
        .locator(".walk-tools select, .walk-tools button")
        .evaluateAll((all) => all.filter((one) => one.getClientRects().length > 0).length),
    ).toBe(0);
    await page.click("#overview .slide-foot a:has-text('Next')");
    await expect.poll(() => shown(page)).toEqual(["trend"]);
    await page.click("#trend .slide-foot li:nth-child(4) a");
    await expect.poll(() => shown(page)).toEqual(["plan"]);
  });
});

describeInBrowser("the presentation of what is still being computed", () => {
  const { open, server } = visitor();

  test("keeps its sheet, its keys and its tools while figures that come draw it again", async () => {
    const page = await open("/healthz", { viewport: { width: 1920, height: 1080 } });
    const release = await heldBack(page, /\/walk\?.*_data=/);
    await page.goto(`${server().url}/walk`);
    const waiting = page.locator(".being-computed");
    expect(await waiting.count()).toBe(1);
    await page.locator(".walk-tools select").waitFor();
    await page.locator("body").click({ position: { x: 5, y: 500 } });
    for (const key of ["ArrowRight", "ArrowRight", "ArrowRight"]) await page.keyboard.press(key);
    await expect.poll(() => shown(page)).toEqual(["plan"]);
    const body = page.locator("#plan .slide-body");
    const before = await body.innerHTML();
    await body.locator("h2").evaluate((title) => {
      title.setAttribute("tabindex", "-1");
      title.focus();
    });
    release();
    await waiting.waitFor({ state: "detached", timeout: 120_000 });
    expect(await body.innerHTML()).not.toBe(before);
    expect(await shown(page)).toEqual(["plan"]);
    expect(await page.evaluate("document.activeElement.id")).toBe("plan");
    expect(await body.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(0);
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => shown(page)).toEqual(["regions"]);
  });
});
