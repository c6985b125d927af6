import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { CHECKS } from "./checks.mjs";
import { ensureBuilt } from "./ensure-built.mjs";
import { runStep } from "./run-step.mjs";

/**
 * Everything that CI runs: format and lint, types, build, then vitest over unit, database, report and browser
 * tests. The last line on standard output is `N passed, N failed`, with `, N skipped` where there are any.
 * Arguments go to vitest, so `npm test -- tests/format` runs a part. Returns the exit code.
 */
export async function runAllTests(root, vitestArgs) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, tool, toolArgs } of CHECKS) {
    count(counts, (await runStep(root, name, tool, toolArgs)) === 0);
  }
  const built = await buildSucceeds(root);
  count(counts, built);
  if (built) await runVitest(root, vitestArgs, counts);
  else console.error("The tests were not run: there is no build to test.");

  const skipped = counts.skipped ? `, ${counts.skipped} skipped` : "";
  console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
  return counts.failed === 0 ? 0 : 1;
}

function count(counts, passed) {
  if (passed) counts.passed += 1;
  else counts.failed += 1;
}

async function buildSucceeds(root) {
  try {
    await ensureBuilt(root);
    return true;
  } catch (error) {
    console.error(error.message);
    return false;
  }
}

async function runVitest(root, vitestArgs, counts) {
  const reportPath = join(root, "build", "test-report.json");
  rmSync(reportPath, { force: true });
  const code = await runStep(root, "Tests", "vitest", [
    "run",
    "--config=tests/vitest.config.ts",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${reportPath}`,
    ...vitestArgs,
  ]);
  const failedBefore = counts.failed;
  addReport(reportPath, counts);
  // An error outside any test (a crash, a rejection nobody awaited) leaves its mark in the exit code alone.
  if (code !== 0 && counts.failed === failedBefore) counts.failed += 1;
}

function addReport(reportPath, counts) {
  let report;
  try {
    report = JSON.parse(readFileSync(reportPath, "utf8"));
  } catch {
    return;
  }
  counts.passed += report.numPassedTests;
  counts.failed += report.numFailedTests;
  counts.skipped += report.numPendingTests + report.numTodoTests;
  // A file that fails to load has no tests to fail; it counts as one.
  counts.failed += report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
}
