/** A calibration that was stopped continues where it ended, and a half-written world is judged again. */
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { KeptWorlds } from "~/cli/calibrate/kept-worlds";
import { proof } from "~/cli/calibrate/proof";

test("worlds that are kept are not judged again", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "recoup-kept-"));
  try {
    const judgedSeeds: number[] = [];
    const squares = proof({
      name: "squares",
      question: "",
      judged: (seed) => {
        judgedSeeds.push(seed);
        return { square: seed * seed };
      },
      measured: (worlds) => worlds.reduce((sum, { square }) => sum + square, 0),
      lines: () => [],
    });
    const kept = () => new KeptWorlds(folder, "squares");
    await squares.prove([1, 2], 0, () => {}, kept());
    appendFileSync(path.join(folder, "squares.jsonl"), '{"seed":3,"wor');
    const { measured } = await squares.prove([1, 2, 3, 4], 0, () => {}, kept());
    expect(measured).toBe(1 + 4 + 9 + 16);
    expect(judgedSeeds).toEqual([1, 2, 3, 4]);
    expect(readFileSync(path.join(folder, "squares.jsonl"), "utf8").trim().split("\n")).toHaveLength(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
