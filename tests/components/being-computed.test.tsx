import { readFileSync } from "node:fs";
import path from "node:path";
import { selectOne } from "css-select";
import type { Document, Element } from "domhandler";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { BeingComputed } from "~/components/being-computed";
import type { Progress } from "~/domain/heavy-answer";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { pageStyle } from "~/pictures/page-style";
import { root } from "../support/source-imports";
import { renderedWithLoaders, textOf } from "./rendered";

function shown(progress: Progress, language: Language = "en", heading: "h1" | "h2" = "h1") {
  const element = <BeingComputed format={format(language, "CNY")} progress={progress} heading={heading} />;
  return renderedWithLoaders(element, "/methods?security=mortgage");
}

test("says that figures are being computed, how far it is, and looks again without a script too", async () => {
  const markup = await shown({ share: 0.25, ahead: 0 });
  expect(markup).toMatch(/^<section class="empty-state being-computed" role="status"><h1>/);
  expect(markup).toContain('<progress aria-label="These figures are being computed" value="0.25">');
  expect(markup).toContain('<noscript><meta http-equiv="refresh" content="2"/></noscript>');
  expect(textOf(markup)).toContain("They appear here as soon as they are ready.");
  expect(markup).toContain('href="/methods"');
});

test("shows no share where none is known, and what is before it", async () => {
  const markup = await shown({ share: null, ahead: 2 }, "zh", "h2");
  expect(markup).toContain("<h2>正在计算这些数字</h2>");
  expect(markup).toContain('<progress aria-label="正在计算这些数字">');
  expect(textOf(markup)).toContain("前面还有2个查询");
  expect(markup).not.toContain("href=");
});

test("on paper it says that the figures are missing, and neither that they will appear nor how far they are", async () => {
  const page = parseDocument(await shown({ share: 0.25, ahead: 0 }, "en", "h2"));
  const sheet = (...names: string[]) =>
    pageStyle(
      names.map((name) => readFileSync(path.join(root, `app/styles/${name}.css`), "utf8")).join("\n"),
    );
  const [screen, paper] = [sheet("being-computed"), sheet("being-computed", "paper")];
  const isHidden = (selector: string, style: typeof screen) =>
    style.value(selectOne<Document | Element, Element>(selector, page)!, "display") === "none";
  for (const selector of ["h2", "progress", ".figure-note"]) {
    expect(isHidden(selector, paper), selector).toBe(true);
    expect(isHidden(selector, screen), selector).toBe(false);
  }
  expect([isHidden(".on-paper", paper), isHidden(".on-paper", screen)]).toEqual([false, true]);
});
