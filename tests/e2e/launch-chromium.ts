/** The system's Chromium, driven by playwright-core. */
import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium, GET_CHROMIUM } from "~/exports/chromium";

export const HOW_TO_GET_CHROMIUM = `no Chromium found; get one with \`${GET_CHROMIUM}\`, or set CHROMIUM to its path`;

export function launchChromium(): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM);
  return chromium.launch({ executablePath, args: CHROMIUM_ARGUMENTS });
}
