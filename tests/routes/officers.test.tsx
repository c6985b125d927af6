import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { OfficersPage } from "~/routes/officers/officers-page";
import { OFFICERS_PER_PAGE, officersView } from "~/routes/officers/officers-view";
import { loader } from "~/routes/officers/route";
import { rendered, textOf } from "../components/rendered";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof OfficersPage>, "format">;

const ledger = evenLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<OfficersPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of the officers", () => {
  test("says what was credited, and that nothing is compared yet", async () => {
    const text = textOf(await page("/officers"));
    // The 1,000 without work goes to whom the case was assigned that day, o1.
    expect(text).toContain("¥1,210 came in, ¥1,210 of it credited to 2 officers.");
    expect(text).toContain("until then nothing here compares officers");
    expect(text).toContain("This is not a ranking.");
    expect(text).not.toMatch(/significant|best officer/i);
  });

  test("stands in the order of names, with the name of branch and region", async () => {
    const table = /<table class="report-table".*?<\/table>/s.exec(await page("/officers"))?.[0] ?? "";
    expect(textOf(table)).toMatch(/Name ↑.* o1 b1 north 45 45 20 .* o2 b2 south 40 40 10 /);
  });

  test("draws each officer as a dot that names itself", async () => {
    const markup = await page("/officers");
    expect(markup.match(/<circle/g)).toHaveLength(2);
    // o1: 20 × 0.4 over 47 episodes, two of them mediation; o2: 10 × 0.4 over 40.
    expect(markup).toContain('data-hint="o1: 17.0\u00a0% of 47\u00a0episodes"');
    expect(markup).toContain('data-hint="o2: 10.0\u00a0% of 40\u00a0episodes"');
  });

  test("leads money to the cases that the officer worked", async () => {
    expect(await page("/officers?region=south&from=2024-01")).toContain(
      'href="/cases?region=south&amp;officer=o2"',
    );
  });

  test("shows one page of a long table, but dots and sums of all", async () => {
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
    expect(view.dots).toHaveLength(OFFICERS_PER_PAGE + 1);
    expect(view.creditedMinor).toBe(10 * (OFFICERS_PER_PAGE + 1));
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("/officers?lang=zh", "zh")).replaceAll(" ", "");
    expect(text).toContain("其中1,210元归因于2名信贷员。");
    expect(text).toContain("这不是排名");
  });
});
