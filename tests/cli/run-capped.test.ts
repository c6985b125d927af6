/** A command in a process of its own: what it answers, and what becomes of one that wants too much memory. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { runCapped } from "../../app/cli/run-capped.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "recoup-"));
afterAll(() => rmSync(folder, { recursive: true }));

function program(source: string): string {
  const file = path.join(folder, "program.cjs");
  writeFileSync(file, source);
  return file;
}

test("the program's own exit code is the command's", async () => {
  const file = program("process.exitCode = Number(process.argv[2])");
  expect(await runCapped(file, ["2"], 64)).toEqual({ code: 2, isOutOfMemory: false });
  expect(await runCapped(file, ["0"], 64)).toEqual({ code: 0, isOutOfMemory: false });
});

test("a program that would take all memory is ended at its cap", { timeout: 60_000 }, async () => {
  const file = program("const rows = []; for (;;) rows.push({ cells: new Array(64).fill(rows.length) });");
  const { isOutOfMemory } = await runCapped(file, [], 32);
  expect(isOutOfMemory).toBe(true);
});

test("what it said before it was ended is passed on, the report of its heap is not", {
  timeout: 60_000,
}, () => {
  const file = program(
    "console.error('3 rows < 4'); const rows = []; for (;;) rows.push(new Array(64).fill({}));",
  );
  const door = path.join(folder, "door.mjs");
  const runCappedAt = path.resolve("app/cli/run-capped.mjs");
  writeFileSync(
    door,
    `import { runCapped } from ${JSON.stringify(runCappedAt)}; await runCapped(${JSON.stringify(file)}, [], 32);`,
  );
  const { stderr } = spawnSync(process.execPath, [door], { encoding: "utf8" });
  expect(stderr.trim()).toBe("3 rows < 4");
});

test("an import refuses in words through the same door", { timeout: 60_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, ["app/cli/launch.mjs", "import", "no-such-folder"], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: `file:${path.join(folder, "recoup.db")}` },
  });
  expect(status).toBe(2);
  expect(stderr).toContain("There is no file or folder");
});
