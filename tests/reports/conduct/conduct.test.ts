/** One row for each rule of conduct: a log in, breaches out, in the report, its file and the list of breaches. */

import { beforeAll, describe, expect, test } from "vitest";
import { readConductRules } from "~/conduct-rules.server";
import { type Contact, judgedContact } from "~/domain/conduct/judge-contact";
import { isComplaint, RULE_KIND_CODES, type RuleKindCode } from "~/domain/conduct/rule-names";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import type { FilterState } from "~/domain/filters";
import { reasonOf } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import { detailJson } from "~/exports/detail-json.server";
import { exportReport } from "~/exports/export.server";
import { caseReport } from "~/reports/case/case-report.server";
import { breachesReport, conductReport } from "~/reports/conduct/conduct-reports.server";
import { limitationReport, referralsReport } from "~/reports/conduct/lawful-reports.server";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { errorLines, importFiles } from "../../intake/imported";
import { shown, visiting, whollyShown } from "../../support/answered";
import { CONDUCT_LEDGER } from "./conduct-ledger";
import { rulesFile } from "./rules-file";

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  expect(errorLines(await importFiles(database, CONDUCT_LEDGER))).toEqual([]);
  return () => database.close();
});

const isTotal = ({ method, officer, branch }: Row) => method === null && officer === null && branch === null;

async function totals(filters: Partial<FilterState> = {}): Promise<ReadonlyMap<unknown, Row>> {
  const { rows } = await shown(database, conductReport, { filters: filters });
  return new Map(rows.filter(isTotal).map((row) => [row.rule, row]));
}

/** breaches, contacts, cases, silent, and the activities that broke it. */
const RULES: Readonly<Record<RuleKindCode, readonly [number, number, number, number, readonly string[]]>> = {
  // 7 + 1 on C1 (two calls of a day are one; the ninth row is the eighth contact), 2 + 4 + 3 on C2 (court is no contact), 2 on C4.
  "contacts-in-7-days": [1, 8 + 9 + 2, 3, 0, ["A9"]],
  // Calls with a time: 8 on C1 (a letter has no hour), 2 on C2, 2 on C4; the 4 meetings and 3 visits of C2 are silent.
  "hours-of-contact": [1, 12, 3, 7, ["A10"]],
  "third-party-without-consent": [2, 3, 1, 0, ["A12", "A13"]],
  "unrelated-third-party": [1, 3, 1, 0, ["A13"]],
  "police-as-third-party": [1, 4, 1, 0, ["A14"]],
  "visit-without-notice": [1, 2, 1, 1, ["A16"]],
  "freeze-without-court": [1, 2, 1, 0, ["A19"]],
  "dunning-in-pause": [1, 2, 1, 0, ["A21"]],
  // 9 + 11 on C1 and C2, 2 on C4.
  "collecting-set-aside": [2, 9 + 11 + 2, 3, 0, ["A21", "A22"]],
  complaint: [1, 19, 3, 0, ["Q1"]],
  incident: [1, 19, 3, 0, ["Q2"]],
};

test("every rule has a row here", () => {
  expect(Object.keys(RULES)).toEqual(RULE_KIND_CODES);
});

describe.each(RULE_KIND_CODES)("%s", (rule) => {
  const [breaches, contacts, cases, unrecorded, activities] = RULES[rule];

  test("is marked at its activities on the pages of their cases, which complaints have none of", async () => {
    const codes = database.sqlite.prepare("SELECT code FROM recovery_cases").pluck().all() as string[];
    const reports = await Promise.all(
      codes.map((code) => visiting(database).whole(caseReport, { code: code })),
    );
    const marked = reports
      .flatMap((report) => report?.activities ?? [])
      .filter((activity) => activity.breaches.includes(rule))
      .map(({ id }) => id);
    expect(marked.sort()).toEqual(isComplaint(rule) ? [] : activities);
  });

  test("is counted over what it looks at", async () => {
    const row = (await totals()).get(rule);
    expect(row).toMatchObject({ jurisdiction: "cn", breaches, contacts, cases, unrecorded, reason: null });
    expect(row!.rate_per_100).toBeCloseTo((100 * breaches) / cases, 9);
    // The cut-off is 30 June 2025: all of 2025 is open.
    expect(row!.open_breaches).toBe(breaches);
  });

  test("leads to its activities", async () => {
    const { rows } = await shown(database, breachesReport, { filters: { rule: [rule] } });
    expect(rows.map(({ activity_id }) => activity_id).sort()).toEqual([...activities].sort());
  });

  test("goes into the file", async () => {
    const file = await exportReport(visiting(database), "conduct", "csv", {
      meta: false,
      exportedAt: "2025-07-01T00:00Z",
    });
    let text = "";
    for await (const piece of file.body) text += piece;
    expect(text).toContain(`${rule},cn,,,,${breaches},${contacts},${cases},`);
  });
});

