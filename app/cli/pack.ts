/** `npm run pack`: the board pack as a PDF, printed by the system's Chromium from the page itself once it is whole. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isFilterError } from "~/domain/filter-error";
import { type NotReady, REFUSALS } from "~/domain/heavy-answer";
import { readAddress, refuseUnread } from "~/exports/address.server";
import { Refusal } from "~/intake/refusal.server";
import { PACK_READS } from "~/reports/pack/pack.server";
import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import { readFlags, typedPath } from "./arguments";
import { CHROMIUM_ARGUMENTS, findChromium, GET_CHROMIUM } from "./chromium";
import { printLines } from "./print-lines";
import { type ServedCopy, servedCopy } from "./served-copy";

const USAGE = `npm run pack -- --out FILE.pdf [--lang en|zh] [--FILTER VALUE …]
Filters: ${PACK_READS.join(", ")}; lists by repetition`;
/** Pauses between two looks at a page whose figures are still being computed. */
const LOOK_MS = 1000;

/** Exit code 0. A wrong option or filter, and a machine without a browser, are thrown as a Refusal. */
export async function runPack(args: readonly string[]): Promise<number> {
  const { names, own, search } = readFlags(args, { valued: ["out"], bare: [] }, USAGE);
  const out = own.out === undefined ? null : typedPath(own.out);
  if (out === null || path.extname(out) !== ".pdf" || names.length > 0)
    throw new Refusal({
      en: `Which file? Name one that ends in .pdf.\n${USAGE}`,
      zh: `请指明以.pdf结尾的文件名。\n${USAGE}`,
    });
  const settings = readSettings(process.env);
  const browser = findChromium({ CHROMIUM: settings.chromium ?? undefined, PATH: process.env.PATH });
  if (browser === null || !existsSync(browser)) throw withoutBrowser(browser);
  await checkFilters(settings.databaseUrl, search);
  const server = await servedCopy();
  try {
    await wholePage(server, search);
    await printed(browser, `${server.url}/pack${asked(search)}`, out);
  } finally {
    await server.stop();
  }
  return 0;
}

async function checkFilters(databaseUrl: string, search: URLSearchParams): Promise<void> {
  const database = openDatabase(databaseFile(databaseUrl));
  const store = sqliteStore(database);
  try {
    migrateDatabase(database);
    refuseUnread("pack", { search, filters: await readAddress(store, search) }, PACK_READS);
  } catch (error) {
    throw isFilterError(error) ? new Refusal(error.text) : error;
  } finally {
    store.close();
  }
}

/** Waits until no sheet waits for a figure. */
async function wholePage({ url }: ServedCopy, search: URLSearchParams): Promise<void> {
  const data = new URLSearchParams(search);
  data.set("_data", "routes/pack");
  for (let looks = 0; ; looks++) {
    const response = await fetch(`${url}/pack?${data}`);
    const text = await response.text();
    if (response.status !== 200 && response.status !== 202)
      throw new Error(`the pack was answered by ${response.status}: ${text}`);
    const waiting = response.status === 202 ? COMPUTING : (JSON.parse(text) as PackData).waiting;
    if (waiting === null) return;
    if (waiting.state === "failed") {
      const refused = REFUSALS[waiting.reason];
      throw refused === null ? new Error(`the pack's figures: ${waiting.reason}`) : new Refusal(refused);
    }
    if (looks === 0) printLines("Computing the figures of the pack …");
    await pause(LOOK_MS);
  }
}

const COMPUTING: NotReady = { state: "computing", progress: { share: null, ahead: 0 } };

interface PackData {
  waiting: NotReady | null;
}

/** @throws Refusal where the file cannot be written */
async function printed(browser: string, address: string, out: string): Promise<void> {
  const profile = mkdtempSync(path.join(tmpdir(), "recoup-print-"));
  rmSync(out, { force: true });
  const options = [
    ...CHROMIUM_ARGUMENTS,
    `--user-data-dir=${profile}`,
    "--no-pdf-header-footer",
    `--print-to-pdf=${out}`,
  ];
  const child = spawn(browser, [...options, address], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk;
  });
  try {
    const [code] = (await once(child, "exit")) as [number | null];
    if (code !== 0) throw new Error(`${browser} ended with ${code}:\n${said}`);
    if (!existsSync(out) || statSync(out).size === 0)
      throw new Refusal({ en: `${out} cannot be written.`, zh: `无法写入${out}。` });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function withoutBrowser(named: string | null): Refusal {
  return named === null
    ? new Refusal({
        en: `No Chromium was found to print with. Install one with “${GET_CHROMIUM}”, or set CHROMIUM to its path; or open /pack and print it from a browser.`,
        zh: `未找到可用于打印的Chromium。请运行“${GET_CHROMIUM}”安装，或将CHROMIUM设为其路径；也可在浏览器中打开/pack打印。`,
      })
    : new Refusal({
        en: `CHROMIUM is “${named}”, and there is no such program.`,
        zh: `CHROMIUM为“${named}”，没有这个程序。`,
      });
}

function asked(search: URLSearchParams): string {
  return search.size === 0 ? "" : `?${search}`;
}
