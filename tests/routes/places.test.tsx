import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { PlacePage } from "~/components/place-page";
import type { PlaceReportName } from "~/domain/place-reports";
import { format } from "~/format";
import { loader as branchesLoader } from "~/routes/branches/route";
import { loader as causesLoader } from "~/routes/causes/route";
import { loader as regionsLoader } from "~/routes/regions/route";
import { rendered, textOf } from "../components/rendered";
import { evenLedger } from "../support/even-ledger";
import { emptyDatabase, factsOf } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof PlacePage>, "format" | "name">;

const LOADERS: Record<PlaceReportName, (args: LoaderFunctionArgs) => Promise<Response>> = {
  regions: regionsLoader,
  branches: branchesLoader,
  causes: causesLoader,
};
const ledger = evenLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(name: PlaceReportName, search = "", language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(LOADERS[name], `/${name}${search}`);
  return rendered(<PlacePage format={format(language, "CNY")} name={name} {...data} />, `/${name}${search}`);
}

describe("the page of the regions", () => {
  test("says what came in, where most of it, and how far apart comparable cases lie", async () => {
    const text = textOf(await page("regions"));
    // North: 20 × 4,000 + 1,000, south 10 × 4,000; 85 visits of 100 each.
    expect(text).toContain("¥1,210 was received up to 31 Dec 2024; ¥1,125 after new money lent and cost.");
    expect(text).toContain("Most was received from north: ¥810, 67 %.");
    // 20 × 0.4 / 45 and 10 × 0.4 / 40, one stratum.
    expect(text).toContain(
      "At the same case mix, recovery within 180 days of default ranges from 10 % to 18 % of the exposure",
    );
  });

  test("says the period that the money is of, whichever end of it is chosen", async () => {
    const text = async (search: string) => textOf(await page("regions", search));
    expect(await text("?from=2024-01&to=2024-02")).toContain("was received during Jan 2024 – Feb 2024;");
    expect(await text("?to=2024-02")).toContain("was received up to Feb 2024;");
    expect(await text("?from=2024-02")).toContain("was received from Feb 2024 to 31 Dec 2024;");
    expect(await text("?from=2024-01&to=2024-01")).toContain("was received during Jan 2024;");
  });

  test("draws the standardised rate with the gross one as a ring, and how many are behind it", async () => {
    const markup = await page("regions");
    expect(textOf(markup)).toContain("10.0 % unadjusted. 40 cases with complete follow-up.");
    expect(markup).toContain('class="raw"');
    expect(textOf(markup)).toContain("85 of 85 cases with complete follow-up");
  });

  test("narrows the page by a bar, keeping what is chosen; a page of one row is narrowed already", async () => {
    const bars = (markup: string) => markup.slice(markup.indexOf('class="bar-list"'));
    const all = bars(await page("regions", "?cause=market-shock"));
    // The name and the bar itself, which only a pointer needs.
    expect(all.match(/href="\/regions\?cause=market-shock&amp;region=north"/g)).toHaveLength(2);
    const one = bars(await page("regions", "?region=north"));
    expect(one.slice(0, one.indexOf("</figure>"))).not.toContain("href=");
  });

  test("leads names to the branches, cases to the cases of the period, money to those of any", async () => {
    const markup = await page("regions", "?cause=market-shock&from=2024-01&to=2024-01");
    expect(markup).toContain(
      'href="/branches?cause=market-shock&amp;from=2024-01&amp;to=2024-01&amp;region=north"',
    );
    expect(markup).toContain(
      'href="/cases?cause=market-shock&amp;from=2024-01&amp;to=2024-01&amp;region=north"',
    );
    expect(markup).toContain('href="/cases?cause=market-shock&amp;region=north"');
  });
});

describe("the page of the branches", () => {
  test("groups branches under their regions, and sets too few aside with the number it takes", async () => {
    const plot = /<figure class="interval-plot">(.*?)<\/figure>/s.exec(await page("branches"))?.[1] ?? "";
    const groups = plot.split('scope="rowgroup"').slice(1).map(textOf);
    expect(groups).toHaveLength(3);
    expect(groups[0]).toMatch(/north b1 Likely/);
    expect(groups[1]).toMatch(/south b2 Likely/);
    expect(groups[2]).toContain(
      "Not compared b3 Too few cases: 5 cases with complete follow-up; minimum 30.",
    );
  });

  test("names the region of each branch in the table and leads each to its page with the filters", async () => {
    const markup = await page("branches", "?branch=b1&branch=b2&horizon=90");
    expect(markup).toContain('href="/branches/b1?horizon=90"');
    const table = /<table class="report-table".*?<\/table>/s.exec(markup)?.[0] ?? "";
    expect(textOf(table)).toMatch(/b1 north 40/);
  });
});

describe("the page of the causes", () => {
  test("names the cause as a cause, in both languages", async () => {
    expect(textOf(await page("causes"))).toContain("Market shock 85");
    const text = textOf(await page("causes", "?lang=zh", "zh"));
    expect(text).toContain("市场波动");
    expect(text).toContain("回收率低不等于工作差");
  });

  test("keeps quiet about rates while dates are assumed, and says why", async () => {
    const assumed = evenLedger();
    assumed.sqlite.exec(
      `UPDATE portfolio SET dates_assumed = 1,
       assumptions = '[{"table":"cases","field":"defaulted_on","value":"2024-01-01"}]'`,
    );
    servePagesFrom(assumed);
    const markup = await page("causes");
    expect(markup).not.toContain("interval-plot");
    expect(textOf(markup)).toContain("Market shock ¥1,210 100 %");
    expect(textOf(markup)).toContain("5 columns without figures");
  });

  test("says that the files name none, and leaves cost open where they record none", async () => {
    const bare = emptyDatabase();
    const facts = factsOf(bare);
    facts.recoveryCase("A", { defaulted: "2024-01-01", exposureMinor: 10_000 });
    facts.receipt("A", "2024-12-31", 5000);
    facts.derive();
    bare.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
    servePagesFrom(bare);
    const markup = await page("causes");
    expect(markup).not.toContain("bar-list");
    const text = textOf(markup);
    expect(text).toContain(
      "¥50 was received up to 31 Dec 2024. The files record no cost. The files name no cause of default.",
    );
    expect(text).toContain("– not recorded in the files");
  });

  test("refuses an unknown cause by name", async () => {
    const answer = await loaded(causesLoader, "/causes?cause=luck").catch((thrown: Response) => thrown);
    expect(answer).toMatchObject({ status: 400 });
    expect(await (answer as Response).text()).toContain("Unknown cause “luck”");
  });
});
