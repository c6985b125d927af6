import { describe, expect, test } from "vitest";
import { METHODS } from "~/domain/methods";
import type { CaseRows } from "../../seeds/portfolio-rows";
import { simulatedCase } from "../../seeds/simulate-case";
import { simulatePortfolio } from "../../seeds/simulate-portfolio";
import { simulatedWorld } from "../../seeds/world";

const portfolio = simulatePortfolio({ cases: 4000 }, 21);
const { world, cases } = portfolio;

function all<Table extends keyof CaseRows>(table: Table): CaseRows[Table][number][] {
  return cases.flatMap(({ rows }): CaseRows[Table][number][] => rows[table]);
}

const activities = all("activities");
const recoveryCases = all("cases");
const receipts = all("receipts");

describe("purity", () => {
  test("same seed, same portfolio; another seed, another", () => {
    const again = simulatePortfolio({ cases: 150 }, 21);
    expect(again).toEqual(simulatePortfolio({ cases: 150 }, 21));
    expect(again.cases.map(({ rows }) => rows)).not.toEqual(
      simulatePortfolio({ cases: 150 }, 22).cases.map(({ rows }) => rows),
    );
  });

  test("a case made alone is the case of the portfolio", () => {
    const alone = simulatedCase(simulatedWorld({ cases: 9 }, 21), 3777);
    expect(alone.rows).toEqual(cases[3776]!.rows);
    expect(alone.episodes).toEqual(cases[3776]!.episodes);
  });

  test("impossible wishes are refused", () => {
    expect(() => simulatePortfolio({ endDate: "2021-02-30" }, 1)).toThrow("startDate and endDate");
    expect(() => simulatePortfolio({ methodEffects: [] }, 1)).toThrow("methodEffects");
  });
});

describe("scale", () => {
  test("ten activities a case, over five years, six regions, 24 branches, 180 officers", () => {
    expect(activities.length / cases.length).toBeGreaterThan(9);
    expect(activities.length / cases.length).toBeLessThan(11);
    expect(new Set(recoveryCases.map((row) => row.region).filter(Boolean)).size).toBe(6);
    expect(new Set(recoveryCases.map((row) => row.branch).filter(Boolean)).size).toBe(24);
    expect(new Set(all("assignments").map((row) => row.officer)).size).toBe(180);
    expect(new Set(activities.map((row) => Math.floor(row.day / 365.25))).size).toBeGreaterThanOrEqual(5);
  });

  test("recovery, cost and minutes are those of a real bank", () => {
    const old = cases.filter(({ profile }) => profile.defaultDay + 365 <= world.endDay);
    const exposure = old.reduce((sum, { profile }) => sum + profile.exposureMinor, 0);
    const received = old.reduce(
      (sum, { rows, profile }) =>
        rows.receipts.reduce(
          (part, receipt) => (receipt.day <= profile.defaultDay + 365 ? part + receipt.amountMinor : part),
          sum,
        ),
      0,
    );
    expect(received / exposure).toBeGreaterThan(0.3);
    expect(received / exposure).toBeLessThan(0.45);
    const hours = activities.reduce((sum, row) => sum + row.minutes, 0) / 60;
    const cost = activities.reduce((sum, row) => sum + row.costMinor, 0);
    expect(cost / hours).toBeGreaterThan(6000);
    expect(cost / hours).toBeLessThan(9000);
  });

  test("some borrowers have two or three cases, none more, and stay who they are", () => {
    const names = new Map<string, string[]>();
    for (const { borrowerId, borrowerName } of recoveryCases) {
      names.set(borrowerId, [...(names.get(borrowerId) ?? []), borrowerName]);
    }
    expect([...new Set([...names.values()].map((all) => all.length))].sort()).toEqual([1, 2, 3]);
    for (const all of names.values()) expect(new Set(all).size).toBe(1);
  });
});

