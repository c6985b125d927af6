/**
 * Filters that stand along from page to page, on targets, forecast, decisions, officers and the pack: chosen and left out add
 * up to the whole, to the minor unit, wherever a sum is meant, and elsewhere it is said that there is none.
 */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CODE_FILTER_KEYS, exclusionOf } from "~/domain/common-filters";
import { FILTERS, type FilterKey, type FilterState } from "~/domain/filters";
import type { NewDecision } from "~/domain/plan/decisions";
import { branchPageReport } from "~/reports/branch/branch-page-report.server";
import { decisionsReport } from "~/reports/decisions/decisions-report.server";
import { openForecast } from "~/reports/forecast/forecast.server";
import { methodPageReport } from "~/reports/method/method-page-report.server";
import { officerProfile } from "~/reports/officer/officer-profile.server";
import { regionCourses } from "~/reports/pack/region-courses.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { STANDING } from "~/reports/reads";
import { againstTarget } from "~/reports/targets/against-target.server";
import { besideTargets, targetsHead } from "~/reports/targets/beside-targets.server";
import { targetsMarkup } from "~/routes/targets/targets-markup.server";
import type { Database } from "~db/client";
import { recordDecisions } from "~db/queries/plan/record-decisions";
import { sqliteStore } from "~db/sqlite-store";
import { DRAWN_FILTERS } from "../answers/drawn-filters";
import { shown, visiting } from "../support/answered";
import { wordedChanceLedger } from "../support/chance-ledger";
import { day } from "../support/facts";
import { LISTS, type ListKey, listWords } from "../support/list-words";

let database: Database;
let words: ReadonlyMap<ListKey, readonly string[]>;
beforeAll(async () => {
  database = wordedChanceLedger();
  const store = sqliteStore(database);
  words = await listWords(database);
  const codes = database.sqlite.prepare("SELECT code FROM recovery_cases ORDER BY id").pluck().all();
  const lines = (codes as string[]).map((code, at): NewDecision => {
    const plan = { action: "mediation", officerCodes: ["o1"], minutes: 60, expectedGainMinor: 100 + at };
    const cutOffDay = day(at % 2 === 0 ? "2024-06-30" : "2024-08-31");
    const said = { reason: at % 3 === 0 ? "other" : null, note: null, planned: null };
    return {
      code,
      answer: at % 3 === 0 ? "decline" : "accept",
      outstandingMinor: 1000,
      cutOffDay,
      horizon: 90,
      ...plan,
      ...said,
    };
  });
  const when = { by: null, at: "2024-09-02T08:00:00.000Z", knew: 0, plannedAfter: 0 };
  await recordDecisions(store, lines, [], when);
});
afterAll(() => database.close());

type Sums = (filters: Partial<FilterState>) => Promise<number[]>;
const total = <Each>(all: readonly Each[], of: (each: Each) => number) =>
  all.reduce((sum, each) => sum + of(each), 0);

const decisions: Sums = async (filters) => {
  const { rows } = await shown(database, decisionsReport, { filters });
  const all = rows.filter(({ month }) => month === null);
  return ["cases", "outstanding_minor", "expected_gain_minor", "owed_minor", "received_minor"].map((key) =>
    total(all, (row) => Number(row[key] ?? 0)),
  );
};
const profile: Sums = async (filters) => {
  const asked = visiting(database, { filters: { ...filters, officer: ["o1"] } });
  const { openCases, outstandingMinor, tenure } = (await asked.whole(officerProfile, { code: "o1" }))!;
  return [
    openCases,
    outstandingMinor,
    total(tenure, ({ heldDays }) => heldDays),
    total(tenure, ({ receivedMinor }) => receivedMinor),
  ];
};
const courses: Sums = async (filters) => {
  const regions = await visiting(database, { filters }).whole(regionCourses);
  return [
    total(regions, ({ receivedMinor }) => receivedMinor),
    total(regions, ({ course }) => total(course, ({ receivedMinor }) => receivedMinor)),
  ];
};
/** What open cases owe and what came in this year: what is expected has rates of its own under each filter. */
const forecast: Sums = async (filters) => {
  const { outlook, receivedMinor } = await visiting(database, { filters }).whole(openForecast);
  return [outlook!.cases, outlook!.balanceMinor, receivedMinor];
};

const OF_A_CASE = LISTS.filter((key) => key !== "officer" && key !== "method");
const FROM_THE_BEGINNING = CODE_FILTER_KEYS.filter((key) => key !== "officer" && key !== "method");
const ADDITIVE: [string, Sums, readonly ListKey[]][] = [
  ["decisions", decisions, LISTS],
  ["an officer's profile", profile, OF_A_CASE],
  ["the courses of regions", courses, LISTS],
  ["the forecast", forecast, FROM_THE_BEGINNING],
];

