import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "recoup-kill-"));
const portfolio = path.join(folder, "portfolio");
const CASES = 2000;
const KILLS = 20;

beforeAll(async () => {
  spawnSync(process.execPath, ["app/cli/launch.mjs", "build"], { cwd: root });
  await writeSimulatedPortfolio({ folder: portfolio, cases: CASES, seed: 20 });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts an import into a database of its own; resolves to its exit code, null when it was killed. */
function importInto(file: string) {
  const child = spawn(process.execPath, [path.join(root, "build/cli.js"), "import", portfolio], {
    cwd: root,
    stdio: "ignore",
    env: { ...process.env, DATABASE_URL: `file:${file}` },
  });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return { child, ended };
}

/** What the file holds after whatever happened: rows by table, and whether SQLite finds it whole. */
function stateOf(file: string) {
  const database = openDatabase(file);
  migrateDatabase(database);
  const { sqlite } = database;
  const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const state = {
    whole: sqlite.pragma("integrity_check", { simple: true }),
    version: sqlite.prepare("SELECT version FROM portfolio").pluck().get(),
    rows: [
      "batches",
      "recovery_cases",
      "activities",
      "receipts",
      "borrowers",
      "credits",
      "episode_cells",
    ].map(count),
  };
  database.close();
  return state;
}

test(
  `kill -9 at ${KILLS} moments of an import leaves all of it or nothing`,
  async () => {
    const complete = path.join(folder, "complete.db");
    const started = performance.now();
    expect(await importInto(complete).ended).toBe(0);
    const duration = performance.now() - started;
    const all = stateOf(complete);
    expect(all).toMatchObject({ whole: "ok", version: 1 });
    expect(all.rows.slice(0, 2)).toEqual([1, CASES]);
    const nothing = { whole: "ok", version: 0, rows: all.rows.map(() => 0) };

    const outcomes: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const file = path.join(folder, `${kill}.db`);
      const { child, ended } = importInto(file);
      // One moment in each twentieth of the whole, from start to a little beyond the end.
      await Promise.race([ended, pause(((kill + Math.random()) / KILLS) * duration * 1.1)]);
      child.kill("SIGKILL");
      const code = await ended;
      const state = stateOf(file);
      expect([nothing, all]).toContainEqual(state);
      if (code === 0) expect(state).toEqual(all);
      outcomes.push(state.version === 1 ? "all" : "nothing");
      rmSync(file, { force: true });
    }
    expect(outcomes).toContain("nothing");
  },
  10 * 60_000,
);
