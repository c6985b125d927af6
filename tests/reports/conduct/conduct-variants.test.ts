/**
 * Rules of conduct on small logs with a known answer: edges of windows, loans of one borrower, jurisdictions, hours with a
 * zone, rows in any order. Every variant is a branch of its own, so that all stand in one portfolio.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { isoFromDay } from "~/domain/calendar";
import type { RuleKindCode } from "~/domain/conduct/rule-names";
import { caseReport } from "~/reports/case/case-report.server";
import { breachesReport } from "~/reports/conduct/conduct-reports.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { errorLines, importFiles } from "../../intake/imported";
import { shown, visiting } from "../../support/answered";
import { day, factsOf } from "../../support/facts";

/** Days from the first of March; a time may follow. The loan is the borrower's first or second. */
type Act = readonly [on: number, method: string, told?: string, time?: string, loan?: 1 | 2];
/** `channel=call;…`; the day of a rescue loan on the first loan, or none; what is breached, by activity from 1. */
type Variant = readonly [
  rule: RuleKindCode,
  what: string,
  acts: readonly Act[],
  breached: readonly number[],
  rescue?: number,
];

const CALL = "channel=call";
const call = (on: number, time = ""): Act => [on, "routine-contact", CALL, time];
const eight = (last: number): Act[] =>
  [0, 1, 2, 3, 4, 5, 5.5, last].map((on) => call(Math.floor(on), on === 5.5 ? "T18:00" : "T09:00"));

const VARIANTS: readonly Variant[] = [
  ["dunning-in-pause", "on the day itself", [call(0)], [], 0],
  ["dunning-in-pause", "on the ninetieth day", [call(90)], [1], 0],
  ["dunning-in-pause", "on the ninety-first", [call(91)], [], 0],
  ["dunning-in-pause", "before it", [call(-1)], [], 0],
  [
    "dunning-in-pause",
    "another loan of the borrower",
    [[5, "active-attack", "channel=visit;notice_served=yes", "", 2]],
    [1],
    0,
  ],
  [
    "dunning-in-pause",
    "help goes on",
    [
      [5, "proposals", "channel=visit"],
      [6, "capital-start-up", "channel=visit"],
    ],
    [],
    0,
  ],
  [
    "dunning-in-pause",
    "a visit under a method of the bank's own",
    [
      [5, "night-round", "channel=visit"],
      [6, "night-round", "channel=meeting"],
    ],
    [1],
    0,
  ],
  [
    "dunning-in-pause",
    "at court under any method",
    [[5, "information-capture", "channel=court;court_number=7"]],
    [1],
    0,
  ],
  ["contacts-in-7-days", "seven and a day later", [0, 1, 2, 3, 4, 5, 6, 7].map((on) => call(on)), []],
  ["contacts-in-7-days", "the eighth of one day is one officer's second", eight(6), []],
  [
    "freeze-without-court",
    "secured without a court",
    [[0, "information-capture", "channel=other;secured_amount=9"]],
    [1],
  ],
  [
    "freeze-without-court",
    "nothing secured",
    [[0, "information-capture", "channel=other;secured_amount=0"]],
    [],
  ],
  [
    "freeze-without-court",
    "secured under a number",
    [[0, "information-capture", "channel=other;secured_amount=9;court_number=7"]],
    [],
  ],
  [
    "freeze-without-court",
    "secured by whatever channel",
    [[0, "information-capture", "secured_amount=9"]],
    [1],
  ],
  ["hours-of-contact", "at eight", [call(0, "T08:00")], []],
  ["hours-of-contact", "a minute before", [call(0, "T07:59")], [1]],
  ["hours-of-contact", "a minute before ten at night", [call(0, "T21:59")], []],
  ["hours-of-contact", "at ten", [call(0, "T22:00")], [1]],
  ["hours-of-contact", "a letter at night", [[0, "routine-contact", "channel=letter", "T23:00"]], []],
  [
    "third-party-without-consent",
    "unknown is no refusal",
    [[0, "relationships", "channel=meeting;third_party=friend"]],
    [],
  ],
  [
    "third-party-without-consent",
    "one of two refused",
    [[0, "relationships", "channel=meeting;third_party=friend|spouse;consent=yes|no"]],
    [1],
  ],
  [
    "police-as-third-party",
    "beside another",
    [[0, "mediation", "channel=meeting;third_party=mediator|police;consent=yes"]],
    [1],
  ],
  [
    "visit-without-notice",
    "under another method",
    [[0, "group-attack", "channel=visit;notice_served=no"]],
    [],
  ],
];

