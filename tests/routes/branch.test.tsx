import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { BranchPage } from "~/routes/branches_.$branch/branch-page";
import { loader } from "~/routes/branches_.$branch/route";
import { rendered, textOf } from "../components/rendered";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Omit<ComponentProps<typeof BranchPage>, "format">;

const ledger = evenLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(code: string, search = "", language: "en" | "zh" = "en"): Promise<string> {
  const address = `/branches/${code}${search}`;
  const data = await loaded<Data>(loader, address, { branch: code });
  return rendered(<BranchPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of a branch", () => {
  test("says what came in, what it cost, and what comparable cases recovered", async () => {
    const text = textOf(await page("b1"));
    // 20 × 4,000 and 1,000 without work, 40 visits of 100.
    expect(text).toContain("¥810 was received up to 31 Dec 2024; ¥770 after new money lent and cost.");
    expect(text).toContain("Cost ¥40");
    expect(text).toContain("Cases 40 40 cases followed up");
    // 20 × 0.4 / 40; the mix of all branches is the same.
    expect(text).toMatch(/Gross recovery rate 20\.0 % likely 13\.3–28\.9 %/);
    expect(text).toContain("Standardised rate 20.0 % at the case mix of all branches; likely");
  });

  test("stands beside the branches of its region, and of no other", async () => {
    const plot = /<figure class="interval-plot">(.*?)<\/figure>/s.exec(await page("b1"))?.[1] ?? "";
    expect(textOf(plot)).toContain("Recovery within 180 days of default: b1 and neighbouring branches");
    expect(plot).toMatch(/<tr class="subject"><th scope="row"><a href="\/branches\/b1">/);
    expect(textOf(plot)).toContain("b3 Too few cases: 5 cases with complete follow-up");
    expect(textOf(plot)).not.toContain("b2");
    expect(textOf(plot)).toContain("45 of 45 cases with complete follow-up");
  });

  test("shows who worked its cases, and leads to them with the page's filters", async () => {
    const markup = await page("b1", "?cause=market-shock&horizon=90");
    expect(textOf(markup)).toContain("o1 b1 north 810 40 40 20");
    expect(markup).toContain('href="/cases?cause=market-shock&amp;horizon=90&amp;branch=b1&amp;officer=o1"');
    expect(markup).toContain(
      'href="/officers.csv?branch=b1&amp;cause=market-shock&amp;horizon=90&amp;lang=en"',
    );
    expect(textOf(markup)).toContain("All 40 cases of this branch");
  });

  test("offers no filter by branch: it is one", async () => {
    const markup = await page("b1", "?horizon=90");
    expect(markup).not.toMatch(/type="checkbox" name="branch"/);
    expect(textOf(markup)).toContain(
      "Receipts, work and recovery of b1, north, outcomes measured at 90 days.",
    );
    expect(markup).toContain('href="/branches?horizon=90&amp;region=north"');
  });

  test("is not there for an unknown code", async () => {
    const answer = await loaded(loader, "/branches/b9", { branch: "b9" }).catch((thrown: Response) => thrown);
    expect(answer).toMatchObject({ status: 404 });
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("b1", "?lang=zh", "zh"));
    expect(text).toContain("b1（north）的回款、投入与回收率");
    expect(text).toContain("本分支机构全部40件案件");
  });
});
