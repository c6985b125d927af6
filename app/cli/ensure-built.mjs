import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expectedFailure, runStep } from "./run-step.mjs";

const SOURCES = [
  "app",
  "db",
  "seeds",
  "public",
  "package.json",
  "package-lock.json",
  "remix.config.js",
  "tsconfig.json",
];

/** Builds when build/ is missing or any source has changed since; a few milliseconds when nothing has. */
export async function ensureBuilt(root) {
  if (isBuilt(root)) return;
  await withBuildLock(root, async () => {
    if (isBuilt(root)) return; // another command has just built it
    const fingerprint = fingerprintOfSources(root);
    rmSync(stampPath(root), { force: true });
    const builder = join(root, "app", "cli", "build.mjs");
    const code = await runStep(root, "Building", process.execPath, [builder], { NODE_ENV: "production" });
    if (code !== 0) throw expectedFailure("The build failed; see the compiler's messages above.");
    writeFileSync(stampPath(root), fingerprint);
  });
}

const stampPath = (root) => join(root, "build", "sources.stamp");

function isBuilt(root) {
  try {
    return readFileSync(stampPath(root), "utf8") === fingerprintOfSources(root);
  } catch (error) {
    if (error.code === "ENOENT") return false;
    throw error;
  }
}

/** A hash over path, size and time of every source file. */
function fingerprintOfSources(root) {
  const hash = createHash("sha256");
  for (const source of SOURCES) addToHash(hash, root, source);
  return hash.digest("hex");
}

function addToHash(hash, root, path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isDirectory()) {
    for (const name of readdirSync(join(root, path)).sort()) addToHash(hash, root, `${path}/${name}`);
  } else hash.update(`${path}\n${stat.size}\n${stat.mtimeMs}\n`);
}

/** Two commands typed at once build once: the second waits for the first. */
async function withBuildLock(root, build) {
  const lock = join(root, "build", "lock");
  mkdirSync(join(root, "build"), { recursive: true });
  while (!takeLock(lock)) await pause(200);
  try {
    await build();
  } finally {
    rmSync(lock, { force: true });
  }
}

function takeLock(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function holderOf(lock) {
  try {
    return Number(readFileSync(lock, "utf8"));
  } catch {
    return 0; // released meanwhile
  }
}

function isAlive(processId) {
  if (!processId) return false;
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
