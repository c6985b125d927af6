/** A branch head's walk on Monday: from the branch's page to a printed list for each officer, whose lines need no question. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "./browser";
import { axeFaults, overflow, PHONE, visitor } from "./visitor";

const HAS_PDF_READER = spawnSync("pdftotext", ["-v"]).error === undefined;

/** The plan is computed first, on a machine that may have much else to do. */
const LONGEST_FIT_MS = 300_000;

describeInBrowser("the walk of a branch head on Monday", () => {
  const { open, server } = visitor({ HEAVY_LANE: "off" });
  let folder: string;
  /** Of a branch for which something is planned. */
  let branch: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "recoup-monday-"));
    const planned = await (await fetch(`${server().url}/plan/list.json`)).json();
    branch = String(planned.rows[0].branch);
  }, LONGEST_FIT_MS);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [
      "en-GB",
      undefined,
      [/^Monday list, /m, /Instead: |would gain|No other step/, /How it could be wrong: /],
    ],
    ["zh-CN", PHONE, [/^周一清单，/m, /备选：|再多收|没有其他/, /可能的误差：/]],
  ] as const)(
    "ends with paper in %s: a sheet for each officer, each line with its reasons",
    async (locale, viewport, said) => {
      const page = await open(`/branches/${branch}`, { locale, ...(viewport && { viewport }) });
      await page.locator(".branch-plan a[href^='/plan/list?']").click();
      const lists = page.locator(".monday-list");
      await lists.first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      const names = await lists.locator("h2").allInnerTexts();
      for (const line of await lists.locator("tbody .what").allInnerTexts())
        for (const reason of said.slice(1)) expect(line).toMatch(reason);
      await page.emulateMedia({ media: "print" });
      const file = path.join(folder, "list.pdf");
      writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
      if (!HAS_PDF_READER) return;
      const sheets = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" })
        .split("\f")
        .slice(0, -1);
      expect(sheets.length).toBe(names.length);
      names.forEach((name, place) => {
        expect(sheets[place]).toContain(name);
        expect(sheets[place]).toMatch(said[0]);
      });
    },
  );

  test("a step accepted on the way keeps its reasons on the list", async () => {
    const page = await open(`/branches/${branch}`);
    await page.getByRole("button", { name: "Accept all listed" }).click();
    await page.waitForLoadState("networkidle");
    await page.locator(".branch-plan a[href^='/plan/list?']").click();
    const accepted = page.locator(".monday-list .what", { hasText: "Accepted on" });
    await accepted.first().waitFor();
    for (const line of await accepted.allInnerTexts()) expect(line).toContain("How it could be wrong: ");
  });
});
