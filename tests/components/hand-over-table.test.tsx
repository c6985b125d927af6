/** Pairs of officers in a long list: a page at a time, the sums of all of them above it, and whose price of a handover holds. */
import { expect, test } from "vitest";
import { HandOverTable } from "~/components/rotation/hand-over-tables";
import { NO_FILTERS } from "~/domain/filters";
import { REPORTS } from "~/domain/reports";
import type { RotationView } from "~/domain/rotation-view";
import { format } from "~/format";
import { rotation } from "~/words/en/rotation";
import { rendered, textOf } from "./rendered";

const PAIRS = 120;

function shown(page: number, own: Partial<RotationView> = {}, penaltyMinor = 12_000): string {
  const rows = Array.from({ length: PAIRS }, (_, at) => ({
    branch: "B1",
    from_officer: `F${at + 1}`,
    to_officer: `T${at + 1}`,
    cases: 2,
    outstanding_minor: 100_000,
    expected_gain_minor: 10_000,
    gain_low_minor: 0,
    gain_high_minor: 20_000,
    reason: null,
  }));
  const { columns, order } = REPORTS["rotation-plan"];
  const view = {
    plan: { limits: { cap: 10, penaltyMinor }, handoverMinor: 12_000 },
    alone: null,
    total: { expectedMinor: 1_200_000, lowMinor: 0, highMinor: 2_400_000 },
    pairs: { rows, columns, filters: { ...NO_FILTERS, page }, meaning: { order } },
    cases: { total: 240 },
    officers: {},
    branches: {},
    ...own,
  } as unknown as RotationView;
  const props = {
    format: format("en", "CNY"),
    text: rotation,
    view,
    search: "?region=N",
    isOneBranch: false,
  };
  return rendered(<HandOverTable {...props} />, "/rotation-plan?region=N");
}
const officers = (markup: string) => [...markup.matchAll(/data-row="(F\d+)"/g)].map(([, code]) => code);

test("each pair stands on one page, below the sums of all", () => {
  const pages = [1, 2, 3].map((page) => shown(page));
  const all = pages.flatMap(officers);
  expect(all).toEqual(Array.from({ length: PAIRS }, (_, at) => `F${at + 1}`));
  for (const page of pages) {
    expect(officers(page).length).toBeLessThanOrEqual(50);
    const text = textOf(page).replace(/\s/g, " ");
    expect(text).toContain("120 pairs of officers, 240 cases that owe ¥120 k; expected gain ¥12 k.");
  }
  expect(pages[0]).toContain("?region=N&amp;page=2");
});

test("says whose price of a handover holds", () => {
  const hours = "at the cost of an officer's hour";
  const plain = (markup: string) => textOf(markup).replaceAll("&#x27;", "'");
  expect(plain(shown(1))).toContain(hours);
  expect(plain(shown(1, {}, 50_000))).not.toContain(hours);
  const planned = plain(shown(1, { alone: { cases: 3, gainMinor: 1 } }));
  expect(planned).toContain("¥120.00, as in the plan");
  expect(planned).not.toContain(hours);
});
