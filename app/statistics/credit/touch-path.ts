import { requires } from "../requires";

/** One way of being touched before an ending, with how often it ended so. */
export interface TouchPath {
  /** Methods in the order of their touches; empty where nothing touched. */
  touches: readonly string[];
  /** Endings with a receipt, ≥ 0. */
  conversions: number;
  /** Endings without, ≥ 0. */
  nulls: number;
  /** Value of the conversions, in any unit; absent means one each. */
  value?: number;
}

/** Value by method, and what no method touched. The two add up to all value. */
export interface Credits {
  byMethod: Map<string, number>;
  unattributed: number;
}

/**
 * @returns the value of a path
 * @throws Error when a count is negative or not finite, or value stands without a conversion
 * @example
 * pathValue({ touches: [], conversions: 2, nulls: 0 }) // 2
 */
export function pathValue({ conversions, nulls, value = conversions }: TouchPath): number {
  requires(
    conversions >= 0 && nulls >= 0 && Number.isFinite(conversions + nulls),
    "a path requires counts ≥ 0",
  );
  requires(Number.isFinite(value), "a path requires a finite value");
  requires(value === 0 || conversions > 0, "a path requires a conversion for its value");
  return value;
}

/** A touch on a day. */
export interface DatedTouch {
  method: string;
  day: number;
}

/**
 * The methods that touched a case within a window before a receipt, in order: those from `windowDays` days before the
 * receipt up to its day. Later touches did not cause it, earlier ones count as faded.
 *
 * @param touches in any order; on one day they keep the order given
 * @param windowDays ≥ 0
 * @throws Error when the window is negative
 * @example
 * touchesInWindow([{ method: "call", day: 1 }, { method: "visit", day: 40 }, { method: "call", day: 50 }], 45, 30) // ["visit"]
 */
export function touchesInWindow(
  touches: readonly DatedTouch[],
  receiptDay: number,
  windowDays: number,
): string[] {
  requires(windowDays >= 0, "touchesInWindow requires windowDays ≥ 0");
  return touches
    .filter(({ day }) => day <= receiptDay && day >= receiptDay - windowDays)
    .sort((one, other) => one.day - other.day)
    .map(({ method }) => method);
}
