/** The panels find what the simulator put there: a portfolio through files, each share within four standard errors. */

import { beforeAll, expect, test } from "vitest";
import { databaseThroughFiles } from "~/cli/calibrate/database-through-files";
import { QUEUE_ORDER_KEYS } from "~/domain/panels/queue-orders";
import type { Row } from "~/domain/report";
import { leftAloneReport } from "~/reports/conduct/left-alone-report.server";
import { methodPanel } from "~/reports/panels/method-panel.server";
import type { Database } from "~db/client";
import { PANEL_DEFAULTS as TRUTH } from "../../../seeds/panel-parameters";
import { simulatedWorld } from "../../../seeds/world";
import { about, shown, visiting } from "../../support/answered";

let database: Database;

beforeAll(async () => {
  database = await databaseThroughFiles(simulatedWorld({ cases: 1500, officers: 40, branches: 6 }, 11));
  return () => database.close();
}, 60_000);

async function rowsOf(method: string, table: string): Promise<readonly Row[]> {
  const tables = await visiting(database).whole(methodPanel(method), about("method", method));
  return tables.find(({ key }) => key === table)!.rows;
}

const MOST_ERRORS = 4;

function expectShare(count: unknown, of: unknown, share: number): void {
  const [k, n] = [Number(count), Number(of)];
  expect(n).toBeGreaterThan(20);
  expect(Math.abs(k / n - share)).toBeLessThan(MOST_ERRORS * Math.sqrt((share * (1 - share)) / n));
}

test("settlements are signed and kept as often as the mediators' truth", async () => {
  const rows = await rowsOf("mediation", "settlements");
  for (const [mediator, share] of Object.entries(TRUTH.keptShares)) {
    const row = rows.find((each) => each.mediator === mediator)!;
    expectShare(row.kept, row.due, share);
    expectShare(row.signed, row.reached, TRUTH.signedShare);
  }
});

test("letters are answered, new loans late and managers asked as often as they are", async () => {
  for (const row of await rowsOf("organisation-intervention", "letters"))
    expectShare(row.replies, row.told, TRUTH.replyShare);
  const [late, due] = (await rowsOf("capital-start-up", "new-money")).reduce(
    ([l, d], row) => [l! + Number(row.late), d! + Number(row.due)],
    [0, 0],
  );
  expectShare(late, due, TRUTH.newLoanLateShare);
});

test("margins gain what help with the books adds", async () => {
  const rows = await rowsOf("participate-in-accounting", "margins");
  const known = rows.filter(({ margin }) => margin !== "unknown");
  const episodes = known.reduce((sum, row) => sum + Number(row.episodes), 0);
  const gain = known.reduce((sum, row) => sum + Number(row.change_rate) * Number(row.episodes), 0) / episodes;
  const error = TRUTH.marginGain.deviation / Math.sqrt(episodes);
  expect(Math.abs(gain - TRUTH.marginGain.mean)).toBeLessThan(MOST_ERRORS * error);
});

test("signals are acted on as soon as they are", async () => {
  const [signal] = await rowsOf("information-capture", "signals");
  expect(Math.abs(Number(signal!.median_days) - TRUTH.signalDays.median)).toBeLessThanOrEqual(2);
});

test("advice taken up pays more often where it was made to", async () => {
  const rows = await rowsOf("proposals", "uptake");
  const rate = (uptake: string) => {
    const row = rows.find((each) => each.uptake === uptake)!;
    return Number(row.payers) / Number(row.matured);
  };
  expect(rate("yes")).toBeGreaterThan(rate("no"));
});

test("no order of the queue recovers more per hour than the product's own, and all recover the same in the end", async () => {
  const rows = await rowsOf("active-attack", "orders");
  expect(rows.map(({ order }) => order)).toEqual(QUEUE_ORDER_KEYS);
  const own = rows.find(({ order }) => order === "net-per-hour")!;
  for (const row of rows) {
    for (const key of ["per_hour_10", "per_hour_25", "per_hour_50"])
      expect(Number(row[key])).toBeLessThanOrEqual(Number(own[key]) * 1.001);
    expect(row.per_hour_100).toBe(own.per_hour_100);
    expect(row.expected_minor).toBe(own.expected_minor);
  }
  const queue = await rowsOf("active-attack", "queue");
  const perHour = queue.map((row) => Number(row.net_per_hour_minor));
  expect(perHour).toEqual([...perHour].sort((one, other) => other - one));
});

test("the queue sends nobody to a case that is left alone, and to every other", async () => {
  const queue = (await rowsOf("active-attack", "queue")).map(({ case_id }) => case_id);
  const left = (await shown(database, leftAloneReport)).rows;
  const reasons = new Set(left.flatMap(({ why }) => String(why).split(";")));
  for (const fence of ["disaster", "vulnerable", "legal-dispute", "open-complaint", "recent-rescue-loan"])
    expect(reasons).toContain(fence);
  const leftCodes = new Set(left.map(({ case_id }) => case_id));
  expect(queue.filter((code) => leftCodes.has(code as string))).toEqual([]);
  const owing = database.sqlite
    .prepare("SELECT count(*) FROM case_facts WHERE is_open = 1 AND outstanding_minor > 0")
    .pluck()
    .get();
  expect(queue.length + left.length).toBe(owing);
  const counted = await rowsOf("active-attack", "left-alone");
  expect(counted.reduce((sum, row) => sum + Number(row.cases), 0)).toBe(left.length);
});

