/** The forecast of open cases on records made by hand: what counts, what adds up, and when nothing is said. */
import { describe, expect, test } from "vitest";
import { ageGroups } from "~/analysis/forecast/age-groups";
import { type CaseRecord, expectedReceipts } from "~/analysis/forecast/expected-receipts";
import { flowsByCase, openBalances } from "~/analysis/forecast/open-balances";
import { portfolioForecast } from "~/analysis/forecast/portfolio-forecast";
import { firstDayOfMonth, lastDayOfMonth, monthFromIso } from "~/domain/calendar";
import type { ForecastCase, ForecastFlow } from "~/domain/forecast";
import { ratioForecast } from "~/statistics/forecast/ratio-forecast";

const month = (text: string) => monthFromIso(text)!;
const FIRST = month("2019-01");
const LAST = month("2024-12");

/** Ten cases a month of 1,000 each: every second pays a tenth in its third month and again in its fifteenth. */
function steady(change: Partial<CaseRecord> & { sizes?: (at: number) => number } = {}): CaseRecord {
  const cases: ForecastCase[] = [];
  const flows: ForecastFlow[] = [];
  for (let at = FIRST; at <= LAST; at += 1)
    for (let one = 0; one < 10; one += 1) {
      const caseId = cases.length;
      const exposureMinor = change.sizes?.(caseId) ?? 100_000;
      const defaultedDay = firstDayOfMonth(at) + 3;
      cases.push({ caseId, borrowerId: caseId, defaultedDay, exposureMinor, closedDay: null });
      if ((one + at) % 2 === 0)
        for (const later of [3, 15]) {
          const paid = Math.round(exposureMinor * (0.08 + 0.01 * (one % 5)));
          flows.push({
            caseId,
            day: firstDayOfMonth(at + later) + one,
            owedMinor: -paid,
            receivedMinor: paid,
          });
        }
    }
  const known = flows.filter(({ day }) => day <= lastDayOfMonth(LAST));
  return { cases, flows: flowsByCase(known), firstMonth: FIRST, undelivered: new Set(), ...change };
}

const SPAN = { lastMonth: LAST, months: 12, length: "year" } as const;

test("what is owed at the end of a month, and what came after: a case closed or defaulted later counts as it stood", () => {
  const day = firstDayOfMonth(month("2024-01"));
  const one = { caseId: 1, borrowerId: 1, defaultedDay: day, exposureMinor: 1000, closedDay: null };
  const cases = [
    one,
    { ...one, caseId: 2, closedDay: lastDayOfMonth(month("2024-03")) },
    { ...one, caseId: 3, closedDay: lastDayOfMonth(month("2024-03")) + 1 },
    { ...one, caseId: 4, defaultedDay: lastDayOfMonth(month("2024-03")) + 1 },
    { ...one, caseId: 5 },
  ];
  const flow = (caseId: number, on: number, owedMinor: number, receivedMinor = -owedMinor) => ({
    caseId,
    day: on,
    owedMinor,
    receivedMinor,
  });
  const flows = flowsByCase([
    flow(1, day + 5, -300),
    flow(1, day + 6, 50, 0),
    flow(1, firstDayOfMonth(month("2024-04")), -100),
    flow(1, firstDayOfMonth(month("2024-05")), 40),
    flow(1, firstDayOfMonth(month("2024-05")) + 1, 25, 0),
    flow(1, firstDayOfMonth(month("2024-05")) + 2, 0, 30),
    flow(1, firstDayOfMonth(month("2024-05")) + 3, -15, 0),
    flow(1, firstDayOfMonth(month("2024-07")), -9),
    flow(5, day + 9, -1000),
  ]);
  expect(openBalances(cases, flows, month("2024-03"), 3)).toEqual([
    { borrowerId: 1, defaultMonth: month("2024-01"), balanceMinor: 750, receivedMinor: 90, besidesMinor: 55 },
    { borrowerId: 1, defaultMonth: month("2024-01"), balanceMinor: 1000, receivedMinor: 0, besidesMinor: 0 },
  ]);
});

test("ages that few were followed at go with the younger, the youngest with the next", () => {
  const many = (age: number) => new Array<number>(40).fill(age);
  const groupOf = ageGroups([...many(4), ...many(13), 30, 30]);
  expect(groupOf(0)).toBe(groupOf(4));
  expect(groupOf(10)).toBe(groupOf(4));
  expect(groupOf(90)).toBe(groupOf(13));
  expect(groupOf(13)).not.toBe(groupOf(4));
});

