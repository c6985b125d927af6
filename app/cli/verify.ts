/** `npm run verify`: recomputes what follows from the facts, compares, and says what differs. */

import { readSettings } from "~/settings.server";
import { databaseFile, openDatabase } from "~db/client";
import { verifyDerived } from "~db/derive/verify";
import { migrateDatabase } from "~db/migrate";

/** Exit code 0 when equal or when there is nothing to verify, 1 when anything differs. */
export async function runVerify(): Promise<number> {
  const { databaseUrl } = readSettings(process.env);
  const database = openDatabase(databaseFile(databaseUrl));
  try {
    migrateDatabase(database);
    const verification = verifyDerived(database);
    if (verification === null) return say("nothing to verify: the database has no cases", 0);
    for (const [table, rows] of Object.entries(verification.rows))
      say(`${table}: ${rows} rows recomputed`, 0);
    for (const { table, surplus, missing, examples } of verification.differences) {
      say(`${table}: ${surplus} surplus rows stored, ${missing} rows missing`, 1);
      for (const example of examples) say(`  ${example}`, 1);
    }
    return verification.differences.length === 0 ? say("all equal", 0) : 1;
  } finally {
    database.close();
  }
}

function say(sentence: string, code: number): number {
  process.stderr.write(`${sentence}\n`);
  return code;
}
