import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { reasonOf } from "~/domain/reasons";
import { format } from "~/format";
import { OfficersPage } from "~/routes/officers/officers-page";
import { OFFICERS_PER_PAGE, officersView } from "~/routes/officers/officers-view";
import { loader } from "~/routes/officers/route";
import { rendered, textOf } from "../components/rendered";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof OfficersPage>, "format">;

const ledger = evenLedger();
/** Two officers beside each other in both branches. */
const shared = evenLedger({ isShared: true });
afterAll(() => {
  ledger.close();
  shared.close();
});
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<OfficersPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of the officers", () => {
  test("says what was credited, and that none is rated on so few payers", async () => {
    const text = textOf(await page("/officers"));
    // The 1,000 without work goes to the officer of the case that day, o1.
    expect(text).toContain("¥1,210 was received up to 31 Dec 2024, ¥1,210 of it credited to 2 officers.");
    expect(text).toContain("This is not a ranking.");
    expect(text).not.toMatch(/significant|best officer/i);
  });

  test("compares within the branch: who is alone in it stands beside, and only the branch is compared", async () => {
    const { report, flagged } = await loaded<Data>(loader, "/officers");
    expect(flagged).toEqual({ above: 0, below: 0, specialist: 0, rated: 0 });
    for (const row of report.rows) expect(reasonOf(row.reason, "ratio")).toBe("no-colleagues");
    const text = textOf(await page("/officers"));
    expect(text).toContain("No officer can be compared: the minimum is");
    expect(text).toContain("Branches beside the bank");
    // 20 and 10 of 40 paid, and 30 of 80 in both.
    expect(text).toMatch(/b1 [\d.]+–[\d.]+\. 20 of 40\scases paid, 1[45]\.\d expected; 1\sofficer\./);
  });

  test("compares with comparable cases of the branch: no case differs, so 10 of b1 and 5 of b2 for each", async () => {
    servePagesFrom(shared);
    const { report, flagged } = await loaded<Data>(loader, "/officers");
    expect(flagged).toEqual({ above: 0, below: 0, specialist: 0, rated: 2 });
    const [first, second] = report.rows.map((row) => Number(row.expected));
    expect(first!).toBeCloseTo(15, 0);
    expect(second!).toBeCloseTo(15, 0);
    expect(textOf(await page("/officers"))).toContain(
      "Of 2 rated officers, none is outside the range explained by branch, case mix, chance and normal variation.",
    );
  });

  test("says that dates were assumed, and compares nobody then", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = version + 1");
    try {
      const { report, markup, waiting } = await loaded<Data>(loader, "/officers");
      expect([markup, waiting]).toEqual([null, null]);
      expect(reasonOf(report.rows[0]!.reason, "ratio")).toBe("dates-assumed");
    } finally {
      ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = version + 1");
    }
  });

  test("stands in the order of names, with the name of branch and region", async () => {
    const table = /<table class="report-table".*?<\/table>/s.exec(await page("/officers"))?.[0] ?? "";
    expect(textOf(table)).toMatch(/Name ↑.* o1 b1 north 810 45 45 20 .* o2 b2 south 400 40 40 10 /);
  });

  test("draws each officer as a dot that names itself, and leads names to their pages", async () => {
    servePagesFrom(shared);
    const markup = await page("/officers");
    expect(markup.match(/data-officer="o[12]"/g)).toHaveLength(2);
    expect(markup).toMatch(/data-hint="o1: [\d.]+ times the [\d.]+ expected payers"/);
    expect(markup).toContain('href="/officers/o1"');
    expect(markup).toContain('data-row="o1"');
  });

  test("names the officers of a chosen branch only, the others are a cloud", async () => {
    servePagesFrom(shared);
    const markup = await page("/officers?branch=b2");
    expect(markup.match(/data-officer="/g)).toHaveLength(1);
    expect(markup).toContain('data-officer="o2"');
    expect(markup.match(/class="anonymous"/g)).toHaveLength(1);
    expect(textOf(markup)).toContain("Grey dots are officers of other branches");
  });

  test("leads money to the cases that the officer worked", async () => {
    expect(await page("/officers?region=south&from=2024-01")).toContain(
      'href="/cases?region=south&amp;officer=o2"',
    );
  });

  test("shows one page of a long table, but sums of all", async () => {
    const { report } = await loaded<Data>(loader, "/officers?page=2");
    const many = Array.from({ length: OFFICERS_PER_PAGE + 1 }, (_, number) => ({
      officer: `o${number}`,
      name: `o${number}`,
      credited_minor: 10,
      raw_rate: 0.1,
      matured_episodes: 7,
    }));
    const view = officersView({ ...report, rows: many, total: many.length });
    expect(view.report.rows).toHaveLength(1);
    expect(view.creditedMinor).toBe(10 * (OFFICERS_PER_PAGE + 1));
  });

  test("finds an officer by the beginning of a name or code, and says so where there is none", async () => {
    const found = await page("/officers?q=O2&region=south");
    expect(found).toContain("1\u00a0officer whose name or code begins with “O2”");
    const table = /<table class="report-table".*?<\/table>/s.exec(found)?.[0] ?? "";
    expect(textOf(table)).toContain("o2 b2 south");
    expect(textOf(table)).not.toContain("o1 b1");
    // The sentence of the filters speaks of cases: a search of the table is none of its business.
    expect(textOf(found)).not.toContain("case or borrower beginning");
    expect(found).toContain('<input type="hidden" name="region" value="south"/>');
    const nobody = await page("/officers?q=x&region=south");
    expect(textOf(nobody)).toContain("No officer’s name or code begins with “x”.");
    expect(nobody).toContain('<a href="/officers?region=south">All officers</a>');
  });

  test("finds by any word of a name, whatever the case or width", async () => {
    const { report } = await loaded<Data>(loader, "/officers");
    const names = ["Li Wei", "王芳", "Anna  Lindt", "阿里木·买买提"];
    const rows = names.map((name, number) => ({ officer: `G${number}`, name }));
    const found = (q: string) =>
      officersView({ ...report, rows, filters: { ...report.filters, q } }).report.rows.map((row) => row.name);
    expect(found("li")).toEqual(["Li Wei", "Anna  Lindt"]);
    expect(found("li w")).toEqual(["Li Wei"]);
    expect(found("王")).toEqual(["王芳"]);
    expect(found("买买")).toEqual(["阿里木·买买提"]);
    expect(found("ｇ1")).toEqual(["王芳"]);
    expect(found("")).toEqual(names);
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("/officers?lang=zh", "zh")).replaceAll(" ", "");
    expect(text).toContain("其中1,210元归因于2名信贷员。");
    expect(text).toContain("这不是排名");
  });
});
