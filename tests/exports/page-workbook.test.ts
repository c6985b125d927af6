/** A page's workbook: all its tables, what they hold of first, the same sums as the files of the tables. */
import readExcel from "read-excel-file/node";
import { afterAll, expect, test } from "vitest";
import { WHOLE_PAGES } from "~/domain/export-formats";
import { CARRIED_KEYS } from "~/domain/filter-values";
import { EVERYTHING } from "~/domain/scope";
import { workbookReads } from "~/exports/page-workbook.server";
import { twin } from "~/exports/twin.server";
import { visiting } from "../support/answered";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());
const { desk } = visiting(ledger);

async function book(path: string, search: string) {
  const parameters = new URLSearchParams(`${search}&format=xlsx&whole=1`);
  const answer = await twin(desk, EVERYTHING, { path, search: parameters, exportedAt: "2025-01-02T08:00Z" });
  const name = /filename="([^"]+)"/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1];
  if (answer.status !== 200) return { status: answer.status, name, said: await answer.text(), sheets: {} };
  const sheets = await readExcel(Buffer.from(await answer.arrayBuffer()));
  const byName: Record<string, unknown[][]> = Object.fromEntries(
    sheets.map(({ sheet, data }) => [sheet, data]),
  );
  return { status: 200, name, said: "", sheets: byName };
}

test.each([...WHOLE_PAGES, "methods/mediation", "officers/o1", "branches/b1"])(
  "%s has its tables in one workbook, described first, in both languages",
  async (page) => {
    for (const language of ["en", "zh"] as const) {
      const { status, sheets, said } = await book(page, `lang=${language}`);
      expect([status, said]).toEqual([200, ""]);
      const [first, ...tables] = Object.keys(sheets);
      expect(first).toBe(language === "en" ? "Description" : "说明");
      expect(tables.length).toBeGreaterThan(0);
      const described = sheets[first!]!.map((row) => row.join(" ")).join("\n");
      expect(described).toContain("2024-12-31");
      for (const table of tables) {
        expect(described).toContain(table);
        expect(JSON.stringify(sheets[table])).not.toMatch(
          /_minor|adjusted-observational|too-few|not-matured|NaN|undefined/,
        );
      }
      if (language === "zh") expect(JSON.stringify(tables)).not.toMatch(/[A-Za-z]{4}/);
    }
  },
);

test("holds money in units, real dates, and what the filters leave, and is named after them", async () => {
  const { sheets, name } = await book("overview", "region=north");
  expect(name).toMatch(/^recoup-overview-page-region-north-2024-12-31/);
  const [head, january] = sheets.Trend!;
  expect(head).toContain("Received (CNY)");
  expect(january?.slice(0, 2)).toEqual([new Date("2024-01-01"), 400]);
  expect(sheets.Regions?.slice(1).map((row) => row[0])).toEqual(["north"]);
  expect(JSON.stringify(sheets.Description)).toContain("region");
});

test("says which tables do not read a filter, and refuses one that none reads", async () => {
  const { sheets } = await book("overview", "vs_from=2024-01&vs_to=2024-06&from=2024-07&to=2024-12");
  expect(JSON.stringify(sheets.Description)).toContain("Filters not applied to this table: ");
  expect(await book("causes", "stalled=300")).toMatchObject({ status: 400 });
  expect(await book("cases", "")).toMatchObject({ status: 404 });
  expect(await book("methods/nothing", "")).toMatchObject({ status: 404 });
});

test("takes whatever filters lead from page to page", () => {
  for (const page of ["overview", "pack"])
    expect(CARRIED_KEYS.filter((key) => !workbookReads(page, "")?.includes(key))).toEqual([]);
});