const START = day("2024-03-01");
const TOLD = ["channel", "notice_served", "third_party", "consent", "court_number", "secured_amount"];
const iso = (on: number) => isoFromDay(START + on);
const rowsOf = (header: string, rows: readonly string[], isReversed: boolean) =>
  `${[header, ...(isReversed ? [...rows].reverse() : rows)].join("\n")}\n`;

function filesOf(isReversed: boolean) {
  const cases = VARIANTS.flatMap((_, at) =>
    [1, 2].map((loan) => `V${at}-${loan},K${at},V${at},r,O1,1000,2024-01-01`),
  );
  const acts = VARIANTS.flatMap(([, , of], at) =>
    of.map(([on, method, told = "", time = "", loan = 1], place) => {
      const fields = Object.fromEntries(told.split(";").map((each) => each.split("=")));
      return [
        `V${at}.${place + 1}`,
        `V${at}-${loan}`,
        `${iso(on)}${time}`,
        method,
        "O1",
        ...TOLD.map((key) => (fields[key] ?? "").replace("|", ";")),
      ].join();
    }),
  );
  const rescues = VARIANTS.flatMap(([, , , , rescue], at) =>
    rescue === undefined ? [] : [`N${at},V${at}-1,${iso(rescue)},5`],
  );
  // Facts of every month up to the cut-off.
  const months = [0, 28, 56, 84, 112, 140].map((on) => `G${on},V0-1,${iso(on)},1`);
  return {
    "cases.csv": rowsOf("case_id,borrower_id,branch,region,officer,exposure,defaulted_on", cases, isReversed),
    "activities.csv": rowsOf(`activity_id,case_id,on,method,officers,${TOLD.join()}`, acts, isReversed),
    "advances.csv": rowsOf("advance_id,case_id,on,amount", rescues, isReversed),
    "charges.csv": rowsOf("charge_id,case_id,on,amount", months, isReversed),
    "receipts.csv": `case_id,on,amount\nV0-1,${iso(140)},1\n`,
  };
}

describe.each([false, true])("rows turned round: %s", (isReversed) => {
  let database: Database;
  beforeAll(async () => {
    database = openDatabase(":memory:");
    migrateDatabase(database);
    factsOf(database).method("night-round");
    expect(errorLines(await importFiles(database, filesOf(isReversed)))).toEqual([]);
    return () => database.close();
  });

  test.each(VARIANTS.map(([rule, what, , breached], at) => [rule, what, breached, at] as const))(
    "%s: %s",
    async (rule, _what, breached, at) => {
      const { rows } = await shown(database, breachesReport, {
        filters: { branch: [`V${at}`], rule: [rule] },
      });
      const expected = breached.map((place) => `V${at}.${place}`);
      expect(rows.map(({ activity_id }) => activity_id).sort()).toEqual(expected);
      const pages = await Promise.all(
        [1, 2].map((loan) => visiting(database).whole(caseReport, { code: `V${at}-${loan}` })),
      );
      const marked = pages.flatMap((page) =>
        page!.activities.filter(({ breaches }) => breaches.includes(rule)),
      );
      expect(marked.map(({ id }) => id).sort()).toEqual(expected);
    },
  );
});
