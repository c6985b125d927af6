/**
 * Takes the README's pictures of a running server with the demo portfolio:
 *   npm start &  node tests/e2e/take-pictures.mjs http://localhost:3000
 * Overview, methods and where to try, wide and narrow, in both languages, into public/pictures/.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";

const [address = "http://localhost:3000", folder = "public/pictures"] = process.argv.slice(2);
const PAGES = { overview: "/", methods: "/methods", "where-to-try": "/where-to-try" };
const SIZES = { wide: { width: 1440, height: 1000 }, narrow: { width: 390, height: 844 } };
const LOCALES = { en: "en-GB", zh: "zh-CN" };

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
for (const [name, path] of Object.entries(PAGES))
  for (const [size, viewport] of Object.entries(SIZES))
    for (const [lang, locale] of Object.entries(LOCALES)) {
      const context = await browser.newContext({ viewport, locale, colorScheme: "light" });
      const page = await context.newPage();
      await page.goto(`${address}${path}?lang=${lang}`, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}-${size}-${lang}.png`) });
      await context.close();
    }
await browser.close();