test("rules hold by jurisdiction and by date", async () => {
  const us = await totals({ jurisdiction: "us" });
  // 22:00 and 21:30 are both after nine in the evening.
  expect(us.get("hours-of-contact")).toMatchObject({ jurisdiction: "us", breaches: 2 });
  const none = await totals({ to: "2025-02" });
  const unchecked = { breaches: null, open_breaches: null, contacts: 0, rate_per_100: null };
  expect(none.get("hours-of-contact")).toMatchObject(unchecked);
  expect(none.get("hours-of-contact")!.reason).toMatchObject({ breaches: "no-observations" });
});

test("methods, officers and branches share the total; a choice narrows whom it is counted for, not how often a case was touched", async () => {
  const { rows } = await shown(database, conductReport);
  for (const rule of RULE_KIND_CODES)
    for (const key of ["method", "officer", "branch"] as const) {
      const own = rows.filter((row) => row.rule === rule && row[key] !== null);
      expect(own.reduce((sum, row) => sum + Number(row.breaches), 0)).toBe(RULES[rule][0]);
    }
  const visits = await totals({ method: ["active-attack"] });
  expect(visits.get("contacts-in-7-days")).toMatchObject({ breaches: 1, contacts: 4 });
});

test("each row says its level, and rows of one level add up", async () => {
  const { rows } = await shown(database, conductReport);
  for (const rule of RULE_KIND_CODES)
    for (const level of ["rule", "method", "officer", "branch"]) {
      const own = rows.filter((row) => row.rule === rule && row.level === level);
      expect(own.reduce((sum, row) => sum + Number(row.breaches), 0)).toBe(RULES[rule][0]);
    }
});

/** A visit on which nothing is recorded of third parties, in the pause after a rescue loan. */
const PLAIN_CONTACT: Contact = {
  day: 20_000,
  minuteOfDay: 600,
  method: "routine-contact",
  channel: "visit",
  thirdParty: "none",
  consent: null,
  consents: null,
  noticeServed: false,
  hasCourtNumber: false,
  isSecured: false,
  contactsIn7Days: 1,
  daysSinceRescue: 90,
  loan: { lenderLicensed: null, annualRate: null, loanDay: 19_000 },
};

test("the pause after a rescue loan ends, and no other method than active visits demands a notice", async () => {
  const set = SHIPPED_RULE_SETS.cn;
  const judged = (kind: RuleKindCode, given: Partial<Contact>) =>
    judgedContact({ ...PLAIN_CONTACT, ...given }, set.rules.find((rule) => rule.kind === kind)!, set.lending);
  expect(judged("dunning-in-pause", {})).toBe("breached");
  expect(judged("dunning-in-pause", { daysSinceRescue: 91 })).toBeNull();
  expect(judged("dunning-in-pause", { daysSinceRescue: null })).toBeNull();
  expect(judged("dunning-in-pause", { method: "proposals" })).toBe("passed");
  expect(judged("dunning-in-pause", { method: "proposals", channel: "court" })).toBe("breached");
  expect(judged("visit-without-notice", {})).toBeNull();
  expect(judged("visit-without-notice", { method: "active-attack" })).toBe("breached");
  expect(judged("collecting-set-aside", {})).toBe("unrecorded");
  expect(judged("collecting-set-aside", { loan: { ...PLAIN_CONTACT.loan, annualRate: 0.3 } })).toBe(
    "breached",
  );
});

test("the file of one method holds the same breaches as its page", async () => {
  const text = await detailJson(visiting(database), "methods", "active-attack");
  expect(JSON.parse(text!).figures).toMatchObject({ breaches: 4, open_breaches: 4, open_grave_breaches: 1 });
});

test("stands beside the money, and who has open breaches says so", async () => {
  const methods = await whollyShown(database, REPORT_DEFINITIONS.methods);
  const visits = [...methods.rows].find(({ method }) => method === "active-attack")!;
  // The eighth contact, the visit without a notice, and the two complaints that followed visits.
  expect(visits).toMatchObject({ breaches: 4, open_breaches: 4, breaches_per_100: 200 });
  const officers = await whollyShown(database, REPORT_DEFINITIONS.officers);
  expect([...officers.rows].find(({ officer }) => officer === "O2")).toMatchObject({ breaches: 1 });
});

