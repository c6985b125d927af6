/** `npm start`: the server is a process of its own where memory must be settled before, and ends with the one that began it. */
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { memorySettings } from "~/cli/memory-settings.mjs";
import { prepareDatabase } from "~/prepare-database.server";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
const databaseUrl = `file:${path.join(folder, "recoup.db")}`;
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  spawnSync(process.execPath, ["app/cli/launch.mjs", "build"], { encoding: "utf8" });
  await prepareDatabase({ databaseUrl, currency: "CNY" }, { demoCases: 50, say: () => {} });
}, 120_000);

test("freed memory goes back to the system, unless a person set the C library otherwise", () => {
  expect(memorySettings({}, "linux")).toEqual({ GLIBC_TUNABLES: "glibc.malloc.mmap_threshold=131072" });
  expect(memorySettings({ GLIBC_TUNABLES: "glibc.malloc.arena_max=2" }, "linux")).toBeNull();
  expect(memorySettings({}, "win32")).toBeNull();
});

/** The command, and where its server answers. */
async function started() {
  const { GLIBC_TUNABLES: _, ...environment } = process.env;
  const command = spawn(process.execPath, ["app/cli/launch.mjs", "start"], {
    env: { ...environment, DATABASE_URL: databaseUrl, PORT: "0", LOG_LEVEL: "silent" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const address = await new Promise<string>((resolve) => {
    let said = "";
    command.stderr.on("data", (chunk) => {
      said += chunk;
      const [, found] = /ready at (http:\S+)/.exec(said) ?? [];
      if (found) resolve(found);
    });
  });
  return { command, address };
}

test("the server runs with these settings, and a signal to the command ends it in good order", {
  timeout: 60_000,
}, async () => {
  const { command, address } = await started();
  expect((await fetch(`${address}/data-quality`)).status).toBe(200);
  if (process.platform === "linux") {
    const pids = readFileSync(`/proc/${command.pid}/task/${command.pid}/children`, "utf8").trim();
    expect(readFileSync(`/proc/${pids}/environ`, "utf8")).toContain(memorySettings({})!.GLIBC_TUNABLES);
  }
  command.kill("SIGTERM");
  const code = await new Promise((resolve) => command.once("close", resolve));
  expect(code).toBe(0);
  await expect(fetch(address)).rejects.toThrow();
});

test("the server ends with the command, also where the command is ended without a signal that it could pass on", {
  timeout: 60_000,
}, async () => {
  const { command, address } = await started();
  expect((await fetch(`${address}/healthz`)).status).toBe(200);
  command.kill("SIGKILL");
  const isGone = () =>
    fetch(address).then(
      () => false,
      () => true,
    );
  await expect.poll(isGone, { timeout: 30_000 }).toBe(true);
});