const EPISODES_OF = `SELECT count(*) FROM episodes AS e JOIN methods AS m ON m.id = e.method_id AND m.code = ?`;

function episodesOf(method: string): unknown {
  return database.sqlite.prepare(EPISODES_OF).pluck().get(method);
}

const episodesIn = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + Number(row.episodes), 0);

/** Where nothing makes a difference, an interval that says otherwise is rare. */
function expectNoDifference(rows: readonly Row[]): void {
  for (const { against_rate: rate, against_low: low, against_high: high } of rows)
    if (rate !== null) expect([Number(low) < 0, Number(high) > 0]).toEqual([true, true]);
}

test("sequences of stances are set against each other behind the gates of methods", async () => {
  const rows = await rowsOf("firm-and-soft", "stances");
  const all = rows.filter(({ temperament }) => temperament === "all");
  expect(all.map(({ sequence }) => sequence)).toEqual([
    "soft-firm",
    "firm-soft",
    "soft-firm-soft",
    "firm-soft-firm",
    "soft-firm-soft-firm",
    "firm-soft-firm-soft",
    "one-only",
  ]);
  expectNoDifference(all);
});

test("no episode of firm and soft drops out: by sequence, by temperament and by age they are all there", async () => {
  const stances = await rowsOf("firm-and-soft", "stances");
  const all = stances.filter(({ temperament }) => temperament === "all");
  expect(episodesIn(all)).toBe(episodesOf("firm-and-soft"));
  expect(episodesIn(stances)).toBe(2 * episodesIn(all));
  const byAge = await rowsOf("firm-and-soft", "stances-by-age");
  for (const { sequence, episodes } of all)
    expect(episodesIn(byAge.filter((row) => row.sequence === sequence))).toBe(episodes);
});

test.each([
  ["by-team", "team"],
  ["by-gap", "gap"],
  ["by-end", "end"],
  ["by-signal", "signal"],
])("group attacks %s are all group attacks", async (table, key) => {
  const rows = await rowsOf("group-attack", table);
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map((row) => row[key])).size).toBe(rows.length);
  expect(episodesIn(rows)).toBe(episodesOf("group-attack"));
  for (const row of rows)
    if (row.adjusted_rate === null) expect(row.reason).toMatchObject({ adjusted_rate: expect.any(String) });
});

test("loans with signs of evergreening are apart from those that returned less than was lent", async () => {
  const [signs, warnings, below] = await Promise.all(
    ["signs", "warnings", "below-lent"].map((table) => rowsOf("capital-start-up", table)),
  );
  const loans = (sign: string) => signs!.find((row) => row.sign === sign)!.loans;
  expect(loans("any")).toBe(warnings!.length);
  expect(loans("below-lent")).toBe(below!.length);
  for (const sign of ["near-due", "old-debt-paid", "new-loan"])
    expect(loans(sign)).toBe(warnings!.filter(({ why }) => String(why).split(";").includes(sign)).length);
  // Most borrowers hit by a disaster return less; few show a sign.
  expect(below!.length).toBeGreaterThan(5 * warnings!.length);
  const returned = database.sqlite
    .prepare(`SELECT count(DISTINCT d.id) FROM advances AS d JOIN receipts AS r
      ON r.case_id = d.case_id AND r.kind = 'new-loan' AND r.day BETWEEN d.day AND d.day + 30`)
    .pluck()
    .get();
  expect(loans("new-loan")).toBe(returned);
});

test("suits avoided are stated with their interval, or withheld with the reason", async () => {
  const [row] = await rowsOf("mediation", "suits");
  const mediated = database.sqlite
    .prepare(`${EPISODES_OF} WHERE e.outstanding_minor > 0
      AND e.start_day + 180 <= (SELECT cut_off_day FROM portfolio)
      AND NOT EXISTS (SELECT 1 FROM activities AS a JOIN methods AS l ON l.id = a.method_id AND l.code = 'litigation'
        WHERE a.case_id = e.case_id AND a.day < e.start_day)`)
    .pluck()
    .get("mediation");
  expect(row!.matured).toBe(mediated);
  expect(Number(row!.suits)).toBeLessThanOrEqual(Number(mediated));
  if (row!.avoided_rate === null) expect(row!.reason).toMatchObject({ avoided_rate: expect.any(String) });
  else {
    expect(Number(row!.avoided_low)).toBeLessThan(Number(row!.avoided_high));
    expect(row!.avoided_rate).toBeCloseTo(Number(row!.others_rate) - Number(row!.mediated_rate), 9);
  }
});
