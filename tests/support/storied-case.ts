/**
 * One case to which everything happens, small enough to be checked by hand. Cut-off 2024-06-30.
 *
 * Case S of Zhou (north, b1), due 2024-01-01, defaulted 2024-01-10 with 100,000.
 * Charged: 500 on the day of default (in the exposure already), 1,500 interest, 700 written down.
 * Received: 300 before default; 10,001 on 5 March, taken back on 8 March; 20,000 on 2 April; 4,000 for a new loan.
 * Held by o1 until 10 March, then by o2. Zhou's other case T lies in the south.
 */
import type { Database } from "~db/client";
import { emptyDatabase, factsOf } from "./facts";

export function storiedCase(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.branch("b1", "north");
  facts.branch("b9", "south");
  for (const officer of ["o1", "o2", "o3"]) facts.officer(officer, "b1");
  const zhou = { borrower: "k7", name: "Zhou", defaulted: "2024-01-10" };
  facts.recoveryCase("S", {
    ...zhou,
    due: "2024-01-01",
    region: "north",
    branch: "b1",
    exposureMinor: 100_000,
    cause: "wilful-refusal",
  });
  facts.recoveryCase("T/2", { ...zhou, region: "south", branch: "b9", exposureMinor: 8_000 });
  facts.assignment("S", "o1", "2024-01-10", "2024-03-10");
  facts.assignment("S", "o2", "2024-03-10");
  facts.charge("S", "2024-01-10", 500, "fee");
  facts.charge("S", "2024-02-01", 1500, "interest");
  facts.charge("S", "2024-05-01", 700, "write-down");
  facts.activity("S", "2024-03-01", "group-attack", {
    officers: ["o1", "o2", "o3"],
    minutes: 240,
    costMinor: 900,
    outcome: "promise",
  });
  facts.activity("S", "2024-03-20", "mediation", { minutes: 60 });
  facts.activity("S", "2024-03-28", "routine-contact", { minutes: 5, costMinor: 10 });
  facts.receipt("S", "2023-12-30", 300, { code: "R0" });
  facts.receipt("S", "2024-03-05", 10_001, { code: "R1" });
  facts.receipt("S", "2024-03-08", -10_001, { code: "R2", reversalOf: "R1" });
  facts.receipt("S", "2024-04-02", 20_000, { code: "R3", kind: "transfer" });
  facts.receipt("S", "2024-06-20", 4000, { code: "R4", kind: "new-loan" });
  facts.advance("S", "2024-05-10", 6000);
  facts.promise("S", "2024-03-28", "2024-04-10", 20_000);
  facts.promise("S", "2024-06-01", "2024-06-10", 9000);
  facts.promise("S", "2024-06-15", "2025-01-01", 9000);
  facts.activity("T/2", "2024-06-30", "routine-contact");
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  database.sqlite.exec("UPDATE recovery_cases SET five_tier = 'special-mention' WHERE code = 'S'");
  return database;
}
