import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { memorySettings } from "~/cli/memory-settings.mjs";
import { prepareDatabase } from "~/prepare-database.server";

export interface RunningServer {
  url: string;
  pid: number;
  /** Path of its database. */
  databasePath: string;
  /** Everything it has written so far. */
  output: () => string;
  stop: () => Promise<void>;
}

const DEMO_CASES = 300;

/** The built server as `npm start` runs it, on a free port, with a demo portfolio of its own, a small one unless a size is given. */
export async function runningServer(
  environment: Record<string, string> = {},
  demoCases = DEMO_CASES,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "recoup-"));
  const databasePath = join(folder, "recoup.db");
  await prepareDatabase(
    { databaseUrl: `file:${databasePath}`, currency: "CNY" },
    { demoCases, say: () => {} },
  );
  const server = await servedDatabase(databasePath, environment);
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, stop };
}

/** The same with a database that is there already. `tree`: where the built server is. */
export async function servedDatabase(
  databasePath: string,
  environment: Record<string, string> = {},
  tree = process.cwd(),
): Promise<RunningServer> {
  const child = spawn(process.execPath, ["build/server.js"], {
    cwd: tree,
    env: {
      ...process.env,
      ...memorySettings(),
      NODE_ENV: "production",
      PORT: "0",
      DATABASE_URL: `file:${databasePath}`,
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const collect = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const url = await readyAddress(child, () => output);
  const stop = async () => {
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  };
  return { url, pid: child.pid!, databasePath, output: () => output, stop };
}

function readyAddress(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}:\n${output()}`)));
    const look = setInterval(() => {
      const [, address] = /ready at (http:\S+)/.exec(output()) ?? [];
      if (!address) return;
      clearInterval(look);
      resolve(address);
    }, 50);
    child.once("exit", () => clearInterval(look));
  });
}
