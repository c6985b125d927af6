/** The fences hold in every list: one open case for each, through files, and one beside them that may be worked. */
import { beforeAll, expect, test } from "vitest";
import { candidateWhys, DEFAULT_RULE } from "~/domain/candidate-rule";
import { SHIPPED_RULE_SETS } from "~/domain/conduct/rule-sets";
import { FENCES } from "~/domain/fences/fence-names";
import { fenceTerms } from "~/domain/fences/fence-terms";
import { leftAloneReport } from "~/reports/conduct/left-alone-report.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { fencedCases } from "~db/queries/fence-facts";
import { openHeldCases } from "~db/queries/held-cases";
import { NO_CHOICE } from "~db/queries/selection";
import { stalledCases } from "~db/queries/stalled-cases";
import { sqliteStore } from "~db/sqlite-store";
import { errorLines, importFiles } from "../../intake/imported";
import { shown } from "../../support/answered";
import { day } from "../../support/facts";

const CUT_OFF = day("2024-12-31");
const WHYS: Readonly<Record<string, string>> = {
  LICENCE: "lawful-referral",
  OLD: "past-limitation",
  DISPUTE: "legal-dispute",
  FLOOD: "disaster",
  VULNERABLE: "vulnerable",
  COMPLAINT: "open-complaint",
  RESCUE: "recent-rescue-loan",
  PAUSED: "recent-rescue-loan",
  CALLED: "contact-limit",
  BOTH: "disaster;vulnerable",
};
/** Default, cause, traits, licence. PAUSED is another loan of the borrower who got new money on PAID in December. */
const OWN: Readonly<Record<string, readonly [string, string, string, string]>> = {
  LICENCE: ["2023-01-01", "wilful-refusal", "", "no"],
  OLD: ["2021-12-30", "wilful-refusal", "", "yes"],
  DISPUTE: ["2023-01-01", "legal-dispute", "", "yes"],
  FLOOD: ["2023-01-01", "natural-disaster", "", "yes"],
  VULNERABLE: ["2023-01-01", "wilful-refusal", "evasive;vulnerable", "yes"],
  BOTH: ["2023-01-01", "natural-disaster", "vulnerable", "yes"],
};
const CODES = [...Object.keys(WHYS), "FREE"];
const SOLO = ["2023-03-01", "2023-04-10", "2023-05-20", "2023-07-01", "2023-08-10"];

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  const rows = (lines: readonly string[]) => `${lines.join("\n")}\n`;
  const result = await importFiles(database, {
    "cases.csv": rows([
      "case_id,borrower_id,branch,region,officer,exposure,defaulted_on,cause,traits,lender_licensed",
      ...CODES.map((code) => {
        const [on, cause, traits, licence] = OWN[code] ?? ["2023-01-01", "wilful-refusal", "", "yes"];
        return `${code},K-${code === "PAUSED" ? "PAID" : code},B1,north,O1,1000,${on},${cause},${traits},${licence}`;
      }),
      "PAID,K-PAID,B1,north,O1,1000,2024-12-01,unknown,,",
    ]),
    "activities.csv": rows([
      "activity_id,case_id,on,method,officers,channel",
      ...CODES.flatMap((code) =>
        SOLO.map((on, at) => `${code}-${at},${code},${on},${at % 2 ? "mediation" : "proposals"},O1,meeting`),
      ),
      // Seven days with a call, the last on the cut-off.
      ...[25, 26, 27, 28, 29, 30, 31].map(
        (date) => `CALL-${date},CALLED,2024-12-${date},routine-contact,O1,call`,
      ),
      // Twice by one officer on one day is once: six contacts in seven days leave room for one.
      ...[26, 27, 28, 29, 30, 31, 31].map(
        (date, at) => `FREE-CALL-${at},FREE,2024-12-${date},routine-contact,O1,call`,
      ),
    ]),
    "receipts.csv": rows(["case_id,on,amount", "PAID,2024-12-31,1000"]),
    "complaints.csv": rows(["complaint_id,case_id,on,kind", "Q1,COMPLAINT,2024-06-01,complaint"]),
    "advances.csv": rows([
      "advance_id,case_id,on,amount,approved_by",
      "V1,RESCUE,2024-06-01,10,head",
      "V2,PAID,2024-12-20,10,head",
    ]),
    "assignments.csv": rows([
      "case_id,officer,from",
      ...CODES.map((code) => `${code},O1,${OWN[code]?.[0] ?? "2023-01-01"}`),
    ]),
  });
  expect(errorLines(result)).toEqual([]);
  return () => database.close();
});

const terms = fenceTerms(SHIPPED_RULE_SETS.cn, CUT_OFF);
const everything = { ...NO_CHOICE, horizon: 180, cutOffDay: CUT_OFF } as const;

test("every case that is left alone is listed with each of its reasons, and no other", async () => {
  const { rows } = await shown(database, leftAloneReport);
  expect(Object.fromEntries(rows.map(({ case_id, why }) => [case_id, why]))).toEqual(WHYS);
  expect(new Set(Object.values(WHYS).flatMap((why) => why.split(";")))).toEqual(new Set(FENCES));
});

test("none of them is a candidate for a group attack, or for another officer", async () => {
  const store = sqliteStore(database);
  const codeOf = new Map(
    (await openHeldCases(store, terms)).map(({ caseId, code, fence }) => [caseId, { code, fence }]),
  );
  const free = [...codeOf.values()].filter(({ fence }) => fence === null).map(({ code }) => code);
  expect(free).toEqual(["FREE"]);
  const stalled = await stalledCases(store, everything, 180, -1, terms);
  expect(stalled.map(({ caseId }) => codeOf.get(caseId)!.code).sort()).toEqual([...CODES].sort());
  const candidates = stalled.filter((one) => candidateWhys(one, DEFAULT_RULE) !== null);
  expect(candidates.map(({ caseId }) => codeOf.get(caseId)!.code)).toEqual(["FREE"]);
});

test("a case of disaster is open to restart capital, where new money is recorded with who approved it", async () => {
  const store = sqliteStore(database);
  const codes = new Map((await openHeldCases(store, terms)).map(({ caseId, code }) => [caseId, code]));
  const left = await fencedCases(store, everything, terms, "capital-start-up");
  const codesLeft = [...left.keys()].map((caseId) => codes.get(caseId));
  expect(codesLeft).not.toContain("FLOOD");
  expect(codesLeft).toContain("BOTH");
  expect(codesLeft).toContain("RESCUE");
});

test("what the bank's own rules allow is not left alone", async () => {
  const own = fenceTerms(
    { ...SHIPPED_RULE_SETS.us, leftAlone: { openComplaintDays: 30, rescueLoanDays: 90 } },
    CUT_OFF,
  );
  const store = sqliteStore(database);
  const codes = new Map((await openHeldCases(store, terms)).map(({ caseId, code }) => [caseId, code]));
  const left = [...(await fencedCases(store, everything, own))];
  expect(left.map(([, fence]) => fence)).not.toContain("open-complaint");
  // The rule of the pause still forbids it.
  const rescued = left.filter(([, fence]) => fence === "recent-rescue-loan");
  expect(rescued.map(([caseId]) => codes.get(caseId))).toEqual(["PAUSED"]);
});
