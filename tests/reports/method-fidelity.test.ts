import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type EpisodeProof, proofRecords, proofState } from "~/domain/fidelity";
import { METHODS } from "~/domain/methods";
import { methodFidelity } from "~/reports/method/method-fidelity.server";
import type { Database } from "~db/client";
import { about, visiting } from "../support/answered";
import { day, emptyDatabase, factsOf } from "../support/facts";

/**
 * | case | what was done | proven |
 * |---|---|---|
 * | A | group attack: o1 and o2 on 1 May, o3 on 14 May, plan written down, hours logged, ended with a result | yes |
 * | B | group attack: o1 and o2 on 1 May, o3 only on 15 May | no: two officers in 14 days |
 * | C | group attack: o1, o2, o3 on one day, nothing written down | no |
 * | D | mediation by a village cadre, written down and signed; and later by the police, written down | yes, then no |
 * | H | mediation by a mediator, written down, never signed | no |
 * | I | capture: an account secured under a court's number; J: secured without one; K: nothing frozen | yes; no; yes |
 * | E | relations: a friend and a spouse, the spouse without consent | no |
 * | F | soft in June, firm in July, one episode; a third case soft only (G) | yes; no |
 */
function ledger(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  for (const code of "ABCDEFGHIJK")
    facts.recoveryCase(code, { defaulted: "2024-01-01", exposureMinor: 10_000, region: "north" });
  const record = (columns: string) =>
    database.sqlite.exec(`UPDATE activities SET ${columns} WHERE id = (SELECT max(id) FROM activities)`);
  const act = (code: string, on: string, method: string, officers: string[], columns = "") => {
    facts.activity(code, on, method, { officers, minutes: 60 });
    if (columns) record(columns);
  };
  act("A", "2024-05-01", "group-attack", ["o1", "o2"], "evidence = 'plan; roles'");
  act("A", "2024-05-14", "group-attack", ["o3"], "ended = 'result'");
  act("B", "2024-05-01", "group-attack", ["o1", "o2"], "evidence = 'plan; roles'");
  act("B", "2024-05-15", "group-attack", ["o3"]);
  act("C", "2024-05-01", "group-attack", ["o1", "o2", "o3"]);
  act("D", "2024-05-01", "mediation", ["o1"], "third_party = 'village-cadre', evidence = 'role'");
  act("D", "2024-09-01", "mediation", ["o1"], "third_party = 'police', evidence = 'role'");
  act("H", "2024-05-01", "mediation", ["o1"], "third_party = 'mediator', evidence = 'role'");
  const capture = (code: string, columns: string) =>
    act(code, "2024-05-01", "information-capture", ["o1"], `evidence = 'lawful source'${columns}`);
  capture("I", ", channel = 'court', secured_minor = 500, court_number = '(2024)1'");
  capture("J", ", channel = 'other', secured_minor = 500");
  capture("K", "");
  act("E", "2024-05-01", "relationships", ["o1"], "third_party = 'friend', consent = 1");
  act("E", "2024-05-10", "relationships", ["o1"], "third_party = 'spouse', consent = 0");
  act("F", "2024-06-20", "firm-and-soft", ["o1"], "stance = 'soft'");
  act("F", "2024-07-05", "firm-and-soft", ["o1"], "stance = 'firm'");
  act("G", "2024-06-20", "firm-and-soft", ["o1"], "stance = 'soft'");
  facts.derive();
  database.sqlite.exec(`INSERT INTO settlements (code, case_id, borrower_id, day, month, mediator, signed, batch_id)
    SELECT 's-' || code, id, borrower_id, ${day("2024-05-20")}, 652, 'village-cadre', code = 'D', 1
    FROM recovery_cases WHERE code IN ('D', 'H')`);
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
    expect(await shareOf("mediation")).toMatchObject({ proven: 1, episodes: 3, known: 3 });
    expect(await shareOf("information-capture")).toMatchObject({ proven: 2, episodes: 3 });
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

  test("is not recorded where the files never fill what would prove it, nor for a method of the bank's own", async () => {
    const silent = ledger();
    silent.sqlite.exec(
      "UPDATE settlements SET signed = NULL WHERE 1; DELETE FROM activities WHERE third_party = 'police'",
    );
    expect(await visiting(silent).whole(methodFidelity, about("method", "mediation"))).toMatchObject({
      share: null,
      reason: "not-recorded",
      unrecorded: ["settlements.signed"],
    });
    silent.close();
    expect(proofState("our-own-way", NOTHING, new Set())).toBeNull();
  });

  test("never takes a note for what has a column of its own", async () => {
    const noted = ledger();
    noted.sqlite.exec(
      "UPDATE activities SET note = 'hardship noted', method_id = (SELECT method_id FROM activities LIMIT 1)",
    );
    expect(
      await visiting(noted).whole(methodFidelity, about("method", "emotional-investment")),
    ).toMatchObject({
      share: null,
    });
    noted.close();
    const kind = { ...NOTHING, hasRecord: true };
    const all = new Set(METHODS.flatMap(({ code }) => proofRecords(code)));
    for (const code of ["emotional-investment", "participate-in-accounting", "proposals", "mediation"])
      expect([code, proofState(code, kind, all)]).toEqual([code, "lacking"]);
  });

  test("is defined for every method that ships: lacking where it is recorded, unknown where it never is", () => {
    for (const { code } of METHODS) {
      const all = new Set(proofRecords(code));
      expect([code, proofState(code, NOTHING, all)]).toEqual([code, "lacking"]);
      expect([code, proofState(code, NOTHING, new Set())]).toEqual([code, "unknown"]);
    }
  });

  test("counts a group within any fourteen days, and a pause in between", () => {
    const all = new Set(proofRecords("group-attack"));
    const attack = (days: readonly (readonly [number, string])[]) =>
      proofState(
        "group-attack",
        {
          ...NOTHING,
          hasLead: true,
          hasPlan: true,
          hasMinutes: true,
          hasReceipt: true,
          presence: days.map(([on, officers]) => ({ day: on, officers: officers.split(";") })),
        },
        all,
      );
    expect(
      attack([
        [0, "a"],
        [10, "b"],
        [13, "c"],
      ]),
    ).toBe("given");
    expect(
      attack([
        [0, "a"],
        [10, "b"],
        [14, "c"],
      ]),
    ).toBe("lacking");
    // Late, but then together.
    expect(
      attack([
        [0, "a"],
        [10, "a"],
        [20, "b;c"],
        [23, "a"],
      ]),
    ).toBe("given");
    expect(
      attack([
        [0, "a;b;c"],
        [15, "a"],
      ]),
    ).toBe("lacking");
  });

  test("takes a plan from its column, and a note only where no plan is ever recorded", () => {
    const noted: EpisodeProof = {
      ...NOTHING,
      hasRecord: true,
      hasLead: true,
      hasMinutes: true,
      hasEnding: true,
      presence: [{ day: 0, officers: ["a", "b", "c"] }],
    };
    const all = new Set(proofRecords("group-attack"));
    expect(proofState("group-attack", noted, all)).toBe("lacking");
    all.delete("activities.plan");
    expect(proofState("group-attack", noted, all)).toBe("given");
  });
});

const NOTHING: EpisodeProof = {
  hasRecord: false,
  hasNotice: false,
  hasVisit: false,
  hasMeeting: false,
  hasContact: false,
  hasLetter: false,
  hasCourtNumber: false,
  hasLeaderRank: false,
  hasOutcome: false,
  hasMinutes: false,
  hasSoft: false,
  hasFirm: false,
  hasHardship: false,
  hasIncident: false,
  hasMeasures: false,
  hasUptake: false,
  hasManagerApproval: false,
  hasPlan: false,
  hasEnding: false,
  hasReceipt: false,
  hasSource: false,
  hasLegalBasis: false,
  hasConsent: null,
  freezes: 1,
  freezesWithoutNumber: 1,
  thirdParties: [],
  presence: [],
  hasLead: false,
  isTitled: false,
  isDisaster: false,
  earlierActivities: 0,
  hadPaidBefore: false,
  hasAccounts: false,
  hasListedReceivables: false,
  hasApprovedLoan: false,
  hasEvidencedLoan: false,
  hasSignedSettlement: false,
  hasHandover: false,
};
