/** Ways of using a method, read from activities: each episode has one, and none is left out. */
import { expect, test } from "vitest";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { sequenceOf } from "~/reports/panels/stance-panel.server";
import { about, visiting } from "../../support/answered";
import { emptyDatabase, factsOf } from "../../support/facts";

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
