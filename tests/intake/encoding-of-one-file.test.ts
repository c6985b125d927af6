/** One file of several in an encoding of its own, named for it alone: with our headers, through a mapping, as typed. */
import { expect, test } from "vitest";
import { readingChoices } from "~/cli/reading-choices";
import { checkedProfile } from "~/intake/read-profile.server";
import { EMPTY_FILES, errorLines, type Files, freshDatabase, importFiles } from "./imported";

/** 王大明 in Big5, 北部支行 in GB18030. */
const CASES = Buffer.concat([
  Buffer.from("case_id,borrower_id,exposure,defaulted_on,branch,borrower_name\nC1,K1,1,2024-01-01,B1,"),
  Buffer.from("a4fda46aa9fa", "hex"),
]);
const BRANCHES = Buffer.concat([
  Buffer.from("branch,region,name_zh\nB1,north,"),
  Buffer.from("b1b1b2bfd6a7d0d0", "hex"),
]);
const FILES: Files = { ...EMPTY_FILES, "cases.csv": CASES, "branches.csv": BRANCHES };

async function names(options: Parameters<typeof importFiles>[2]) {
  const database = freshDatabase();
  expect(errorLines(await importFiles(database, FILES, options))).toEqual([]);
  return database.sqlite
    .prepare(
      `SELECT c.borrower_name || ' ' || b.name_zh FROM recovery_cases c JOIN branches b ON b.id = c.branch_id`,
    )
    .pluck()
    .get();
}

test("each file in its own encoding", async () => {
  const choices = readingChoices({ encoding: ["cases.csv=big5", "branches.csv=gb18030"] });
  expect(await names({ choices })).toBe("王大明 北部支行");
});

test("a file's own encoding goes before that of all", async () => {
  const choices = readingChoices({ encoding: ["gb18030", "cases.csv=big5"] });
  expect(await names({ choices })).toBe("王大明 北部支行");
});

test("through a mapping as well", async () => {
  const profile = checkedProfile(
    {
      name: "own",
      tables: [
        {
          table: "branches",
          source: "branches.csv",
          fields: { branch: "branch", region: "region", name_zh: "name_zh" },
        },
        {
          table: "cases",
          source: "cases.csv",
          fields: {
            case_id: "case_id",
            borrower_id: "borrower_id",
            exposure: "exposure",
            defaulted_on: "defaulted_on",
            branch: "branch",
            borrower_name: "borrower_name",
          },
        },
      ],
    },
    "own",
  );
  const choices = readingChoices({ encoding: ["cases.csv=big5"] });
  expect(await names({ choices, profile })).toBe("王大明 北部支行");
});

test("what is no encoding is refused, also for one file", () => {
  expect(() => readingChoices({ encoding: ["cases.csv=latin1"] })).toThrow("--encoding");
  expect(readingChoices({ encoding: ["a=b.csv=big5"] }).encodings).toEqual({ "a=b.csv": "big5" });
});