describe.each(ADDITIVE)("%s", (_name, of, keys) => {
  test.each(keys)("by %s: chosen and left out are the whole", async (key) => {
    const some = fc.subarray([...words.get(key)!], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(some, async (chosen) => {
        const [whole, taken, left] = [
          await of({}),
          await of({ [key]: chosen }),
          await of({ [exclusionOf(key)]: chosen }),
        ];
        expect(whole[0]).toBeGreaterThan(0);
        expect(taken.map((value, at) => value + left[at]!)).toEqual(whole);
      }),
      { numRuns: 5 },
    );
  });
});

test("decisions are narrowed by the month of their plan, also where the case has closed since", async () => {
  const [whole, june, august] = [
    await decisions({}),
    await decisions({ to: "2024-06" }),
    await decisions({ from: "2024-07" }),
  ];
  expect(june[0]).toBeGreaterThan(0);
  expect(june.map((value, at) => value + august[at]!)).toEqual(whole);
});

test("the regions of the pack are those of its table, whatever stands along", async () => {
  const drawn = fc.record({ amount: DRAWN_FILTERS.amount, past_due: DRAWN_FILTERS.past_due });
  await fc.assert(
    fc.asyncProperty(drawn, async (filters) => {
      const looking = { filters: { ...filters, from: "2024-01", to: "2024-12" } };
      const rows = (await shown(database, regionsReport, looking)).rows;
      const received = (await visiting(database, looking).whole(regionCourses)).map(
        ({ key, receivedMinor }) => [key, receivedMinor],
      );
      expect(received.filter(([, money]) => money !== 0).sort()).toEqual(
        rows
          .filter((row) => row.received_minor !== 0)
          .map((row) => [row.key, row.received_minor])
          .sort(),
      );
    }),
    { numRuns: 12 },
  );
});

const HOW_CASES_STAND: Partial<FilterState> = { amount: ["0-30"] };
test("how cases stand now has neither target nor forecast, and both say so", async () => {
  for (const filters of [HOW_CASES_STAND, { method: ["active-attack"] }, { not_officer: ["o1"] }]) {
    expect((await visiting(database, { filters }).whole(openForecast)).reason).toBe("narrowed");
    expect((await visiting(database, { filters }).whole(againstTarget)).reason).not.toBeNull();
  }
  const reads: readonly FilterKey[] = againstTarget.reads;
  expect(STANDING.every((key) => reads.includes(key))).toBe(true);
});

test("the page of targets names what is chosen, and its files hold what a target can be set for", async () => {
  const filters = { cause: ["natural-disaster"], region: ["r1"], amount: HOW_CASES_STAND.amount! };
  const visit = visiting(database, { filters });
  const head = await targetsHead(visit, await besideTargets(visit));
  expect(head.notApplied).toEqual([]);
  expect(head.phrases).toHaveProperty("cause");
  expect(head.phrases).toHaveProperty("amount");
  expect(head.search).toBe("?region=r1");
  // Beside the sentence that there is none, no table speaks of more cases.
  const markup = (await targetsMarkup(
    visit,
    await besideTargets(visit),
    new Request("http://localhost/targets"),
  ))!;
  const section = /aria-labelledby="year-forecast">(.*?)<\/section>/s.exec(markup)?.[1];
  expect(section).toContain("A forecast compares with cases of earlier years");
  expect(section).not.toContain("<table");
});

test("pages about one thing say which of their tables a filter of how cases stand does not choose", async () => {
  const narrowed = visiting(database, { filters: HOW_CASES_STAND });
  const plain = visiting(database);
  const labels = (all: readonly { en: string }[]) => all.map(({ en }) => en);
  const methodOf = async (visit: typeof plain) => (await methodPageReport(visit, "active-attack"))!;
  const [method, wholeMethod] = [await methodOf(narrowed), await methodOf(plain)];
  expect(labels(method.ofCasesAlone)).toEqual([FILTERS.amount.label.en]);
  expect(method.detail.figures.notApplied).toEqual([]);
  expect(wholeMethod.ofCasesAlone).toEqual([]);
  // It is true: the row stays, the list does not.
  expect(method.detail.figures.rows).toEqual(wholeMethod.detail.figures.rows);
  expect(method.detail.tables.cases.total).not.toBe(wholeMethod.detail.tables.cases.total);

  const branchOf = async (visit: typeof plain) => (await branchPageReport(visit, "b1"))!;
  const [branch, wholeBranch] = [await branchOf(narrowed), await branchOf(plain)];
  expect(labels(branch.notOfWork)).toEqual([FILTERS.amount.label.en]);
  expect(wholeBranch.notOfWork).toEqual([]);
  expect(branch.tables.methods.rows).toEqual(wholeBranch.tables.methods.rows);
  expect(branch.tables.officers.rows).toEqual(wholeBranch.tables.officers.rows);
  expect(branch.figures.rows).not.toEqual(wholeBranch.figures.rows);
});
