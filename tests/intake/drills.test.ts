/** Hostile files: `../shared/cases/drills`, where they are at hand, and smaller ones made here. */
import { existsSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { MOST_ENTRIES, ZipError, zipArchive } from "~/intake/workbook/zip-archive.server";
import { root } from "../support/source-imports";
import { errorLines, freshDatabase, importPaths } from "./imported";

const DRILLS = path.resolve(root, "../shared/cases/drills");
const drill = (name: string) => importPaths(freshDatabase(), [path.join(DRILLS, name)]);

test.skipIf(!existsSync(DRILLS))(
  "a cell far from its table is refused at once, in little memory",
  async () => {
    const before = process.memoryUsage().rss;
    const result = await drill("far-cell.xlsx");
    expect(errorLines(result)).toContain(
      "portfolio.xlsx: cases: holds a cell beyond column 2000; expected a table; delete the columns to the right of it and save again".replace(
        "portfolio",
        "far-cell",
      ),
    );
    expect(process.memoryUsage().rss - before).toBeLessThan(200 << 20);
  },
);

test.skipIf(!existsSync(DRILLS))("NUL characters late in a file are refused where they stand", async () => {
  const result = await drill("nul-late");
  expect(result.outcome).toBe("refused");
  expect(errorLines(result).join("\n")).toMatch(/NUL|control character/);
});

test.skipIf(!existsSync(DRILLS))("a line break in a name is text", async () => {
  expect(errorLines(await drill("lf-name"))).toEqual([]);
});

test("an archive of too many parts is refused by its directory alone", () => {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(MOST_ENTRIES + 1, 10);
  expect(() => zipArchive(Buffer.concat([Buffer.from("PK"), end]))).toThrow(new ZipError("too-many"));
});
