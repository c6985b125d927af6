import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

const launch = (...args: string[]) =>
  spawnSync(process.execPath, ["app/cli/launch.mjs", ...args], { encoding: "utf8" });

test("an unknown command is the person's mistake: exit code 2 and the known ones", () => {
  const { status, stdout, stderr } = launch("strat");
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("“strat”");
  expect(stderr).toContain(
    "start, build, import, report, pack, seed, decide, verify, calibrate, bench, drill, check, test",
  );
});

test("building what is already built prints nothing on standard output and is quick", () => {
  const started = performance.now();
  const { status, stdout } = launch("build");
  expect(status).toBe(0);
  expect(stdout).toBe("");
  expect(performance.now() - started).toBeLessThan(60_000);
});
