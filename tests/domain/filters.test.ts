import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CODE_FILTER_KEYS, exclusionOf } from "~/domain/common-filters";
import { FilterError } from "~/domain/filter-error";
import { filterPhrases } from "~/domain/filter-phrases";
import { filterSentence } from "~/domain/filter-sentence";
import { FILTER_KEYS, FILTERS, type FilterState, NO_FILTERS, searchOf } from "~/domain/filters";
import { type KnownCodes, parseFilters, unknownParameters } from "~/domain/parse-filters";
import type { FilterNames } from "~/domain/report";
import { HORIZONS } from "~/domain/rules";
import type { Language } from "~/domain/text";

const KNOWN: KnownCodes = {
  region: new Set(["north", "south", "unknown"]),
  branch: new Set(["b1", "b2"]),
  officer: new Set(["none", "o1"]),
  method: new Set(["none", "group-attack", "mediation"]),
  cause: new Set(["unknown", "wilful-refusal"]),
  security: new Set(["none", "mortgage"]),
  borrower_kind: new Set(["unknown", "farmer"]),
  product: new Set(["farm loan", "unknown"]),
};
const parse = (search: string) => parseFilters(new URLSearchParams(search), KNOWN);
const failure = (search: string): FilterError => {
  try {
    parse(search);
  } catch (error) {
    if (error instanceof FilterError) return error;
    throw error;
  }
  throw new Error(`${search} was accepted`);
};

describe("an address is read", () => {
  test("and gives the defaults where it is silent", () => {
    expect(parse("")).toEqual(NO_FILTERS);
    expect(parse("region=&q=&horizon=")).toEqual(NO_FILTERS);
    expect(NO_FILTERS.horizon).toBe(180);
  });

  test("with lists by repetition, each code once, in one order", () => {
    expect(parse("region=south&region=north&region=south").region).toEqual(["north", "south"]);
  });

  test("and any state comes back from its own address", () => {
    const state = fc.record({
      ...Object.fromEntries(
        CODE_FILTER_KEYS.flatMap((key) =>
          [key, exclusionOf(key)].map((each) => [each, fc.subarray([...KNOWN[key]].sort())]),
        ),
      ),
      status: fc.subarray(["open", "closed", "sold"]),
      not_amount: fc.subarray(["0-30", "30-100"]),
      from: fc.constantFrom(null, "2023-12", "2024-01"),
      to: fc.constantFrom(null, "2024-01", "2025-12"),
      horizon: fc.constantFrom(...HORIZONS),
      lang: fc.constantFrom(null, "en", "zh"),
      sort: fc.constantFrom(null, "credited_minor", "-credited_minor"),
      page: fc.integer({ min: 1, max: 999 }),
      q: fc.constantFrom("", "C-1 & more", "王"),
    });
    fc.assert(
      fc.property(state, (given) => {
        const filters = { ...NO_FILTERS, ...given } as typeof NO_FILTERS;
        expect(parseFilters(new URLSearchParams(searchOf(filters)), KNOWN)).toEqual(filters);
      }),
    );
  });

  test("and the default address is empty", () => {
    expect(searchOf(NO_FILTERS)).toBe("");
  });
});

describe("a wrong parameter is named, with what would be right", () => {
  test.each([
    ["region=nroth", "region", "nroth", /Unknown region “nroth”\. Known: north, south, unknown\./],
    ["method=group-attack&method=magic", "method", "magic", /Known: none, group-attack, mediation/],
    [
      "not_region=nroth",
      "not_region",
      "nroth",
      /Unknown not_region “nroth”\. Known: north, south, unknown\./,
    ],
    ["not_status=opne", "not_status", "opne", /one of open, closed, /],
    ["from=2024-13", "from", "2024-13", /a month such as 2024-01/],
    ["from=2024-05&to=2024-04", "to", "2024-04", /2024-05 or later/],
    ["horizon=60", "horizon", "60", new RegExp(`one of ${HORIZONS.join(", ")}`)],
    ["horizon=90&horizon=30", "horizon", "90, 30", /one value/],
    ["lang=fr", "lang", "fr", /one of en, zh/],
    ["page=0", "page", "0", /whole number/],
    ["sort=a;b", "sort", "a;b", /a column/],
  ])("%s", (search, parameter, value, message) => {
    const error = failure(search);
    expect([error.parameter, error.value]).toEqual([parameter, value]);
    expect(error.message).toMatch(message);
    expect(error.text.zh).toMatch(/[\u4e00-\u9fff].*“/);
  });

  test("and what nobody knows is left to who asks", () => {
    const search = new URLSearchParams("regoin=north&region=north&__proto__=1&constructor=2");
    expect(parseFilters(search, KNOWN).region).toEqual(["north"]);
    expect(unknownParameters(search)).toEqual(["regoin", "__proto__", "constructor"]);
  });
});

describe("a state is said as a sentence", () => {
  const names = Object.fromEntries(
    CODE_FILTER_KEYS.map((key) => [
      key,
      Object.fromEntries([...KNOWN[key]].map((code) => [code, { en: code, zh: `《${key}:${code}》` }])),
    ]),
  ) as unknown as FilterNames;
  const said = (state: FilterState, language: Language, isJudged = true) =>
    filterSentence(
      subject,
      filterPhrases(state, names),
      state,
      { language, month: (month) => month },
      null,
      isJudged,
    );
  const subject = { en: "Receipts", zh: "回款" };
  const filters = parse(
    "region=north&region=south&method=group-attack&from=2024-01&to=2025-12&horizon=90&q=C-1&cause=wilful-refusal",
  );

  test("in English", () => {
    expect(said(filters, "en")).toBe(
      "Receipts in north or south, group-attack only, cause wilful-refusal, 2024-01 – 2025-12, outcomes measured at 90 days, case or borrower beginning with “C-1”.",
    );
  });

  test("in Chinese", () => {
    expect(said(filters, "zh")).toBe(
      "回款，《region:north》或《region:south》，仅《method:group-attack》，违约原因为《cause:wilful-refusal》，2024-01至2025-12，以90天为观察期，案件或借款人以“C-1”开头。",
    );
  });

  test("with what is left out", () => {
    const leftOut = parse(
      "not_region=north&not_region=south&not_method=mediation&not_status=sold&product=unknown",
    );
    expect(said(leftOut, "en", false)).toBe(
      "Receipts, product unknown, without north and south, without mediation, status other than sold.",
    );
    expect(said(leftOut, "zh", false)).toBe(
      "回款，贷款产品为《product:unknown》，不含《region:north》和《region:south》，不含《method:mediation》，状态非转让。",
    );
  });

  test("with one end of the period open, or a single month", () => {
    expect(said(parse("from=2024-01"), "en")).toContain("from 2024-01");
    expect(said(parse("from=2024-01"), "en", false)).not.toContain("judged");
    expect(said(parse("to=2024-01"), "zh")).toContain("截至2024-01");
    expect(said(parse("from=2024-01&to=2024-01"), "en")).toBe(
      "Receipts, 2024-01, outcomes measured at 180 days.",
    );
  });

  test("every filter has a label in both languages", () => {
    for (const key of FILTER_KEYS) {
      expect(FILTERS[key].label.en).not.toBe("");
      expect(FILTERS[key].label.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
