import { expect, test } from "vitest";
import { reasonOf, reasonText } from "~/domain/reasons";
import { isReportName, REPORT_NAMES } from "~/domain/report-names";
import { REPORTS } from "~/domain/reports";
import type { Bilingual } from "~/domain/text";

/** The columns that spreadsheets and scripts hold on to, in their order. */
const PLACES =
  "key, label, cases, matured_cases, exposure_minor, received_minor, net_minor, cost_minor, gross_rate, gross_low, gross_high, net_rate, standardised_rate, reason, net_low, net_high, standardised_low, standardised_high";
const HELD: Record<string, string> = {
  methods:
    "method, label, episodes, cases, matured_episodes, payers, outstanding_minor, credited_minor, advanced_minor, cost_minor, minutes, raw_rate, adjusted_rate, adjusted_low, adjusted_high, effect, effect_low, effect_high, effective_sample_size, badge, reason, raw_low, raw_high, standardised_rate, standardised_low, standardised_high",
  officers:
    "officer, name, branch, region, cases, matured_cases, payers, credited_minor, cost_minor, minutes, observed, expected, ratio, ratio_low, ratio_high, shrunken, shrunken_low, shrunken_high, top_quarter_probability, flag, reason, raw_rate, raw_low, raw_high, matured_episodes",
  regions: PLACES,
  branches: PLACES,
  causes: PLACES,
  trend: "month, received_minor, credited_minor, cost_minor, episodes, activities, complete",
  cases:
    "case_id, borrower, region, branch, officer, cause, exposure_minor, outstanding_minor, defaulted_on, days_past_due, last_activity_on, last_receipt_on, activities, methods_tried, received_minor, five_tier, status",
  "rotation-plan":
    "branch, from_officer, to_officer, cases, outstanding_minor, expected_gain_minor, gain_low_minor, gain_high_minor, reason",
  "data-quality": "table, rows, accepted, rejected, duplicates, issue, examples",
};

test.each(Object.entries(HELD))("%s begins with the columns that were promised", (name, held) => {
  if (!isReportName(name)) throw new Error(`${name} is no report`);
  const promised = held.split(", ");
  expect(REPORTS[name].columns.map((column) => column.key).slice(0, promised.length)).toEqual(promised);
});

const spoken = (text: Bilingual) => {
  expect(text.en).toMatch(/[A-Za-z]/);
  expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
};

test.each(REPORT_NAMES)("%s speaks both languages, down to each column", (name) => {
  const { title, subject, says, saysNot, columns, order } = REPORTS[name];
  for (const text of [title, subject, says, saysNot]) spoken(text);
  for (const column of columns) {
    spoken(column.label);
    spoken(column.definition);
    for (const text of [column.numerator, column.denominator, column.unknownMeans]) if (text) spoken(text);
  }
  expect(columns.map((column) => column.key)).toContain(order.replace(/^-/, ""));
  expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
});

test("every rate names its numerator and denominator", () => {
  const rates = REPORT_NAMES.flatMap((name) => REPORTS[name].columns).filter((column) =>
    ["raw_rate", "gross_rate", "net_rate", "standardised_rate"].includes(column.key),
  );
  expect(rates.length).toBeGreaterThan(8);
  for (const rate of rates) expect([rate.numerator, rate.denominator]).not.toContain(undefined);
});

test("reasons are a map, asked by column, and pairs column:code in files", () => {
  const reasons = { raw_rate: "not-matured", adjusted_rate: "not-computed" } as const;
  expect(reasonText(reasons)).toBe("raw_rate:not-matured;adjusted_rate:not-computed");
  expect(reasonText({})).toBeNull();
  expect(["raw_rate", "effect", "constructor"].map((column) => reasonOf(reasons, column))).toEqual([
    "not-matured",
    null,
    null,
  ]);
  for (const cell of [null, undefined, "raw_rate:not-matured"]) expect(reasonOf(cell, "raw_rate")).toBeNull();
});
