/** Equal keys mean equal answers and different answers different keys: over drawn questions, and over ledgers that show the difference. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type About,
  type AnswerSettings,
  keyOf,
  type Question,
  questionOf,
  type Reading,
} from "~/answers/question";
import { JURISDICTIONS } from "~/domain/conduct/jurisdictions";
import { FILTER_KEYS, type FilterKey, type FilterState, NO_FILTERS } from "~/domain/filters";
import { REPORT_NAMES, type ReportName } from "~/domain/report-names";
import { EVERYTHING, type Scope } from "~/domain/scope";
import { DEFINITIONS, REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { methodEffectsFit } from "~/reports/methods/method-effects-fit.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { importFiles } from "../intake/imported";
import { CONDUCT_LEDGER } from "../reports/conduct/conduct-ledger";
import { about, visiting } from "../support/answered";
import { chanceLedger } from "../support/chance-ledger";
import { stalledLedger } from "../support/stalled-ledger";
import { DRAWN_FILTERS } from "./drawn-filters";

const filters = fc.record(DRAWN_FILTERS) as unknown as fc.Arbitrary<FilterState>;
const settings: fc.Arbitrary<AnswerSettings> = fc.record({
  officerHourCost: fc.constantFrom(null, 83.6, 500),
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  conductRules: fc.constantFrom("shipped", "edited"),
});
const scope: fc.Arbitrary<Scope> = fc.oneof(
  fc.constant(EVERYTHING),
  fc
    .subarray(["b1", "b2", "b3"], { minLength: 1 })
    .map((branches): Scope => ({ kind: "branches", branches })),
);
const reading: fc.Arbitrary<Reading> = fc.constantFrom<Reading>(...DEFINITIONS.values());
interface Asked extends Required<About> {
  reading: Reading;
}
const asked: fc.Arbitrary<Asked> = fc.record({
  reading,
  scope,
  filters,
  settings,
  code: fc.constantFrom("", "b1", "o1"),
});

const key = ({ reading: of, ...rest }: Asked) => keyOf(questionOf(of, rest));

/** What decides the answer, said another way than the product says it. */
function decisive({
  reading: { name, reads, settings: uses },
  scope: of,
  filters: chosen,
  settings: own,
  code,
}: Asked) {
  const jurisdiction = (reads.includes("jurisdiction") && chosen.jurisdiction) || own.jurisdiction;
  const isNamed = jurisdiction !== own.jurisdiction;
  const values = FILTER_KEYS.filter((each) => reads.includes(each) && each !== "jurisdiction").map((each) => {
    const value: unknown = chosen[each];
    return Array.isArray(value) ? [...value].sort().join("|") : String(value);
  });
  const used = [
    uses.includes("officerHourCost") && own.officerHourCost,
    uses.includes("jurisdiction") && jurisdiction,
    uses.includes("conductRules") && own.conductRules,
  ];
  const seen = of.kind === "everything" ? "all" : [...of.branches].sort();
  return JSON.stringify([name, seen, values, isNamed && jurisdiction, used, code]);
}

describe("the key of a question", () => {
  test("is equal where all that decides the answer is equal, and nowhere else", () => {
    // Two drawn by themselves are hardly ever equal: the second takes most of its parts from the first.
    const pair = fc.tuple(
      asked,
      asked,
      fc.subarray(FILTER_KEYS),
      fc.subarray(["scope", "settings", "code", "reading"]),
    );
    let equal = 0;
    fc.assert(
      fc.property(pair, ([one, drawn, keys, parts]) => {
        const other = {
          ...one,
          ...Object.fromEntries(parts.map((part) => [part, drawn[part as keyof Asked]])),
          filters: { ...one.filters, ...Object.fromEntries(keys.map((each) => [each, drawn.filters[each]])) },
        } as Asked;
        equal += Number(key(one) === key(other));
        expect(key(one) === key(other)).toBe(decisive(one) === decisive(other));
      }),
      { numRuns: 2000 },
    );
    expect(equal).toBeGreaterThan(50);
  });

  test("does not know in which order lists, parts and branches were named", () => {
    const turned = (chosen: object) =>
      Object.fromEntries(
        Object.entries(chosen)
          .reverse()
          .map(([each, value]) => [each, Array.isArray(value) ? [...value].reverse() : value]),
      );
    fc.assert(
      fc.property(asked, (one) => {
        const { scope: of } = one;
        const other: Asked = {
          ...one,
          filters: turned(one.filters) as unknown as FilterState,
          settings: turned(one.settings) as unknown as AnswerSettings,
          scope:
            of.kind === "everything" ? of : { ...of, branches: [...of.branches, ...of.branches].reverse() },
        };
        expect(key(other)).toBe(key(one));
        const question = questionOf(one.reading, one);
        const shuffled = { ...turned(question), filters: turned(question.filters) } as unknown as Question;
        expect(keyOf(shuffled)).toBe(key(one));
      }),
      { numRuns: 500 },
    );
  });

  test("does not know the language, and order and page of the list of cases alone", () => {
    fc.assert(
      fc.property(asked, filters, (one, { lang, sort, page }) => {
        expect(key({ ...one, filters: { ...one.filters, lang } })).toBe(key(one));
        if (one.reading.name === "cases") return;
        expect(key({ ...one, filters: { ...one.filters, sort, page } })).toBe(key(one));
      }),
      { numRuns: 500 },
    );
    const cases = { reading: REPORT_DEFINITIONS.cases, scope: EVERYTHING, code: "", settings: USUAL };
    const keys = [{}, { sort: "cases" }, { sort: "-cases" }, { page: 2 }].map((view) =>
      key({ ...cases, filters: { ...NO_FILTERS, ...view } }),
    );
    expect(new Set(keys).size).toBe(4);
  });

  test("of effects knows no chosen method: each is judged against all others", () => {
    const of = (chosen: Partial<FilterState>) => key({ ...EFFECTS, filters: { ...NO_FILTERS, ...chosen } });
    expect(of({ horizon: 90, method: ["settlement"], lang: "zh", sort: "-cases", page: 3 })).toBe(
      of({ horizon: 90 }),
    );
    expect(of({ horizon: 90, region: ["north"] })).not.toBe(of({ horizon: 90 }));
    expect(of({})).not.toBe(of({ horizon: 90 }));
  });
});