describe("references and dates", () => {
  test("ids are unique and name what exists", () => {
    const officers = new Set(world.people.officers.map((officer) => officer.code));
    for (const { rows, profile } of cases) {
      for (const row of [...rows.activities, ...rows.receipts, ...rows.promises, ...rows.assignments]) {
        expect(row.caseId).toBe(profile.caseId);
      }
      for (const code of rows.activities.flatMap((row) => row.officers))
        expect(officers.has(code)).toBe(true);
      for (const row of rows.assignments) expect(officers.has(row.officer)).toBe(true);
    }
    const ids = [...activities.map((row) => row.activityId), ...receipts.map((row) => row.receiptId)];
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("nothing happens after the end, and nothing is done or received after closing", () => {
    for (const { rows, profile } of cases) {
      const closedDay = rows.cases[0]!.closedDay ?? world.endDay;
      for (const row of [...rows.activities, ...rows.receipts, ...rows.advances]) {
        expect(row.day).toBeGreaterThanOrEqual(profile.defaultDay);
        expect(row.day).toBeLessThanOrEqual(closedDay);
      }
      expect(closedDay).toBeLessThanOrEqual(world.endDay);
      for (const row of [...rows.charges, ...rows.complaints])
        expect(row.day).toBeLessThanOrEqual(world.endDay);
      for (const row of rows.promises) expect(row.dueDay).toBeGreaterThan(row.madeDay);
    }
  });

  test("assignments follow each other without gap or overlap", () => {
    for (const { rows } of cases) {
      rows.assignments.forEach((row, index) => {
        expect(row.toDay).toBe(rows.assignments[index + 1]?.fromDay ?? null);
        if (row.toDay !== null) expect(row.toDay).toBeGreaterThan(row.fromDay);
      });
    }
  });

  test("the episodes of the truth are those that the 30-day rule finds in the log", () => {
    const complete = simulatePortfolio({ cases: 400, lateBranchShare: 0 }, 23);
    for (const { rows, episodes } of complete.cases) {
      const starts = rows.activities.filter((row, index) => {
        const before = rows.activities.slice(0, index).filter((other) => other.method === row.method);
        const last = before[before.length - 1];
        return !last || row.day - last.day > 30;
      });
      expect(starts.map((row) => [row.day, row.method])).toEqual(
        episodes.map((episode) => [episode.startDay, METHODS[episode.method]!.code]),
      );
    }
  });
});

describe("money", () => {
  test("a reversal takes back a receipt of its case, once and wholly", () => {
    const reversals = receipts.filter((row) => row.amountMinor < 0);
    expect(reversals.length).toBeGreaterThan(20);
    for (const { rows } of cases) {
      for (const reversal of rows.receipts.filter((row) => row.amountMinor < 0)) {
        const taken = rows.receipts.find((row) => row.receiptId === reversal.reversalOf)!;
        expect(taken.amountMinor).toBe(-reversal.amountMinor);
        expect(taken.day).toBeLessThanOrEqual(reversal.day);
      }
      const named = rows.receipts.map((row) => row.reversalOf).filter(Boolean);
      expect(new Set(named).size).toBe(named.length);
    }
  });

  test("receipts never pass what was owed then, except a few that pay too much", () => {
    for (const { rows, profile } of cases) {
      for (const { day } of rows.receipts) {
        const until = (row: { day: number }) => row.day <= day;
        const sum = (part: readonly { day: number; amountMinor: number }[]) =>
          part.filter(until).reduce((total, row) => total + row.amountMinor, 0);
        const overpaid = rows.receipts.reduce((total, row) => total + row.overpaidMinor, 0);
        const charged = rows.charges.filter((row) => row.kind !== "write-down");
        expect(sum(rows.receipts)).toBeLessThanOrEqual(
          profile.exposureMinor + sum(charged) + sum(rows.advances) + overpaid,
        );
      }
    }
    const overpaying = receipts.filter((row) => row.overpaidMinor > 0);
    expect(overpaying.length).toBeGreaterThan(0);
    expect(overpaying.length).toBeLessThan(receipts.length / 200);
  });

  test("who repaid owes nothing, and a settlement writes the rest down", () => {
    const complete = simulatePortfolio({ cases: 600, overpaidShare: 0 }, 24);
    for (const { rows, profile } of complete.cases) {
      const [row] = rows.cases;
      if (!["repaid", "court", "settled"].includes(row!.closeReason ?? "")) continue;
      const charges = rows.charges.reduce((sum, charge) => sum + charge.amountMinor, 0);
      const lent = rows.advances.reduce((sum, advance) => sum + advance.amountMinor, 0);
      const received = rows.receipts.reduce((sum, receipt) => sum + receipt.amountMinor, 0);
      expect(profile.exposureMinor + charges + lent).toBe(received);
    }
  });

  test("the last month of late branches is incomplete", () => {
    const lastMonth = (enters: boolean) => {
      const some = cases.filter(({ profile }) => profile.branch.entersLate === enters);
      const count = some.flatMap(({ rows }) => rows.activities).filter((row) => row.day > world.endDay - 31);
      return count.length / some.length;
    };
    expect(lastMonth(true)).toBeLessThan(0.6 * lastMonth(false));
  });
});

describe("what the rules of conduct will find", () => {
  test("group attacks have three officers in 14 days, mostly", () => {
    const attacks = activities.filter((row) => row.method === "group-attack" && row.officers.length > 0);
    const proper = attacks.filter((row) => row.officers.length >= 3).length / attacks.length;
    expect(proper).toBeGreaterThan(0.85);
    expect(proper).toBeLessThan(1);
  });

  test("a little of everything that should not be", () => {
    const some = [
      activities.filter((row) => row.thirdParty === "police"),
      activities.filter((row) => row.minuteOfDay !== null && row.minuteOfDay >= 22 * 60),
      activities.filter((row) => row.evidence === "account freeze" && row.courtNumber === null),
      activities.filter((row) => row.thirdParty !== "none" && row.consent === false),
      activities.filter((row) => row.channel === "visit" && row.noticeServed === false),
      recoveryCases.filter((row) => row.lenderLicensed === false),
      recoveryCases.filter((row) => row.annualRate > 0.16),
    ];
    for (const found of some) {
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThan(activities.length / 6);
    }
  });
});
