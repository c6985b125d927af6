/** Tests that need the system's Chromium. */
import { describe, test } from "vitest";
import { findChromium } from "~/exports/chromium";
import { HOW_TO_GET_CHROMIUM } from "./launch-chromium";

/** `describe` for tests that need a browser: skipped where there is none, but under CI its absence fails. */
export function describeInBrowser(name: string, body: () => void): void {
  if (findChromium(process.env)) describe(name, body);
  else if (process.env.CI) {
    test(`${name}: a browser is there`, () => {
      throw new Error(HOW_TO_GET_CHROMIUM);
    });
  } else describe.skip(`${name} (${HOW_TO_GET_CHROMIUM})`, body);
}
