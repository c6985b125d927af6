/**
 * The one door of every npm script: installs and builds what is missing, then runs the command in this process.
 * Plain Node without a dependency, because on a fresh clone there is none. All of its own words go to standard
 * error, so that `npm run --silent report` leaves the bare table on standard output.
 */
import { constants } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { MOST_MEGABYTES } from "../intake/memory-cap.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { ensureInstalled } from "./ensure-installed.mjs";
import { helpAsked, launcherWords } from "./help.mjs";
import { memorySettings } from "./memory-settings.mjs";
import { runCapped } from "./run-capped.mjs";
import { runChild } from "./run-child.mjs";
import { runStep } from "./run-step.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const [command = "", ...args] = process.argv.slice(2);

const commands = {
  start: runServer,
  build: () => ensureBuilt(root),
  import: runImport,
  report: () => runBundle("cli.js"),
  pack: () => runBundle("cli.js"),
  seed: () => runBundle("cli.js"),
  decide: () => runBundle("cli.js"),
  verify: () => runBundle("cli.js"),
  calibrate: () => runBundle("cli.js"),
  bench: runBench,
  drill: runDrill,
  check: runChecks,
  test: runTests,
};

/** Runs a bundle in this process: no second Node in memory, and signals reach it directly. */
async function runBundle(file) {
  const bundle = await prepared(file);
  process.argv = [process.argv[0], bundle, command, ...args];
  await import(pathToFileURL(bundle).href);
}

/** Where the C library must be set before it begins, the server is a process of its own. */
async function runServer() {
  const memory = memorySettings();
  if (memory === null) return runBundle("server.js");
  const bundle = await prepared("server.js");
  const env = { ...process.env, ...memory };
  // The channel says to the server when this process is gone, also where no signal could be passed on.
  const stdio = ["inherit", "inherit", "inherit", "ipc"];
  const { code, signal } = await runChild([bundle, command, ...args], { env, stdio }).ended;
  process.exitCode = code ?? 128 + constants.signals[signal];
}

/** A person's files are read in a process of their own, as those that are uploaded. */
async function runImport() {
  const bundle = await prepared("cli.js");
  const { code, isOutOfMemory } = await runCapped(bundle, [command, ...args], MOST_MEGABYTES);
  if (isOutOfMemory) console.error((await launcherWords(args)).outOfMemory(MOST_MEGABYTES));
  process.exitCode = isOutOfMemory ? 2 : code;
}

async function prepared(file) {
  process.env.NODE_ENV ??= "production";
  process.env.INIT_CWD ??= process.cwd();
  await ensureBuilt(root);
  process.chdir(root);
  return join(root, "build", file);
}

/** Its programs belong to the tests: they are bundled when they are run. */
async function runBench() {
  await ensureBuilt(root);
  const { bundle } = await import("./bundle.mjs");
  await bundle(root, { bench: "tests/bench/bench.ts", "bench-import": "tests/bench/import-once.ts" });
  await runBundle("bench.js");
}

async function runDrill() {
  await ensureBuilt(root);
  const { bundle } = await import("./bundle.mjs");
  await bundle(root, { drill: "tests/drill/drill.ts" });
  await runBundle("drill.js");
}

async function runChecks() {
  const { CHECKS } = await import("./checks.mjs");
  for (const { name, tool, toolArgs } of CHECKS) {
    const code = await runStep(root, name, tool, toolArgs);
    if (code !== 0) process.exitCode = 1;
  }
}

async function runTests() {
  const { runAllTests } = await import("./run-all-tests.mjs");
  process.exitCode = await runAllTests(root, args);
}

const run = commands[command];
if (!run) {
  console.error(`Unknown command “${command}”. Known: ${Object.keys(commands).join(", ")}.`);
  process.exit(2);
}
const help = await helpAsked(command, args);
if (help !== null) {
  console.log(help);
  process.exit(0);
}
try {
  await ensureInstalled(root);
  await run();
} catch (error) {
  console.error(error instanceof Error ? (error.expected ? error.message : error.stack) : error);
  process.exit(1);
}
