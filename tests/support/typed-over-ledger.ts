/** Commands as they are typed in a folder of their own, over the small ledger. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, vi } from "vitest";
import { smallLedger } from "./small-ledger";

/** @returns the path of a file in that folder; `ledger.db` is the database */
export function typedOverSmallLedger(): (name: string) => string {
  let folder: string;
  const inFolder = (name: string) => path.join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
    const ledger = smallLedger();
    ledger.sqlite.prepare("VACUUM INTO ?").run(inFolder("ledger.db"));
    ledger.close();
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeEach(() => {
    vi.stubEnv("DATABASE_URL", `file:${inFolder("ledger.db")}`);
    vi.stubEnv("INIT_CWD", folder);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  return inFolder;
}
