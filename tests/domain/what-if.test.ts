/** The limits of a plan, as an address states them. */
import { expect, test } from "vitest";
import { CODE_FILTER_KEYS } from "~/domain/filter";
import { FilterError } from "~/domain/filter-error";
import { type KnownCodes, parseFilters } from "~/domain/parse-filters";
import { HANDOVER_CAP } from "~/domain/rotation";
import { isUsual, whatIf } from "~/domain/what-if";

const NOTHING_KNOWN = Object.fromEntries(
  CODE_FILTER_KEYS.map((key) => [key, new Set()]),
) as unknown as KnownCodes;
const read = (search: string, currency = "CNY") =>
  whatIf(parseFilters(new URLSearchParams(search), NOTHING_KNOWN), currency);

test("nothing stated is the usual plan", () => {
  expect(read("")).toEqual({ cap: HANDOVER_CAP.default, penaltyMinor: null });
  expect(isUsual(read(""))).toBe(true);
  expect(isUsual(read("cap=3"))).toBe(false);
  expect(isUsual(read("penalty=0"))).toBe(false);
});

test("a charge is stated in whole units of the currency", () => {
  expect(read("cap=3&penalty=250")).toEqual({ cap: 3, penaltyMinor: 25_000 });
  expect(read("penalty=250", "JPY").penaltyMinor).toBe(250);
});

test.each(["cap=0", "cap=41", "cap=2.5", "cap=many", "penalty=-1", "penalty=9999999"])(
  "%s is named as wrong, with what would be right",
  (search) => {
    const [name] = search.split("=") as [string];
    expect(() => read(search)).toThrow(FilterError);
    expect(() => read(search)).toThrow(new RegExp(`^${name} “.*” is not a whole number from \\d+ to \\d+`));
  },
);