/** No step at court after captured information, no active visit, no rescue loan: nothing was there to record. */
const LOOKED_AT_NOTHING = ["freeze-without-court", "visit-without-notice", "dunning-in-pause"];

test("what nobody recorded is not called kept", async () => {
  const bare = openDatabase(":memory:");
  migrateDatabase(bare);
  await importFiles(bare, {
    "cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K1,1000,2025-01-01\n",
    "activities.csv": "case_id,on,method\nC1,2025-03-01,routine-contact\n",
    "receipts.csv": "case_id,on,amount\nC1,2025-06-30,10\n",
  });
  const { rows } = await shown(bare, conductReport);
  for (const row of rows.filter(isTotal).filter(({ rule }) => !LOOKED_AT_NOTHING.includes(String(rule)))) {
    expect(row).toMatchObject({ breaches: null, rate_per_100: null });
    expect(reasonOf(row.reason, "breaches")).toBe("not-recorded");
  }
  const methods = await whollyShown(bare, REPORT_DEFINITIONS.methods);
  expect([...methods.rows][0]).toMatchObject({ breaches: null, open_breaches: null });
  bare.close();
});

test("where nothing was done, nothing is said to be unrecorded", async () => {
  const january = { filters: { from: "2025-01", to: "2025-01" } };
  const { rows } = await whollyShown(database, REPORT_DEFINITIONS.officers, january);
  const [officer] = rows;
  expect(officer).toMatchObject({ breaches: null, open_breaches: null });
  expect(reasonOf(officer!.reason, "breaches")).toBe("no-observations");
});

test("claims that run out, and loans set aside, with the reason", async () => {
  const limitation = await shown(database, limitationReport);
  expect(limitation.rows).toEqual([
    expect.objectContaining({ case_id: "C5", limitation_ends_on: "2025-06-29", days_left: -1 }),
    expect.objectContaining({ case_id: "C6", limitation_ends_on: "2025-08-31", days_left: 62 }),
  ]);
  const referrals = await shown(database, referralsReport);
  expect(referrals.rows).toEqual([
    expect.objectContaining({ case_id: "C4", why: "unlicensed" }),
    // 14 % against 4 × 3.45 % on 1 January 2024.
    expect.objectContaining({ case_id: "C3", why: "above-cap", annual_rate: 0.14, lawful_cap: 0.138 }),
  ]);
});

describe("a bank's own rules", () => {
  const source = { en: "our policy", zh: "本行规定" };

  test("stand in the stead of what ships, for the jurisdictions that they name", () => {
    const rules = [{ kind: "contacts-in-7-days", from: "2025-01-01", to: null, mostContacts: 3, source }];
    const { rules: sets } = readConductRules(
      rulesFile({ cn: { name: { en: "Our rules", zh: "本行规则" }, rules } }),
    );
    expect(sets.cn.rules).toHaveLength(1);
    expect(sets.cn.rules[0]).toMatchObject({ mostContacts: 3 });
    expect(sets.us.rules.length).toBeGreaterThan(5);
  });

  test("that cannot be used are refused with what is wrong and where", () => {
    const rules = [{ kind: "contacts-in-7-days", source }];
    expect(() => readConductRules(rulesFile({ cn: { name: source, rules } }))).toThrow(
      /cn\.rules\.0\.mostContacts is missing: how many contacts in 7 days/,
    );
    expect(() => readConductRules("/no/such/file.json")).toThrow(
      /CONDUCT_RULES=\/no\/such\/file\.json cannot be used/,
    );
  });
});

test("with several third parties a contact breaches as soon as one of them was met without consent", () => {
  const of = (given: Partial<Contact>) => {
    const { rules, lending } = SHIPPED_RULE_SETS.cn;
    const contact = { ...PLAIN_CONTACT, ...given };
    return (["third-party-without-consent", "unrelated-third-party", "police-as-third-party"] as const).map(
      (kind) => judgedContact(contact, rules.find((rule) => rule.kind === kind)!, lending),
    );
  };
  const two = { thirdParty: "relative;colleague" };
  expect(of({ ...two, consent: true })).toEqual(["passed", "passed", "passed"]);
  expect(of({ ...two, consent: false, consents: "0;1" })).toEqual(["breached", "passed", "passed"]);
  expect(of({ ...two, consent: null, consents: "1;" })).toEqual(["unrecorded", "breached", "passed"]);
  expect(of({ thirdParty: "relative;police", consent: true })).toEqual(["passed", "passed", "breached"]);
  expect(of({ thirdParty: "none" })).toEqual([null, null, null]);
});
