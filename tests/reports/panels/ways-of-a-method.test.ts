/** Ways of using a method, read from activities: each episode has one, and none is left out. */
import { expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { sequenceOf } from "~/reports/panels/stance-panel.server";
import { about, visiting } from "../../support/answered";
import { day, emptyDatabase, factsOf } from "../../support/facts";

/**
 * | case | officers by day | most in 14 days | longest gap | ended | signal |
 * |---|---|---|---|---|---|
 * | A | o1 o2 o3 on 1 May | 3 | one day | result | 10 April, known before |
 * | B | o1 o2 on 1 May, o3 on 15 May | 2 | 14 | stopped | 31 March: 31 days |
 * | C | o1 o2 o3 o4 on 1 May, o5 on 3 May | 5 | 2 | not recorded | dated 20 April, but recorded on 9 May |
 * | D | o1 o2 o3 on 1 May, o4 on 7 May, o1 on 25 May | 4 | 18 | result at last | none |
 */
function ledger() {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of "ABCD")
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region: "north" });
  const act = (code: string, on: string, officers: string[], columns = "", method = "group-attack") => {
    facts.activity(code, on, method, { officers, minutes: 60 });
    if (columns)
      database.sqlite.exec(`UPDATE activities SET ${columns} WHERE id = (SELECT max(id) FROM activities)`);
  };
  const signal = (code: string, on: string, columns = "outcome = 'signal'") =>
    act(code, on, ["o1"], columns, "information-capture");
  signal("A", "2024-04-10");
  signal("B", "2024-03-31");
  signal("C", "2024-05-09", "signal_day = (SELECT min(day) FROM activities) + 10");
  act("A", "2024-05-01", ["o1", "o2", "o3"], "ended = 'result'");
  act("B", "2024-05-01", ["o1", "o2"]);
  act("B", "2024-05-15", ["o3"], "ended = 'stopped'");
  act("C", "2024-05-01", ["o1", "o2", "o3", "o4"]);
  act("C", "2024-05-03", ["o5"]);
  act("D", "2024-05-01", ["o1", "o2", "o3"], "ended = 'stopped'");
  act("D", "2024-05-07", ["o4"]);
  act("D", "2024-05-25", ["o1"], "ended = 'result'");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}

/**
 * | case | officers by day | team | gap | signal |
 * |---|---|---|---|---|
 * | A | o1 alone on 1 and 3 May | fewer | 2 | what it found itself on 1 May: none before it |
 * | B | o1 o1 o2, then o2 o3 a fortnight later | fewer: never three at once | 14 | recorded by the attack, dated 20 April |
 * | C | o1 o2 o3, then the same twice within the episode, 20 days apart | three | 20 | the day itself, by another method |
 * | D | nobody named, held by o9, others o2 o3 | three, the holder in it | one day | of the borrower's other loan alone |
 */
function oddTeams() {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of ["A", "B", "C", "D", "E"])
    facts.recoveryCase(code, {
      defaulted: "2024-01-01",
      exposureMinor: 10_000,
      region: "north",
      borrower: code > "C" ? "one" : code,
      officer: code === "D" ? "o9" : undefined,
    });
  const act = (code: string, on: string, officers: string[], columns = "", method = "group-attack") => {
    facts.activity(code, on, method, { officers });
    if (columns)
      database.sqlite.exec(`UPDATE activities SET ${columns} WHERE id = (SELECT max(id) FROM activities)`);
  };
  act("A", "2024-05-01", ["o1"], "outcome = 'signal'");
  act("A", "2024-05-03", ["o1"]);
  act("B", "2024-05-01", ["o1", "o1", "o2"], "signal_day = day - 11");
  act("B", "2024-05-15", ["o2", "o3"]);
  act("C", "2024-05-01", ["o1"], "outcome = 'signal'", "information-capture");
  for (const on of ["2024-05-01", "2024-05-21", "2024-06-10"]) act("C", on, ["o1", "o2", "o3"]);
  act("D", "2024-05-01", ["o1", "o2", "o3"], "officer_id = NULL");
  act("E", "2024-04-20", ["o1"], "outcome = 'signal'", "information-capture");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}

test("teams of one, members named once or twice, attacks again in one episode, and signals of its own", async () => {
  const database = oddTeams();
  const tables = await visiting(database).whole(methodPanel("group-attack"), about("method", "group-attack"));
  const counted = (table: string, key: string) =>
    Object.fromEntries(
      tables.find((each) => each.key === table)!.rows.map((row) => [row[key], row.episodes]),
    );
  expect(counted("by-team", "team")).toEqual({ fewer: 2, three: 2 });
  expect(counted("by-gap", "gap")).toEqual({ "one-day": 1, week: 1, fortnight: 1, longer: 1 });
  expect(counted("by-signal", "signal")).toEqual({ yes: 2, no: 2 });
  database.close();
});

