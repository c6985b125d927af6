/** A page that is shown before all of its figures are there: what a reader does meanwhile stays when they come. */
import { expect, test } from "vitest";
import { describeInBrowser } from "./browser";
import { heldBack, visitor } from "./visitor";

describeInBrowser("figures that come later", () => {
  const { open, server } = visitor();

  test("leave what was chosen and the focus in the form of the cross table", {
    timeout: 200_000,
  }, async () => {
    const page = await open("/healthz");
    const release = await heldBack(page, /\/cross\?.*_data=/);
    await page.goto(`${server().url}/cross?rows=method&columns=cause&measure=effect`);
    const waiting = page.locator(".being-computed");
    expect(await waiting.count()).toBe(1);
    const table = page.locator(".cross-table");
    const before = await table.innerHTML();
    const cost = page.locator('.cross-form input[value="cost"]');
    await cost.check();
    await cost.focus();
    release();
    await waiting.waitFor({ state: "detached", timeout: 120_000 });
    expect(await table.innerHTML()).not.toBe(before);
    expect(await cost.isChecked()).toBe(true);
    expect(await cost.evaluate((box) => box === document.activeElement)).toBe(true);
  });

  test("leave the focus in a sheet of the board pack", { timeout: 200_000 }, async () => {
    const page = await open("/healthz");
    const release = await heldBack(page, /\/pack\?.*_data=/);
    // No other test asks for this region: its figures are not there yet.
    await page.goto(`${server().url}/pack?region=north`, { timeout: 120_000 });
    expect(await page.locator(".being-computed").count()).toBe(1);
    const sheets = page.locator(".pack");
    const before = await sheets.innerHTML();
    const first = page.locator(".pack > .still a").first();
    await first.focus();
    release();
    await expect.poll(() => sheets.innerHTML(), { timeout: 150_000 }).not.toBe(before);
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  });
});
