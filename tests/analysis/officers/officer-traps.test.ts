/** Portfolios on which officers were misjudged: loans paid or not together, and clerks in the pool. */
import { describe, expect, test } from "vitest";
import type { OfficerComparison } from "~/domain/officer-comparison";
import { officerComparisonFit } from "~/reports/officers/officer-comparison-fit.server";
import { readDictionaries } from "~db/queries/dictionaries";
import { sqliteStore } from "~db/sqlite-store";
import { visiting } from "../../support/answered";
import { hasTrap, trapDatabase } from "../../support/trap";

const PATIENCE = { timeout: 300_000 };

/** The comparison with the officers' codes. */
async function compared(name: string): Promise<OfficerComparison & { codeOf: (id: number) => string }> {
  const database = await trapDatabase(name);
  try {
    const store = sqliteStore(database);
    const comparison = await visiting(database).whole(officerComparisonFit);
    const { officer } = await readDictionaries(store, 1);
    return { ...comparison, codeOf: (id) => officer.byId.get(id)!.code };
  } finally {
    database.close();
  }
}

/** Officers of equal skill whose interval misses 1. */
const misses = (officers: OfficerComparison["officers"], key: "shrunken" | "ratio") =>
  officers.filter((officer) => {
    const range = officer[key];
    return range !== null && (range.low > 1 || range.high < 1);
  });

describe.skipIf(!hasTrap("duplicates"))("120 borrowers with 25 loans each that pay all or none", () => {
  test("officers of equal skill stand at 1", PATIENCE, async () => {
    const { officers, rated } = await compared("duplicates");
    expect(rated).toBeGreaterThanOrEqual(10);
    expect(misses(officers, "shrunken").length).toBeLessThanOrEqual(1);
    for (const { clustering } of officers) expect(clustering).toBeGreaterThan(5);
  });
});

describe.skipIf(!hasTrap("clerk"))("clerks who get cases whose money is agreed", () => {
  test("stand beside the others, and officers of equal skill stand at 1", PATIENCE, async () => {
    const { officers, codeOf } = await compared("clerk");
    const isClerk = ({ officerId }: { officerId: number }) => codeOf(officerId).startsWith("clerk");
    const clerks = officers.filter(isClerk);
    expect(clerks).toHaveLength(4);
    for (const clerk of clerks)
      expect(clerk).toMatchObject({ flag: "specialist", shrunken: null, rank: null });
    const others = officers.filter((officer) => !isClerk(officer));
    expect(others).toHaveLength(24);
    expect(misses(others, "shrunken").length).toBeLessThanOrEqual(1);
    expect(misses(others, "ratio").length).toBeLessThanOrEqual(3);
  });
});
