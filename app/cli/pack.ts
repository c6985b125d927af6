/** `npm run pack`: the board pack from the page itself once it is whole: a PDF printed by the system's Chromium, or slides. */
import { existsSync } from "node:fs";
import path from "node:path";
import { SLIDES_ENDING } from "~/domain/export-formats";
import { isFilterError } from "~/domain/filter-error";
import { LANGUAGES } from "~/domain/text";
import { readAddress, refuseUnread } from "~/exports/address.server";
import { findChromium, GET_CHROMIUM } from "~/exports/chromium";
import { PackRefused, packAddress, printed, wholePack } from "~/exports/print-pack.server";
import { Refusal } from "~/intake/refusal.server";
import { PACK_READS } from "~/reports/pack/pack.server";
import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { sqliteStore } from "~db/sqlite-store";
import { readFlags, typedPath } from "./arguments";
import { printLines } from "./print-lines";
import { type ServedCopy, servedCopy } from "./served-copy";
import { writeServed } from "./write-served";

const USAGE = `npm run pack -- --out FILE.pdf|FILE.pptx [--landscape] [--lang ${LANGUAGES.join("|")}] [--FILTER VALUE …]
Filters: ${PACK_READS.join(", ")}; lists by repetition`;

/** Exit code 0. A wrong option or filter, and a machine without a browser, are thrown as a Refusal. */
export async function runPack(args: readonly string[]): Promise<number> {
  const { names, own, search } = readFlags(args, { valued: ["out"], bare: ["landscape"] }, USAGE);
  const out = own.out === undefined ? null : typedPath(own.out);
  const ending = out === null ? "" : path.extname(out);
  if (out === null || ![".pdf", `.${SLIDES_ENDING}`].includes(ending) || names.length > 0)
    throw new Refusal({
      en: `Which file? Name one that ends in .pdf or .${SLIDES_ENDING}.\n${USAGE}`,
      zh: `请指明以.pdf或.${SLIDES_ENDING}结尾的文件名。\n${USAGE}`,
    });
  const settings = readSettings(process.env);
  if (ending !== ".pdf") {
    await checkFilters(settings.databaseUrl, search);
    await writeServed(`/pack.${SLIDES_ENDING}?${search}`, out);
    return 0;
  }
  const browser = findChromium({ CHROMIUM: settings.chromium ?? undefined, PATH: process.env.PATH });
  if (browser === null || !existsSync(browser)) throw withoutBrowser(browser);
  await checkFilters(settings.databaseUrl, search);
  const server = await servedCopy();
  try {
    await wholePage(server, search);
    if (!(await printed(browser, packAddress(server.url, search, own.landscape !== undefined), out)))
      throw new Refusal({ en: `${out} cannot be written.`, zh: `无法写入${out}。` });
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

/** The same, refused in words where the figures cannot be had. */
async function wholePage({ url }: ServedCopy, search: URLSearchParams): Promise<void> {
  try {
    await wholePack(url, search, { onWait: () => printLines("Computing the figures of the pack …") });
  } catch (error) {
    throw error instanceof PackRefused && error.said ? new Refusal(error.said) : error;
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
