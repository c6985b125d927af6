/** Two places of the product never say two things of one: on a simulated bank and on real fines, in both languages. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LANGUAGES } from "~/domain/text";
import { readProfile } from "~/intake/read-profile.server";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { databaseThroughFiles } from "../../app/cli/calibrate/database-through-files";
import { simulatedWorld } from "../../seeds/world";
import { importPaths } from "../intake/imported";
import { otherBank } from "../support/other-bank";
import { servePagesFrom } from "../support/page-of";
import { HAND_OVERS } from "./hand-over-pairs";
import { NEXT_STEPS } from "./next-step-pairs";
import { PAIRS, PLAN } from "./pairs";
import { type Reader, readerOf } from "./reader";

const FINES = path.resolve("../shared/data/traffic_fines/events.csv");
/** So many events are some hundred fines with their whole course. */
const EVENTS = 3000;
const MINUTES = 60_000;

test("at least thirty figures are held to each other", () => {
  expect(PAIRS.length).toBeGreaterThanOrEqual(30);
  expect(new Set(PAIRS.map(({ figure }) => figure)).size).toBe(PAIRS.length);
});

coherent("a bank whose methods differ much", () => otherBank(1200), [...PLAN, ...HAND_OVERS, ...NEXT_STEPS]);
coherent("a simulated bank", () => databaseThroughFiles(simulatedWorld({ cases: 1200 }, 5)));

describe.skipIf(!existsSync(FINES))("fines (skipped where ../shared/data/traffic_fines is absent)", () => {
  coherent("some hundred traffic fines", someFines);
});

function coherent(name: string, open: () => Promise<Database>, pairs = PAIRS): void {
  describe(name, () => {
    let database: Database;
    const readers = new Map<string, Reader>();
    beforeAll(async () => {
      database = await open();
      servePagesFrom(database);
      for (const language of LANGUAGES) readers.set(language, readerOf(database, language));
      // The plan takes longest of all, and is kept for everybody who says something of it.
      await readers.get("en")!.planSums("");
    }, 10 * MINUTES);
    afterAll(() => database.close());

    for (const language of LANGUAGES)
      test.each(pairs)(
        `${language}: $figure`,
        async ({ one, other }) => {
          const read = readers.get(language)!;
          expect(await one(read)).toEqual(await other(read));
        },
        MINUTES,
      );
  });
}

/** Whole courses only: the last fine of the excerpt may be cut off. */
async function someFines(): Promise<Database> {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-coherence-"));
  try {
    const file = path.join(folder, "events.csv");
    writeFileSync(file, `${readFileSync(FINES, "utf8").split("\n", EVENTS).join("\n")}\n`);
    const database = openDatabase(":memory:");
    migrateDatabase(database);
    const result = await importPaths(database, [file], {
      profile: readProfile("seeds/profiles/traffic-fines.json"),
    });
    expect(result.outcome).toBe("loaded");
    return database;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