const USUAL: AnswerSettings = { officerHourCost: null, jurisdiction: "cn", conductRules: "shipped" };
const EFFECTS = { reading: methodEffectsFit, scope: EVERYTHING, code: "", settings: USUAL };

describe("answers", () => {
  let chance: Database;
  let conduct: Database;
  let stalled: Database;
  beforeAll(async () => {
    chance = chanceLedger();
    chance.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
    stalled = stalledLedger();
    conduct = openDatabase(":memory:");
    migrateDatabase(conduct);
    await importFiles(conduct, CONDUCT_LEDGER);
  });
  afterAll(() => {
    for (const database of [chance, conduct, stalled]) database.close();
  });

  /** Each from a desk that remembers nothing: computed, without what the filters say of themselves. */
  async function answer(database: Database, name: ReportName, chosen: Partial<FilterState>) {
    const looking = visiting(database, { filters: chosen });
    // Where to try has no row but what its fill finds.
    const fills = database === stalled ? undefined : [];
    const {
      filters: _filters,
      ownFilters: _own,
      names: _names,
      ...content
    } = await looking.whole(REPORT_DEFINITIONS[name], {}, fills);
    database.sqlite.exec("DELETE FROM analyses");
    return { key: keyOf(looking.question(REPORT_DEFINITIONS[name])), content: JSON.stringify(content) };
  }

  /** Quick enough to be computed some hundred times. */
  const DRAWN_REPORTS = ["methods", "officers", "regions", "causes", "trend", "vintages", "cases"] as const;
  const chosen = fc
    .record(DRAWN_FILTERS)
    .map((state) => state as unknown as FilterState)
    .filter(({ from, to }) => from === null || to === null || from <= to)
    .map((state) => ({ ...state, sort: null, page: 1 }));

  test("of equal keys are equal, whichever visitor asked first and whatever else the address said", async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DRAWN_REPORTS), chosen, chosen, async (name, one, drawn) => {
        const { reads } = REPORT_DEFINITIONS[name];
        const unread = FILTER_KEYS.filter((each) => !reads.includes(each));
        const other = { ...one, ...Object.fromEntries(unread.map((each) => [each, drawn[each]])) };
        const [first, second] = [await answer(chance, name, one), await answer(chance, name, other)];
        expect(second).toEqual(first);
      }),
      { numRuns: 40 },
    );
  });

  test("that differ have different keys", async () => {
    const contents = new Map<string, string>();
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DRAWN_REPORTS), chosen, async (name, one) => {
        const answered = await answer(chance, name, one);
        expect(contents.get(answered.key) ?? answered.content).toBe(answered.content);
        contents.set(answered.key, answered.content);
      }),
      { numRuns: 60 },
    );
  });

  /** Where a filter can be seen to work: the ledger, and a value under which it differs from no filter. */
  const SEEN: Partial<Record<FilterKey, [() => Database, Partial<FilterState>]>> = {
    region: [() => chance, { region: ["r2"] }],
    branch: [() => chance, { branch: ["b2"] }],
    officer: [() => chance, { officer: ["o2"] }],
    method: [() => chance, { method: ["active-attack"] }],
    cause: [() => chance, { cause: ["natural-disaster"] }],
    security: [() => chance, { security: ["mortgage"] }],
    from: [() => chance, { from: "2024-01" }],
    to: [() => chance, { to: "2024-01" }],
    horizon: [() => chance, { horizon: 365 }],
    sort: [() => chance, { sort: "case_id" }],
    page: [() => chance, { page: 2 }],
    q: [() => chance, { q: "c1" }],
    discount: [() => chance, { discount: 50 }],
    cohort: [() => chance, { cohort: "year" }],
    jurisdiction: [() => conduct, { jurisdiction: "us" }],
    rule: [() => conduct, { rule: ["complaint"] }],
    stalled: [() => stalled, { stalled: 1825 }],
  };

  test.each(Object.entries(SEEN))(
    "a report that reads “%s” answers otherwise for it",
    async (filter, [of, value]) => {
      const readers = REPORT_NAMES.filter((name) =>
        REPORT_DEFINITIONS[name].reads.includes(filter as FilterKey),
      );
      expect(readers.length).toBeGreaterThan(0);
      let differs = 0;
      for (const name of readers) {
        const [bare, narrowed] = [await answer(of(), name, {}), await answer(of(), name, value)];
        expect(narrowed.key, name).not.toBe(bare.key);
        differs += Number(narrowed.content !== bare.content);
      }
      expect(differs).toBeGreaterThan(0);
    },
  );

  test("stand on a setting where their definition says so", async () => {
    const of = (officerHourCost: number | null) => {
      const looking = visiting(chance, { settings: { officerHourCost } });
      return keyOf(looking.question(methodPanel("leader-steps-in"), about("method", "leader-steps-in")));
    };
    expect(of(500)).not.toBe(of(null));
    const bare = (officerHourCost: number | null) =>
      keyOf(visiting(chance, { settings: { officerHourCost } }).question(REPORT_DEFINITIONS.trend));
    expect(bare(500)).toBe(bare(null));
  });
});
