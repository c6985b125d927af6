/** The system's Chromium for browser tests: found by path, driven by playwright-core. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { describe, test } from "vitest";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
export const HOW_TO_GET_CHROMIUM =
  "no Chromium found; get one with `sudo apt-get install chromium fonts-noto-cjk`, or set CHROMIUM to its path";

/** Where the browser is, or null. `CHROMIUM` decides when it is set. */
export function findChromium(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  if (environment.CHROMIUM) return environment.CHROMIUM;
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const candidates = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...candidates, MAC_CHROME].find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({
    executablePath,
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** `describe` for tests that need a browser: skipped where there is none, but under CI its absence fails. */
export function describeInBrowser(name: string, body: () => void): void {
  if (findChromium()) describe(name, body);
  else if (process.env.CI) {
    test(`${name}: a browser is there`, () => {
      throw new Error(HOW_TO_GET_CHROMIUM);
    });
  } else describe.skip(`${name} (${HOW_TO_GET_CHROMIUM})`, body);
}
