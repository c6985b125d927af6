/**
 * Past group attacks with a plain effect, and cases on which to try it now. Amounts in minor units, cut-off 2024-12-31.
 *
 * Of every cause below and of exposures of 100,000 and 1,000,000 there are 120 past cases, in default since 2022-01-01, worked
 * alone by two methods until May without money. On 1 September 60 are group-attacked by three officers, 60 visited by a
 * leader; half of the exposure comes in October from every tenth of either, and from six of ten attacked large refusals. All
 * are sold in 2023. Open since 2023-06-01 and equally stalled: 12 refusals of 1,000,000, 12 of 500,000 and 12 of 100,000.
 */
import type { Database } from "~db/client";
import { emptyDatabase, factsOf } from "./facts";

const CAUSES = ["wilful-refusal", "hidden-assets", "fraud-diversion", "market-shock", "income-loss"];
const SOLO = ["active-attack", "active-attack", "mediation", "mediation"];

export function stalledLedger({ attacks = true, hours = true } = {}): Database {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.branch("b1", "north");
  for (const officer of ["o1", "o2", "o3"]) facts.officer(officer, "b1");
  const stalledCase = (code: string, cause: string, exposureMinor: number, year: number, closed?: string) => {
    facts.recoveryCase(code, {
      defaulted: `${year}-01-01`,
      exposureMinor,
      branch: "b1",
      region: "north",
      officer: "o1",
      cause,
      security: "none",
      closed,
      closeReason: closed && "sold",
    });
    for (const [at, method] of SOLO.entries())
      facts.activity(code, `${year}-0${at + 2}-10`, method, {
        officers: ["o1"],
        ...(hours && { minutes: 60 }),
        costMinor: 100,
      });
  };
  for (const cause of CAUSES)
    for (const exposureMinor of [100_000, 1_000_000])
      for (let number = 0; number < 120; number += 1) {
        const code = `${cause}-${exposureMinor}-${number}`;
        stalledCase(code, cause, exposureMinor, 2022, "2023-06-01");
        const isAttacked = attacks && number % 2 === 0;
        facts.activity(code, "2022-09-01", isAttacked ? "group-attack" : "leader-steps-in", {
          officers: isAttacked ? ["o1", "o2", "o3"] : ["o1"],
          ...(hours && { minutes: isAttacked ? 180 : 60 }),
          costMinor: isAttacked ? 300 : 100,
        });
        const turn = Math.floor(number / 2) % 10;
        const pays =
          isAttacked && cause === "wilful-refusal" && exposureMinor === 1_000_000 ? turn < 6 : turn < 1;
        if (pays) facts.receipt(code, "2022-10-01", exposureMinor / 2);
      }
  for (const exposureMinor of [100_000, 500_000, 1_000_000])
    for (let number = 0; number < 12; number += 1)
      stalledCase(`open-${exposureMinor}-${number}`, "wilful-refusal", exposureMinor, 2023);
  // Money on a case of its own, month by month: a single date far beyond all others would set no cut-off date.
  facts.recoveryCase("last", { defaulted: "2023-05-01", exposureMinor: 19_000, closed: "2024-12-31" });
  for (let month = 6; month < 24; month += 1)
    facts.receipt(
      "last",
      `${2023 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-28`,
      1000,
    );
  facts.receipt("last", "2024-12-31", 1000);
  facts.derive();
  database.sqlite.exec(
    "UPDATE causes SET tag = 'moral' WHERE code IN ('wilful-refusal', 'hidden-assets', 'fraud-diversion')",
  );
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}
