import { isoFromDay } from "~/domain/calendar";
import { METHODS } from "~/domain/methods";
import { seededRandom } from "~/statistics/randomness/seeded-random";
import type { Database } from "~db/client";
import { day, emptyDatabase, factsOf } from "./facts";

/** Forty cases of fifteen borrowers in three branches of two regions, worked, paid and handed over by seeded chance. */
export function chanceLedger(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  const random = seededRandom(7);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const on = () => isoFromDay(day("2023-01-01") + Math.floor(random() * 700));
  facts.branch("b1", "r1");
  facts.branch("b2", "r1");
  facts.branch("b3", "r2");
  for (const officer of ["o1", "o2", "o3"]) facts.officer(officer, "b1");
  for (let number = 0; number < 40; number++) {
    const code = `c${number}`;
    const branch = pick(["b1", "b2", "b3"]);
    facts.recoveryCase(code, {
      borrower: `w${number % 15}`,
      defaulted: on(),
      exposureMinor: Math.floor(random() * 90_000_00),
      region: branch === "b3" ? "r2" : "r1",
      branch,
      officer: pick(["o1", "o2", "o3"]),
      cause: pick(["unknown", "natural-disaster", "management-weakness"]),
      security: pick(["", "mortgage"]),
    });
    for (let step = 0; step < 6; step++)
      facts.activity(code, on(), pick(METHODS.slice(0, 4)).code, {
        officers: pick([[], ["o1"], ["o2", "o3"]]),
        minutes: Math.floor(random() * 90),
        costMinor: Math.floor(random() * 9000),
      });
    for (let step = 0; step < 3; step++) facts.receipt(code, on(), Math.floor(random() * 40_000_00) - 10_000);
    if (number % 5 === 0) facts.advance(code, on(), 5000_00);
    if (number % 4 === 0) facts.assignment(code, pick(["o1", "o2"]), on());
  }
  facts.recoveryCase("last", { defaulted: "2024-12-31", exposureMinor: 0 });
  facts.derive();
  return database;
}

/** The same with words of cases: what a loan is for, and how it is classed. */
export function wordedChanceLedger(): Database {
  const database = chanceLedger();
  database.sqlite.exec(`
    UPDATE recovery_cases SET product = 'farm loan' WHERE id % 3 = 0;
    UPDATE recovery_cases SET five_tier = 'doubtful' WHERE id % 4 = 0`);
  return database;
}
