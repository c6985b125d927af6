import { expect, test } from "vitest";
import { BeingComputed } from "~/components/being-computed";
import type { Progress } from "~/domain/heavy-answer";
import type { Language } from "~/domain/text";
import { format } from "~/format";
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
