/** A page opened while an import runs keeps answering from the old portfolio; its next request shows the new one. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSimulatedPortfolio } from "../../seeds/write-portfolio";
import { type RunningServer, runningServer } from "./running-server";

let server: RunningServer;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "recoup-"));
  await writeSimulatedPortfolio({ folder, cases: 1000, seed: 5 });
  server = await runningServer();
}, 120_000);
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true });
});

test("answers without a break, first of the old version, then of the new", async () => {
  const child = spawn(process.execPath, ["build/cli.js", "import", folder], {
    env: { ...process.env, DATABASE_URL: `file:${server.databasePath}` },
    stdio: "ignore",
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let running = true;
  ended.then(() => {
    running = false;
  });
  // Fits take their time: whichever version they began with, the answer is of one version.
  const fitted = answeredVersion("/methods.json");
  const versions: number[] = [];
  while (running) versions.push(await answeredVersion("/trend.json"));
  expect(await ended).toBe(0);
  versions.push(await answeredVersion("/trend.json"));
  expect(versions.length).toBeGreaterThan(3);
  expect([...new Set(versions)]).toEqual([1, 2]);
  expect([1, 2]).toContain(await fitted);
  expect(await answeredVersion("/methods.json")).toBe(2);
});

async function answeredVersion(path: string): Promise<number> {
  const response = await fetch(server.url + path);
  expect(response.status).toBe(200);
  const { importVersion } = (await response.json()) as { importVersion: number };
  return importVersion;
}
