import { expect, test } from "vitest";
import type { Besides } from "~/answers/definition.server";
import { NO_FILTERS } from "~/domain/filters";
import type { KeptReport } from "~/domain/report";
import { comparisonFill } from "~/reports/officers/comparison-fill.server";

test("a place chosen chooses officers, not whom they are compared with", () => {
  const filters = {
    ...NO_FILTERS,
    branch: ["b2"],
    region: ["south"],
    cause: ["fraud"],
    horizon: 90,
  } as const;
  const report = {
    filters,
    rows: [{}],
    cutOffDate: "2025-12-31",
    datesAssumed: false,
  } as unknown as KeptReport;
  const asked: Besides[] = [];
  comparisonFill.of(report, (_definition, besides) => {
    asked.push(besides ?? {});
    return { report: "", scope: { kind: "everything" }, filters: {}, settings: {}, code: "" } as never;
  });
  expect(asked).toEqual([{ code: "", filters: { ...filters, branch: [], region: [] } }]);
});
