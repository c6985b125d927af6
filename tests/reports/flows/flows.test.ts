/** Moves between classes and sequences of steps, against arithmetic that stands beside it. */

import { afterAll, describe, expect, test } from "vitest";
import { sequences } from "~/analysis/flows/sequences";
import { downgradesReport } from "~/reports/flows/downgrades-report.server";
import { flowsReport } from "~/reports/flows/flows-report.server";
import { sequencesReport } from "~/reports/flows/sequences-report.server";
import { shown } from "../../support/answered";
import { emptyDatabase, factsOf } from "../../support/facts";

/**
 * Cut-off 15 June 2024: the last month that is over is May, the last move April to May.
 *
 * | case | default | exposure | what happened |
 * |---|---|---|---|
 * | A | 31 Dec 2023 | 1,000 | visit on 10 Feb; 200 on 29 Feb (a leap day), taken back on 1 Mar; 400 of interest on 15 May |
 * | B | 1 Feb 2024 | 500 | 500 on 31 Mar; 50 of interest on 2 Apr reopens it |
 * | C | 1 Feb 2024 | 300 | sold on 30 Apr |
 * | D | 1 Jun 2024 | 900 | not yet in default at the end of May |
 * | E | 1 Mar 2024 | 70 | cured on 20 Apr |
 * | Z | 1 Jan 2024 | 0 | nothing outstanding, moves nowhere; a visit on the cut-off date |
 */
const ledger = (() => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("A", { defaulted: "2023-12-31", exposureMinor: 1000 });
  facts.recoveryCase("B", { defaulted: "2024-02-01", exposureMinor: 500 });
  const sold = { closed: "2024-04-30", closeReason: "sold" };
  facts.recoveryCase("C", { defaulted: "2024-02-01", exposureMinor: 300, ...sold });
  facts.recoveryCase("D", { defaulted: "2024-06-01", exposureMinor: 900 });
  const cured = { closed: "2024-04-20", closeReason: "cured" };
  facts.recoveryCase("E", { defaulted: "2024-03-01", exposureMinor: 70, ...cured });
  facts.recoveryCase("Z", { defaulted: "2024-01-01", exposureMinor: 0 });
  facts.activity("A", "2024-02-10", "active-attack");
  facts.receipt("A", "2024-02-29", 200, { code: "r1" });
  facts.receipt("A", "2024-03-01", -200, { code: "r2", reversalOf: "r1" });
  facts.charge("A", "2024-05-15", 400);
  facts.receipt("B", "2024-03-31", 500);
  facts.charge("B", "2024-04-02", 50);
  facts.activity("Z", "2024-06-15", "active-attack");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
})();
afterAll(() => ledger.close());

describe("the roll matrix", () => {
  test("moves each balance from the class of one month's end to that of the next", async () => {
    const { rows } = await shown(ledger, flowsReport);
    const moves = rows.map((row) => [row.month, row.from_class, row.to_class, row.cases, row.balance_minor]);
    expect(moves).toEqual([
      // A on its day of default is not past due.
      ["2023-12", "normal", "special-mention", 1, 1000],
      ["2024-01", "special-mention", "special-mention", 1, 1000],
      // 31 March is day 91 of A, which owed 800 at the end of February; B 500 was paid; C stays.
      ["2024-02", "special-mention", "paid", 1, 500],
      ["2024-02", "special-mention", "special-mention", 1, 300],
      ["2024-02", "special-mention", "substandard", 1, 800],
      // A owes 1,000 again; C is sold; E is cured. B owed nothing, so it moves nowhere.
      ["2024-03", "special-mention", "normal", 1, 70],
      ["2024-03", "special-mention", "sold", 1, 300],
      ["2024-03", "substandard", "substandard", 1, 1000],
      // B is back with 50: 31 May is its day 120.
      ["2024-04", "special-mention", "substandard", 1, 50],
      ["2024-04", "substandard", "substandard", 1, 1000],
    ]);
  });

  test("has rows that sum to the balance of their class", async () => {
    const { rows } = await shown(ledger, flowsReport);
    const sums = new Map<string, number>();
    for (const { month, from_class, share } of rows)
      sums.set(`${month} ${from_class}`, (sums.get(`${month} ${from_class}`) ?? 0) + Number(share));
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
    // Of 1,600 in special mention at the end of February.
    expect(rows.find(({ to_class }) => to_class === "paid")?.share).toBeCloseTo(500 / 1600, 12);
  });
});

describe("sequences", () => {
  test("count each case once, with its money and the days to its first receipt", async () => {
    const { rows } = await shown(ledger, sequencesReport);
    expect(rows.map((row) => [row.sequence, row.cases, row.payers, row.received_minor])).toEqual([
      ["none", 3, 0, 0],
      ["active-attack", 1, 0, 0],
      // The reversal is no step, but it takes the money back.
      ["active-attack > receipt", 1, 1, 0],
      ["receipt", 1, 1, 500],
    ]);
    expect(rows.reduce((sum, { share }) => sum + Number(share), 0)).toBeCloseTo(1, 12);
    // From 1 February to 31 March of a leap year.
    expect(rows[3]).toMatchObject({ days_to_receipt: 59, yield: 1, label: "payment" });
    expect(rows[0]).toMatchObject({ days_to_receipt: null });
    expect(rows[1]?.reason).toEqual({ yield: "zero-denominator", days_to_receipt: "no-observations" });
  });

  test("put what is rare into one row, so that sums add up", () => {
    const cases = Array.from({ length: 600 }, (_, caseId) => ({
      caseId,
      defaultedDay: 0,
      exposureMinor: 10,
      receivedMinor: 1,
    }));
    const steps = cases.map(({ caseId }) => ({
      caseId,
      day: caseId,
      methodId: caseId === 1 ? null : caseId,
    }));
    const groups = sequences(cases, steps);
    expect(groups).toHaveLength(501);
    expect(groups.at(-1)).toMatchObject({ steps: null, cases: 100, receivedMinor: 100 });
  });

  test("are unknown while dates are assumed, and none in an empty portfolio", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = 2");
    const [rolled, sequenced] = [await shown(ledger, flowsReport), await shown(ledger, sequencesReport)];
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = 3");
    expect([rolled.rows, sequenced.rows]).toEqual([[], []]);
    const empty = emptyDatabase();
    expect((await shown(empty, flowsReport)).rows).toEqual([]);
    expect((await shown(empty, sequencesReport)).rows).toEqual([]);
    empty.close();
  });
});

test("loans classed too well are those whose days past due demand a lower class", async () => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  // Cut-off 1 April 2024: A is 91 days late, B 90, C 91 of an unknown class, D 91 and closed.
  const days = { A: "2024-01-01", B: "2024-01-02", C: "2024-01-01", D: "2024-01-01" };
  for (const [code, defaulted] of Object.entries(days))
    facts.recoveryCase(code, {
      defaulted,
      exposureMinor: 100,
      ...(code === "D" ? { closed: "2024-03-01" } : {}),
    });
  facts.activity("A", "2024-04-01", "active-attack");
  facts.derive();
  database.sqlite.exec(
    "UPDATE recovery_cases SET five_tier = 'special-mention' WHERE code <> 'C'; UPDATE portfolio SET version = 1",
  );
  const { rows } = await shown(database, downgradesReport);
  expect(rows).toMatchObject([
    { case_id: "A", demanded_class: "substandard", days_past_due: 91, outstanding_minor: 100 },
  ]);
  database.close();
});
