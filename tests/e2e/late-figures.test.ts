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
    // Under a filter that was not asked about when the server began: its effects may be there already.
    const release = await heldBack(page, /\/cross\?.*_data=/);
    await page.goto(`${server().url}/cross?rows=method&columns=cause&measure=effect&not_security=pledge`);
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
    // No other test asks for these cases: the effects on them are not there yet.
    await page.goto(`${server().url}/pack?not_security=mortgage`, { timeout: 120_000 });
    expect(await page.locator(".being-computed").count()).toBe(1);
    const sheets = page.locator(".pack");
    const before = await sheets.innerHTML();
    const first = page.locator(".pack > .still a").first();
    await first.focus();
    release();
    await expect.poll(() => sheets.innerHTML(), { timeout: 150_000 }).not.toBe(before);
    expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test("come to the overview by themselves, and once they are there it asks no more", {
    timeout: 200_000,
  }, async () => {
    const page = await open("/healthz");
    const looks: boolean[] = [];
    page.on("response", async (response) => {
      if (!response.url().includes("_data=routes%2F_index")) return;
      looks.push(((await response.json()) as { isWaiting: boolean }).isWaiting);
    });
    // No cube keeps these cases, so nothing about them was computed when the server began.
    await page.goto(`${server().url}/?security=mortgage&cause=market-shock`);
    await expect.poll(() => looks.at(-1), { timeout: 150_000 }).toBe(false);
    const had = looks.length;
    await page.waitForTimeout(10_000);
    expect(looks).toHaveLength(had);
  });
});
