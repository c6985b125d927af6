/** What the forecast says of its own limits. */
import { expect, test } from "vitest";
import { forecastSentences } from "~/components/forecast/forecast-sentences";
import type { Forecast } from "~/domain/forecast";
import { format } from "~/format";
import { forecast as english } from "~/words/en/forecast";
import { forecast as chinese } from "~/words/zh/forecast";

const forecast = (highMinor: number): Forecast => ({
  reason: null,
  year: 2026,
  receivedMinor: 0,
  outlook: {
    from: "2026-01",
    to: "2026-12",
    months: 12,
    cases: 40,
    balanceMinor: 100_000_00,
    years: 3,
    followedCases: 120,
    followedPayers: 60,
    olderShare: 0,
    besidesShare: 0.12,
    reason: null,
    expected: { expectedMinor: 90_000_00, lowMinor: 70_000_00, highMinor },
  },
  cohorts: [],
  cohortLength: "year",
  checks: [],
});

test("a limit beyond what is owed says why it can be, and no other limit does", () => {
  const said = (highMinor: number) => [
    forecastSentences(format("en", "CNY"), english, forecast(highMinor), null).join(" ").replace(/\s/g, " "),
    forecastSentences(format("zh", "CNY"), chinese, forecast(highMinor), null).join(""),
  ];
  const [en, zh] = said(108_000_00);
  expect(en).toContain("More than is owed today can come in");
  expect(en).toContain("12 % of what was owed");
  expect(zh).toContain("相当于当时欠款的12%");
  for (const text of said(100_000_00)) expect(text).not.toMatch(/More than is owed|可能超过目前欠款/);
});