describe("the forecast of a steady record", () => {
  const { reason, outlook, cohorts, checks } = portfolioForecast(steady(), SPAN);

  test("is what the same ages paid before, and its cohorts add up to the minor unit", () => {
    expect(reason).toBeNull();
    expect(outlook).toMatchObject({ from: "2025-01", to: "2025-12", months: 12, cases: 720, years: 5 });
    const { expectedMinor, lowMinor, highMinor } = outlook!.expected!;
    expect(cohorts.map(({ cohort }) => cohort)).toEqual(["2019", "2020", "2021", "2022", "2023", "2024"]);
    expect(cohorts.reduce((sum, each) => sum + each.expectedMinor, 0)).toBe(expectedMinor);
    expect(cohorts.reduce((sum, each) => sum + each.balanceMinor, 0)).toBe(outlook!.balanceMinor);
    expect(lowMinor! < expectedMinor && expectedMinor < highMinor!).toBe(true);
    // Of 120 cases a year half pay a tenth in the third month, and those of the year before in the fifteenth.
    const came = 0.1 * 100_000 * (15 + 60);
    expect(Math.abs(expectedMinor / came - 1)).toBeLessThan(0.05);
  });

  test("is checked three, six and twelve months before, from what was known then", () => {
    expect(checks.map(({ from, months, isInside }) => [from, months, isInside])).toEqual([
      ["2024-10", 3, true],
      ["2024-07", 6, true],
      ["2024-01", 12, true],
    ]);
    const later = steady();
    const changed = [...later.flows.values()].flat().map((flow) => ({
      ...flow,
      receivedMinor:
        flow.day > lastDayOfMonth(month("2023-12")) ? flow.receivedMinor * 5 : flow.receivedMinor,
    }));
    const other = portfolioForecast({ ...later, flows: flowsByCase(changed) }, SPAN);
    expect(other.checks[2]!.expected).toEqual(checks[2]!.expected);
    expect(other.checks[2]!.receivedMinor).toBe(5 * checks[2]!.receivedMinor);
    expect(other.checks[2]!.isInside).toBe(false);
  });
});

describe("the upper limit", () => {
  /** Forty cases a year: nearly all of them is paid in the year after, or little; what is left is sold. */
  function uneven(chargedMinor: number): CaseRecord {
    const cases: ForecastCase[] = [];
    const flows: ForecastFlow[] = [];
    for (let year = 2019; year <= 2024; year += 1)
      for (let one = 0; one < 40; one += 1) {
        const [caseId, begins] = [cases.length, month(`${year}-01`)];
        const paid = year % 2 === 0 ? 95_000 : 20_000 + 100 * one;
        const defaultedDay = firstDayOfMonth(begins);
        const closedDay = year < 2024 ? lastDayOfMonth(begins + 20) : null;
        cases.push({ caseId, borrowerId: caseId, defaultedDay, exposureMinor: 100_000, closedDay });
        flows.push(
          { caseId, day: firstDayOfMonth(begins + 14), owedMinor: chargedMinor, receivedMinor: 0 },
          { caseId, day: firstDayOfMonth(begins + 15), owedMinor: -paid, receivedMinor: paid },
        );
      }
    const known = flows.filter(({ day }) => day <= lastDayOfMonth(LAST));
    return { cases, flows: flowsByCase(known), firstMonth: FIRST, undelivered: new Set() };
  }

  test("ends at what is owed, where nothing is added to it", () => {
    const { past, units, forecast, balanceMinor, besidesShare } = expectedReceipts(uneven(0), LAST, 12);
    expect(ratioForecast(past, units).high).toBeGreaterThan(balanceMinor);
    expect(besidesShare).toBe(0);
    expect(forecast.high).toBe(balanceMinor);
    expect(forecast.low).toBeLessThan(forecast.estimate!);
  });

  test("reaches beyond it by what was charged in the same months of earlier years", () => {
    const { forecast, balanceMinor, besidesShare } = expectedReceipts(uneven(5000), LAST, 12);
    expect(besidesShare).toBeCloseTo(0.05, 10);
    expect(forecast.high).toBeCloseTo(balanceMinor * (1 + besidesShare), 3);
  });
});

describe("nothing is said", () => {
  const why = (record: CaseRecord, span = SPAN) => {
    const { reason, outlook, cohorts } = portfolioForecast(record, span);
    if (reason !== null) expect([outlook?.expected, cohorts]).toEqual([null, []]);
    return reason;
  };

  test("of a short history, of few cases, of a month that was not delivered", () => {
    expect(why({ ...steady(), firstMonth: month("2023-06") })).toBe("short-history");
    const record = steady();
    expect(why({ ...record, cases: record.cases.filter((_, at) => at % 40 === 0) })).toBe("too-few");
    expect(why({ ...record, undelivered: new Set([month("2024-05")]) })).toBe("undelivered");
    // A gap long ago takes out its years alone.
    const gap = expectedReceipts({ ...record, undelivered: new Set([month("2021-05")]) }, LAST, 12);
    expect([gap.reason, gap.years]).toEqual([null, 4]);
  });

  test("where one borrower decides, and where all is older than what was followed", () => {
    expect(why(steady({ sizes: (at) => (at === 715 ? 900_000_000 : 100_000) }))).toBe("one-borrower");
    const record = steady();
    const old = record.cases.map((each) => ({
      ...each,
      defaultedDay: Math.min(each.defaultedDay, firstDayOfMonth(FIRST) + (each.caseId % 28)),
    }));
    expect(why({ ...record, cases: old })).toBe("older");
  });

  test("where forecasts of the past missed", () => {
    const record = steady();
    const dried = [...record.flows.values()]
      .flat()
      .filter(({ day }) => day <= lastDayOfMonth(month("2023-12")));
    expect(why({ ...record, flows: flowsByCase(dried) })).toBe("not-carried");
  });
});
