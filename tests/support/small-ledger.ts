/**
 * A ledger small enough to be checked by hand. Amounts in minor units, cut-off 2024-12-31, horizon 180 days.
 *
 * | case | borrower | where | default | exposure | what happened |
 * |---|---|---|---|---|---|
 * | A | wa | north, b1, o1 | 2024-01-01 | 100,000 | visit by o1 on 10 Jan (60 min, 300), 40,000 on 20 Jan; group attack by o1 and o2 on 1 Mar (100 min, 1,001), 10,001 on 5 Mar; 1,000 on 31 Dec, long after the last activity |
 * | B | wb | south, b3, nobody | 2024-02-01 | 50,000 | visit by nobody known on 10 Feb |
 * | C | wa | north, b2, o2 | 2024-11-15 | 20,000 | visit on 1 Dec, 5,000 lent on 5 Dec; too young to be judged |
 */
import type { Database } from "~db/client";
import { emptyDatabase, factsOf } from "./facts";

export function smallLedger(): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.branch("b1", "north");
  facts.branch("b2", "north");
  facts.branch("b3", "south");
  facts.officer("o1", "b1");
  facts.officer("o2", "b2");
  const north = { borrower: "wa", name: "Wang", region: "north" };
  facts.recoveryCase("A", {
    ...north,
    branch: "b1",
    officer: "o1",
    defaulted: "2024-01-01",
    exposureMinor: 100_000,
    cause: "wilful-refusal",
    security: "mortgage",
  });
  facts.recoveryCase("B", {
    borrower: "wb",
    region: "south",
    branch: "b3",
    defaulted: "2024-02-01",
    exposureMinor: 50_000,
  });
  facts.recoveryCase("C", {
    ...north,
    branch: "b2",
    officer: "o2",
    defaulted: "2024-11-15",
    exposureMinor: 20_000,
    due: "2024-11-01",
  });
  facts.activity("A", "2024-01-10", "active-attack", { officers: ["o1"], minutes: 60, costMinor: 300 });
  facts.receipt("A", "2024-01-20", 40_000);
  facts.activity("A", "2024-03-01", "group-attack", {
    officers: ["o1", "o2"],
    minutes: 100,
    costMinor: 1001,
  });
  facts.receipt("A", "2024-03-05", 10_001);
  facts.receipt("A", "2024-12-31", 1000);
  facts.activity("B", "2024-02-10", "active-attack");
  facts.activity("C", "2024-12-01", "active-attack");
  facts.advance("C", "2024-12-05", 5000);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}