test("group attacks by team, interruption, ending and signal", async () => {
  const database = ledger();
  const tables = await visiting(database).whole(methodPanel("group-attack"), about("method", "group-attack"));
  const counted = (table: string, key: string) =>
    Object.fromEntries(
      tables.find((each) => each.key === table)!.rows.map((row) => [row[key], row.episodes]),
    );
  expect(counted("by-team", "team")).toEqual({ fewer: 1, three: 1, four: 1, more: 1 });
  expect(counted("by-gap", "gap")).toEqual({ "one-day": 1, week: 1, fortnight: 1, longer: 1 });
  expect(counted("by-end", "end")).toEqual({ result: 2, stopped: 1, unknown: 1 });
  expect(counted("by-signal", "signal")).toEqual({ yes: 1, no: 3 });
  database.close();
});

test("without a recorded ending the last outcome stands in", async () => {
  const database = ledger();
  database.sqlite.exec(`UPDATE activities SET ended = NULL;
    UPDATE activities SET outcome = 'settlement' WHERE id = (SELECT max(id) FROM activities)`);
  const tables = await visiting(database).whole(methodPanel("group-attack"), about("method", "group-attack"));
  expect(tables.find(({ key }) => key === "by-end")!.rows).toMatchObject([
    { end: "result", episodes: 1 },
    { end: "unknown", episodes: 3 },
  ]);
  database.close();
});

test.each([
  [null, "unknown"],
  ["soft", "one-only"],
  ["firm;firm", "one-only"],
  ["soft;soft;firm", "soft-firm"],
  ["firm;soft;soft", "firm-soft"],
  ["soft;firm;firm;soft", "soft-firm-soft"],
  ["firm;soft;firm", "firm-soft-firm"],
  ["soft;firm;soft;firm", "soft-firm-soft-firm"],
  ["firm;soft;firm;soft;firm", "firm-soft-firm-soft"],
])("the stances %s are the sequence %s", (stances, sequence) => {
  expect(sequenceOf({ stances })).toBe(sequence);
});

test("steps of one day stand by their time, else as their ids count; steps without a stance change no sequence", async () => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  /** Minute of the day and stance, as rows come. */
  const cases: Readonly<
    Record<string, readonly (readonly [minute: number | undefined, stance: string | null])[]>
  > = {
    "soft-firm-soft": [
      [720, "soft"],
      [660, "firm"],
      [600, "soft"],
    ],
    "firm-soft": [
      [undefined, "firm"],
      [undefined, null],
      [undefined, "soft"],
    ],
    "one-only": [
      [600, "firm"],
      [undefined, null],
      [720, "firm"],
    ],
    unknown: [
      [600, null],
      [660, null],
    ],
  };
  for (const [code, steps] of Object.entries(cases)) {
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region: "north" });
    for (const [minute, stance] of steps) {
      facts.activity(code, "2024-05-01", "firm-and-soft", { officers: ["o1"], minute });
      database.sqlite
        .prepare("UPDATE activities SET stance = ? WHERE id = (SELECT max(id) FROM activities)")
        .run(stance);
    }
  }
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  const [stances] = await visiting(database).whole(
    methodPanel("firm-and-soft"),
    about("method", "firm-and-soft"),
  );
  const all = stances!.rows.filter(({ temperament }) => temperament === "all");
  expect(Object.fromEntries(all.map(({ sequence, episodes }) => [sequence, episodes]))).toEqual(
    Object.fromEntries(Object.keys(cases).map((sequence) => [sequence, 1])),
  );
  database.close();
});

/** Mediation on 1 March; suits by day from then. One suit of another day counts once, however many steps it has. */
test.each([
  ["no suits at all", [], null],
  ["sued before, and on", [-30, 20], { matured: 0, suits: 0 }],
  ["sued within the horizon, in several steps", [20, 60, 90], { matured: 1, suits: 1 }],
  ["on the last day of the horizon", [180], { matured: 1, suits: 1 }],
  ["a day after it", [181], { matured: 1, suits: 0 }],
] as const)("suits after a mediation: %s", async (_what, suits, expected) => {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of ["A", "B"])
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region: "north" });
  facts.activity("A", "2024-03-01", "mediation");
  facts.activity("B", "2024-12-31", "routine-contact");
  if (suits.length > 0) facts.activity("B", "2024-12-30", "litigation");
  for (const days of suits) facts.activity("A", isoFromDay(day("2024-03-01") + days), "litigation");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  const tables = await visiting(database).whole(methodPanel("mediation"), about("method", "mediation"));
  const [avoided, against] = ["suits", "against-suits"].map(
    (key) => tables.find((table) => table.key === key)!,
  );
  if (expected === null) expect([avoided!.reason, against!.reason]).toEqual(["not-recorded", "not-recorded"]);
  else if (expected.matured === 0) expect(avoided).toMatchObject({ rows: [], reason: "no-observations" });
  // A single mediation is compared with nothing: nothing is claimed to have been avoided, or to be the better.
  else expect(avoided!.rows).toMatchObject([{ ...expected, avoided_rate: null }]);
  for (const row of against!.rows) expect(row.against_rate).toBeNull();
  database.close();
});
