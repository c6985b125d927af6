/**
 * `npm run drill -- uploads [--rows N]`: two people at once in Chromium, one with a file of half a million activities. He
 * sees how far it is and closes his tab; she sees whose files are read, and waits her turn; the server answers meanwhile.
 */
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { finished } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { Browser, Page } from "playwright-core";
import { readArguments, wholeNumber } from "~/cli/arguments";
import { requireProc, residentBytes } from "../bench/process-figures";
import { launchChromium } from "../e2e/launch-chromium";
import { runningServer } from "../e2e/running-server";

const CASES = 5000;
const UNDERSTOOD = ".step button[value=try]:not([disabled])";
const LOADABLE = "button[value=load]:not([disabled])";
const LOADED = "#load ~ .notice";
const MOST_WAITING_MS = 900_000;
const LOOK_EVERY_MS = 500;

export async function drillUploads(args: string[]): Promise<void> {
  const { values } = readArguments(args, { rows: { type: "string", default: "500000" } } as const);
  const rows = wholeNumber("--rows", values.rows, CASES);
  requireProc();
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-drill-"));
  const [server, browser] = await Promise.all([runningServer({ LOG_LEVEL: "silent" }), launchChromium()]);
  const watch = watchServer(server.url, server.pid);
  try {
    const large = await largeFiles(folder, rows);
    const small = smallFiles(folder);
    const his = await opened(browser, `${server.url}/imports`);
    const understoodMs = await timed(() => uploaded(his, large));
    const triedMs = await timed(async () => {
      await his.click("button[value=try]");
      await his.waitForSelector(LOADABLE);
    });
    console.log(`${rows} rows: understood after ${seconds(understoodMs)}, tried in ${seconds(triedMs)}`);

    const loading = performance.now();
    await his.click("button[value=load]");
    const shares = await progressSeen(his, 5);
    const address = his.url();
    await his.close();

    const hers = await opened(browser, `${server.url}/imports`);
    await hers.setInputFiles("input[name=files]", small);
    await hers.click(".upload button");
    await hers.waitForURL(/\/imports\/[0-9a-f]{32}$/);
    const said = (await hers.locator(".being-computed").innerText()).replace(/\s+/g, " ");
    await hers.waitForSelector(UNDERSTOOD);
    const waitedMs = performance.now() - loading;

    const again = await opened(browser, address);
    await again.waitForSelector(LOADED);
    console.log(`progress before he left: ${shares.map((share) => share.toFixed(2)).join(", ")}`);
    console.log(`she reads meanwhile: ${said}`);
    console.log(`he comes back to: ${await again.locator(LOADED).first().innerText()}`);
    console.log(`loaded, and her files understood, after ${seconds(waitedMs)}`);
    if (shares.at(-1)! <= shares[0]!) throw new Error("the progress did not move");
  } finally {
    const { slowestMs, failed, highest } = watch.end();
    console.log(
      `the server meanwhile: slowest answer ${slowestMs.toFixed(0)} ms, ${failed} failed, highest ${highest} MB`,
    );
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    if (failed > 0) process.exitCode = 1;
  }
}

/** Two cases, an activity and a payment. */
function smallFiles(folder: string): string[] {
  const files = {
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nSMALL-1,SMALL-1,900.00,2024-01-31\n",
    "activities.csv": "case_id,on,method\nSMALL-1,2024-02-03,active-attack\n",
    "receipts.csv": "receipt_id,case_id,on,amount\nSMALL-1,SMALL-1,2024-02-10,100.50\n",
  };
  return Object.entries(files).map(([name, content]) => written(path.join(folder, name), content));
}

async function largeFiles(folder: string, rows: number): Promise<string[]> {
  const day = (at: number) => new Date(Date.UTC(2024, 0, 1 + (at % 360))).toISOString().slice(0, 10);
  const cases = Array.from(
    { length: CASES },
    (_, at) => `C${at},K${at},${1000 + at}.00,2023-12-${10 + (at % 20)}\n`,
  );
  const receipts = cases.flatMap((_, at) => (at % 3 === 0 ? [`R${at},C${at},${day(at)},100.50\n`] : []));
  const large = path.join(folder, "large");
  mkdirSync(large);
  const activities = path.join(large, "activities.csv");
  const stream = createWriteStream(activities);
  stream.write("activity_id,case_id,on,method,note\n");
  for (let at = 0; at < rows; at++) {
    const line = `A${at},C${at % CASES},${day(at * 7)},${at % 3 ? "active-attack" : "group-attack"},note ${at}\n`;
    if (!stream.write(line)) await once(stream, "drain");
  }
  stream.end();
  await finished(stream);
  return [
    written(path.join(large, "cases.csv"), `case_id,borrower_id,exposure,defaulted_on\n${cases.join("")}`),
    activities,
    written(path.join(large, "receipts.csv"), `receipt_id,case_id,on,amount\n${receipts.join("")}`),
  ];
}

function written(file: string, content: string): string {
  writeFileSync(file, content);
  return file;
}

async function opened(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  page.setDefaultTimeout(MOST_WAITING_MS);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  return page;
}

async function uploaded(page: Page, files: readonly string[]): Promise<void> {
  await page.setInputFiles("input[name=files]", [...files]);
  await page.click(".upload button");
  await page.waitForURL(/\/imports\/[0-9a-f]{32}$/);
  await page.waitForSelector(UNDERSTOOD);
}

/** What the bar shows, each time that it moved. */
async function progressSeen(page: Page, count: number): Promise<number[]> {
  const shares: number[] = [];
  for (const until = performance.now() + 60_000; shares.length < count && performance.now() < until; ) {
    const bar = page.locator("progress[value]").first();
    const share = (await bar.count()) > 0 ? Number(await bar.getAttribute("value")) : null;
    if (share !== null && share !== shares.at(-1)) shares.push(share);
    await pause(LOOK_EVERY_MS);
  }
  return shares;
}

/** Asks for a light page all the time, and looks at the server's memory. */
function watchServer(url: string, pid: number) {
  let [slowestMs, failed, highest, isOver] = [0, 0, 0, false];
  const asking = async () => {
    while (!isOver) {
      const started = performance.now();
      const isThere = await fetch(`${url}/views`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isOver) return;
      if (!isThere) failed++;
      slowestMs = Math.max(slowestMs, performance.now() - started);
      highest = Math.max(highest, residentBytes(pid));
      await pause(LOOK_EVERY_MS);
    }
  };
  void asking();
  const end = () => {
    isOver = true;
    return { slowestMs, failed, highest: Math.round(highest / 1e6) };
  };
  return { end };
}

async function timed(act: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await act();
  return performance.now() - started;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
