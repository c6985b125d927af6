/** Files in through the browser: chosen, understood, tried, loaded and taken back, by people with and without scripts. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor, wordsOf } from "./visitor";

const CASES =
  "case_id,borrower_id,exposure,defaulted_on\nC1,K1,900.00,2024-01-31\nC2,K2,1500.00,2024-02-29\n";
const ACTIVITIES = "case_id,on,method\nC1,2024-02-03,active-attack\n";
const RECEIPTS = "receipt_id,case_id,on,amount\nR1,C1,2024-02-10,100.50\n";
const WRONG = RECEIPTS.replace("2024-02-10", "2024-02-31");
const LEDGER =
  "不良贷款台账,,,,\n借据号,客户名称,不良余额（万元）,转不良日期,不良原因\nJ001,王建国,1.25,2024/1/5,经营不善\n";

const ENDED = ".step button[value=try]:not([disabled])";

describeInBrowser("files in through the browser", () => {
  const { open, server } = visitor();
  let folder: string;
  const fileOf = (name: string, content: string) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "recoup-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Chooses files on the page of imports and waits until they are understood. */
  async function upload(page: Page, files: string[]): Promise<void> {
    await page.setInputFiles("input[name=files]", files);
    await page.click(".upload button");
    await page.waitForURL(/\/imports\/[0-9a-f]{32}$/);
    await page.waitForSelector(ENDED);
  }

  async function step(page: Page, wish: "try" | "load", until: string): Promise<void> {
    await page.click(`button[value=${wish}]`);
    await page.waitForSelector(until, { timeout: 60_000 });
  }

  test("a folder with a fault is corrected, loaded and undone", { timeout: 180_000 }, async () => {
    const page = await open("/imports");
    const right = [fileOf("cases.csv", CASES), fileOf("activities.csv", ACTIVITIES)];
    await upload(page, [...right, fileOf("receipts.csv", WRONG)]);
    expect(await wordsOf(page, "#understood ~ p")).toContain("no mapping is needed");
    expect(await page.locator(".part").count()).toBe(3);
    await step(page, "try", ".error-table");
    expect(await wordsOf(page, ".error-table tbody")).toBe(
      "receipts.csv 2 on 2024-02-31 is not a date: February 2024 has 29 days expected a date such as 2024-01-31",
    );
    expect(await page.locator("button[value=load]").isDisabled()).toBe(true);
    expect(await axeFaults(page)).toEqual([]);
    const errors = await fetch(`${page.url()}/errors`);
    expect(await errors.text()).toContain("2024-02-31");
    const marked = await (await fetch(`${page.url()}/marked`)).arrayBuffer();
    expect(Buffer.from(marked).toString("latin1", 0, 2)).toBe("PK");
    await page.click("button[value=discard]");
    await page.waitForURL(/\/imports$/);

    await upload(page, [...right, fileOf("receipts.csv", RECEIPTS)]);
    await step(page, "try", "button[value=load]:not([disabled])");
    expect(await wordsOf(page, "#tried ~ .notice")).toContain("Every row is right");
    expect(await page.locator("#tried ~ .table-scroll").last().innerText()).toMatch(/Cases\s+300\s+2/);
    await page.click("button[value=load]");
    // The tab is closed in the middle; a visitor who opens the page again sees the end.
    const address = new URL(page.url()).pathname;
    await page.close();
    const again = await open(address);
    await again.waitForSelector("#load ~ .notice", { timeout: 60_000 });
    expect(await wordsOf(again, "#load ~ .notice")).toBe("Loaded as import 1.");
    await again.click("#load ~ .onward a >> nth=3");
    await again.waitForURL(/imports#import-1/);
    await again.click("text=Undo");
    await again.click(".confirmation button");
    await again.waitForURL(/undone=1/);
    expect(await wordsOf(again, ".notice")).toContain("Import 1 is undone.");
  });

  test("a file in another shape is corrected, kept and loaded, in Chinese and without scripts", {
    timeout: 180_000,
  }, async () => {
    const page = await open("/imports", { javaScriptEnabled: false, locale: "zh-CN", viewport: PHONE });
    await upload(page, [fileOf("台账.csv", LEDGER)]);
    expect(await overflow(page)).toBe(0);
    expect(await wordsOf(page, ".columns-table tbody tr:nth-child(3)")).toContain("¥12,500.00");
    expect(await wordsOf(page, ".columns-table tbody tr:nth-child(4)")).toContain("2024年1月5日");
    await page.selectOption(".words select", "market-shock");
    await page.click("text=按更正重新读取");
    await page.waitForSelector(ENDED);
    expect(await page.locator(".words select").inputValue()).toBe("market-shock");
    await page.fill("input[name=name]", "核心系统月报");
    await page.click("text=保存映射");
    expect(await wordsOf(page, ".step .notice")).toBe("已保存为“核心系统月报”。");
    await page.goto(`${server().url}/imports`);
    await upload(page, [fileOf("台账二月.csv", LEDGER.replace("J001", "J002"))]);
    await page.click("text=按“核心系统月报”读取");
    await page.waitForSelector(ENDED);
    await step(page, "try", "button[value=load]:not([disabled])");
    await step(page, "load", "#load ~ .notice");
    expect(await wordsOf(page, "#load ~ .notice")).toContain("已载入");
  });

  test("no fault that axe can find, and no way in from another site or by a name", async () => {
    const page = await open("/imports", { locale: "zh-CN", colorScheme: "dark" });
    await upload(page, [fileOf("cases.csv", CASES)]);
    expect(await axeFaults(page)).toEqual([]);
    const body = new FormData();
    body.set("files", new File([CASES], "../../../evil/cases.csv"));
    const foreign = await fetch(`${server().url}/imports/files`, {
      method: "POST",
      body,
      headers: { Origin: "https://evil.example" },
    });
    expect(foreign.status).toBe(403);
    const own = await fetch(`${server().url}/imports/files`, { method: "POST", body, redirect: "manual" });
    expect(own.headers.get("location")).toMatch(/^\/imports\/[0-9a-f]{32}$/);
    for (const id of ["0".repeat(32), "..%2f..%2fetc", "x"])
      expect((await fetch(`${server().url}/imports/${id}`)).status).toBe(404);
    const none = new FormData();
    none.set("files", new File(["x"], "virus.exe"));
    const refused = await fetch(`${server().url}/imports/files`, { method: "POST", body: none });
    expect(await refused.text()).toContain("None of these files can be read");
  });
});
