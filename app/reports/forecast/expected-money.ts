/** What is expected, as columns of a table: the sum between its limits, or why there is none. */
import type { ExpectedMoney, WithoutForecast } from "~/domain/forecast";
import type { ReasonCode } from "~/domain/reasons";
import { known, type Part, unknown } from "../row";

export const EXPECTED_COLUMNS = ["expected_minor", "expected_low_minor", "expected_high_minor"] as const;
const LIMITS = EXPECTED_COLUMNS.slice(1);

export function expectedFigures(expected: ExpectedMoney | null, reason: WithoutForecast | null): Part {
  if (expected === null)
    return unknown(EXPECTED_COLUMNS, reason === null ? "not-computed" : FORECAST_REASONS[reason]);
  const { expectedMinor, lowMinor, highMinor } = expected;
  const values = known({
    expected_minor: expectedMinor,
    expected_low_minor: lowMinor,
    expected_high_minor: highMinor,
  });
  return lowMinor === null ? { ...values, reasons: unknown(LIMITS, "too-few").reasons } : values;
}

/** As files say it; pages have a sentence for each. */
const FORECAST_REASONS: Record<WithoutForecast, ReasonCode> = {
  undated: "dates-assumed",
  narrowed: "narrowed",
  undelivered: "part-period",
  "short-history": "not-matured",
  "too-few": "too-few",
  "one-borrower": "one-borrower",
  older: "no-overlap",
  "not-carried": "not-estimable",
};
