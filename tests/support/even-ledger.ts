/**
 * A ledger large enough for rates, and even enough to be checked by hand. Amounts in minor units, cut-off 2024-12-31.
 *
 * Branch b1 of the north and b2 of the south have 40 cases each, one borrower each, exposure 10,000, in default since
 * 2024-01-01, cause “market-shock”; b3 of the north has 5. Each was visited on 10 January by o1 (o2 in the south).
 * 4,000 came on 20 January from every second case of b1 (20) and every fourth of b2 (10). Two cases of b1 were
 * mediated in June, without money.
 */
import type { Database } from "~db/client";
import { emptyDatabase, factsOf } from "./facts";

/** @param isShared cases of b1 and b2 are shared by o1 and o2, two by two: each has 20 of either, 20 and 10 of them paid */
export function evenLedger({ isShared = false } = {}): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  const places = [
    { branch: "b1", region: "north", officer: "o1", cases: 40, payingEvery: 2 },
    { branch: "b2", region: "south", officer: "o2", cases: 40, payingEvery: 4 },
    { branch: "b3", region: "north", officer: "o1", cases: 5, payingEvery: 6 },
  ];
  for (const { branch, region, officer } of places) {
    facts.branch(branch, region);
    facts.officer(officer, branch);
  }
  for (const { branch, region, officer: own, cases, payingEvery } of places) {
    for (let number = 1; number <= cases; number++) {
      const officer = isShared && branch !== "b3" ? (number % 4 < 2 ? "o1" : "o2") : own;
      const code = `${branch}-${number}`;
      facts.recoveryCase(code, {
        defaulted: "2024-01-01",
        exposureMinor: 10_000,
        branch,
        region,
        officer,
        cause: "market-shock",
        security: "mortgage",
      });
      facts.activity(code, "2024-01-10", "active-attack", {
        officers: [officer],
        minutes: 30,
        costMinor: 100,
      });
      if (number % payingEvery === 0) facts.receipt(code, "2024-01-20", 4000);
    }
  }
  for (const code of ["b1-1", "b1-3"]) facts.activity(code, "2024-06-01", "mediation", { officers: ["o1"] });
  // Money without work sets the cut-off date.
  facts.receipt("b1-1", "2024-12-31", 1000);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}
