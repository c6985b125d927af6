import { expect, test } from "vitest";
import { NO_FILTERS } from "~/domain/filters";
import { comparisonMarkup } from "~/frame/comparison-markup.server";

const request = new Request("http://localhost/branches");
const report = {
  cutOffDate: "2025-12-31",
  currency: "CNY",
  filters: NO_FILTERS,
  search: "",
  datesAssumed: false,
  delivery: { firstMonth: "2021-01", lastMonth: "2025-12", undelivered: [] },
} as unknown as Parameters<typeof comparisonMarkup>[0];

test("periods are offered where dates are known, and the page's workbook always", () => {
  const known = comparisonMarkup(report, null, request)!;
  expect(known).toContain('id="compared-periods"');
  const assumed = comparisonMarkup({ ...report, datesAssumed: true }, null, request)!;
  expect(assumed).not.toContain('id="compared-periods"');
  expect(assumed).toContain("/branches.xlsx?");
  expect(known).toContain(assumed);
  expect(comparisonMarkup({ ...report, cutOffDate: null }, null, request)).toBeNull();
});
