/** The system's Chromium for browser tests, driven by playwright-core. */
import { type Browser, chromium } from "playwright-core";
import { describe, test } from "vitest";
import { CHROMIUM_ARGUMENTS, findChromium, GET_CHROMIUM } from "~/cli/chromium";

export const HOW_TO_GET_CHROMIUM = `no Chromium found; get one with \`${GET_CHROMIUM}\`, or set CHROMIUM to its path`;

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}

/** `describe` for tests that need a browser: skipped where there is none, but under CI its absence fails. */
export function describeInBrowser(name: string, body: () => void): void {
  if (findChromium(process.env)) describe(name, body);
  else if (process.env.CI) {
    test(`${name}: a browser is there`, () => {
      throw new Error(HOW_TO_GET_CHROMIUM);
    });
  } else describe.skip(`${name} (${HOW_TO_GET_CHROMIUM})`, body);
}
