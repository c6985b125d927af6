/** What the pages say of a plan that falls short of usual handling, and of one that proposes nothing. */
import { expect, test } from "vitest";
import { gainSentence } from "~/components/plan/gain-sentence";
import { withoutLines } from "~/components/plan/without-lines";
import { NO_FILTERS } from "~/domain/filters";
import type { PlanView } from "~/domain/plan/plan-view";
import { format } from "~/format";
import { plan as en } from "~/words/en/plan";
import { plan as zh } from "~/words/zh/plan";

const NONE = { first: 0, "if-hours-are-left": 0, try: 0, wait: 0, avoid: 0, "left-alone": 0 };
const nothing = (counts: Partial<PlanView["counts"]>): Pick<PlanView, "reason" | "gate" | "counts"> => ({
  reason: null,
  gate: "adopt",
  counts: { ...NONE, ...counts },
});

test("a gain below usual handling is so much less, not minus so much more", () => {
  const view = {
    gain: { expectedMinor: -29_500_000, lowMinor: null, highMinor: null },
    counts: { ...NONE, first: 8 },
    list: { filters: { ...NO_FILTERS, horizon: 180 } },
  } as unknown as PlanView;
  const say = (language: "en" | "zh", words: typeof en) => gainSentence(format(language, "CNY"), words, view);
  expect(say("en", en)).toMatch(/do not suffice .*, ¥295\sk less would be recovered/);
  expect(say("en", en)).not.toMatch(/more|−/);
  expect(say("zh", zh)).toMatch(/少收29\.5\s?万/);
});

test("nothing is worth its hours only where there are cases that may be worked", () => {
  for (const words of [en, zh]) {
    expect(withoutLines(nothing({ "left-alone": 534 }), words)).toBe(words.none.setAside);
    expect(withoutLines(nothing({}), words)).toBe(words.none.noCases);
    expect(withoutLines(nothing({ "left-alone": 3, wait: 1 }), words)).toBe(words.none.adopt);
    expect(withoutLines({ ...nothing({}), reason: "too-few" }, words)).toBe(words.states["too-few"]);
  }
});
