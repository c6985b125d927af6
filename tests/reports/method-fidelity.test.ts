import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isProven } from "~/domain/fidelity";
import { METHODS } from "~/domain/methods";
import { methodFidelity } from "~/reports/method/method-fidelity.server";
import type { Database } from "~db/client";
import { about, visiting } from "../support/answered";
import { emptyDatabase, factsOf } from "../support/facts";

/**
 * | case | what was done | proven |
 * |---|---|---|
 * | A | group attack: o1 and o2 on 1 May, o3 on 14 May, plan written down, hours logged | yes |
 * | B | group attack: o1 and o2 on 1 May, o3 only on 15 May | no: two officers in 14 days |
 * | C | group attack: o1, o2, o3 on one day, nothing written down | no |
 * | D | mediation by a village cadre, written down; and later by the police, written down | yes, then no |
 * | E | relations: a friend and a spouse, the spouse without consent | no |
 * | F | soft in June, firm in July, one episode; a third case soft only (G) | yes; no |
 */
function ledger(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of "ABCDEFG")
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region: "north" });
  const record = (columns: string) =>
    database.sqlite.exec(`UPDATE activities SET ${columns} WHERE id = (SELECT max(id) FROM activities)`);
  const act = (code: string, on: string, method: string, officers: string[], columns = "") => {
    facts.activity(code, on, method, { officers, minutes: 60 });
    if (columns) record(columns);
  };
  act("A", "2024-05-01", "group-attack", ["o1", "o2"], "evidence = 'plan; roles'");
  act("A", "2024-05-14", "group-attack", ["o3"]);
  act("B", "2024-05-01", "group-attack", ["o1", "o2"], "evidence = 'plan; roles'");
  act("B", "2024-05-15", "group-attack", ["o3"]);
  act("C", "2024-05-01", "group-attack", ["o1", "o2", "o3"]);
  act("D", "2024-05-01", "mediation", ["o1"], "third_party = 'village-cadre', evidence = 'role'");
  act("D", "2024-09-01", "mediation", ["o1"], "third_party = 'police', evidence = 'role'");
  act("E", "2024-05-01", "relationships", ["o1"], "third_party = 'friend', consent = 1");
  act("E", "2024-05-10", "relationships", ["o1"], "third_party = 'spouse', consent = 0");
  act("F", "2024-06-20", "firm-and-soft", ["o1"], "stance = 'soft'");
  act("F", "2024-07-05", "firm-and-soft", ["o1"], "stance = 'firm'");
  act("G", "2024-06-20", "firm-and-soft", ["o1"], "stance = 'soft'");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}

let database: Database;
beforeAll(() => {
  database = ledger();
});
afterAll(() => database.close());

const shareOf = (code: string) => visiting(database).whole(methodFidelity, about("method", code));

describe("the share of episodes done properly", () => {
  test("asks of a group attack three officers within 14 days, a plan and hours", async () => {
    expect(await shareOf("group-attack")).toMatchObject({
      proven: 1,
      episodes: 3,
      share: 1 / 3,
      reason: null,
    });
  });

  test("asks who mediated, whether every relation was agreed to, and for both stances", async () => {
    expect(await shareOf("mediation")).toMatchObject({ proven: 1, episodes: 2 });
    expect(await shareOf("relationships")).toMatchObject({ proven: 0, episodes: 1, share: 0 });
    expect(await shareOf("firm-and-soft")).toMatchObject({ proven: 1, episodes: 2 });
  });

  test("keeps within the filters, and is unknown without episodes", async () => {
    const late = (code: string) =>
      visiting(database).whole(methodFidelity, about("method", code, { from: "2024-09" }));
    expect(await late("mediation")).toMatchObject({
      proven: 0,
      episodes: 1,
    });
    expect(await late("group-attack")).toMatchObject({
      share: null,
      reason: "no-observations",
    });
  });

  test("is not recorded where the files write nothing down, nor for a method of the bank's own", async () => {
    const silent = ledger();
    silent.sqlite.exec(
      "UPDATE activities SET evidence = NULL, third_party = NULL, consent = NULL, stance = NULL",
    );
    expect(await visiting(silent).whole(methodFidelity, about("method", "mediation"))).toMatchObject({
      share: null,
      reason: "not-recorded",
    });
    silent.close();
    expect(isProven("our-own-way", {} as Parameters<typeof isProven>[1])).toBeNull();
  });

  test("is defined for every method that ships", () => {
    const nothing = {
      hasRecord: false,
      hasNotice: false,
      hasVisit: false,
      hasContact: false,
      hasLetter: false,
      hasCourtNumber: false,
      hasLeaderRank: false,
      hasOutcome: false,
      hasMinutes: false,
      hasSoft: false,
      hasFirm: false,
      hasConsent: null,
      thirdParties: [],
      officers: 0,
      hasLead: false,
      earlierActivities: 0,
      hasListedReceivables: false,
      hasApprovedAdvance: false,
      hasHandover: false,
    };
    for (const { code } of METHODS) expect([code, isProven(code, nothing)]).toEqual([code, false]);
  });
});
