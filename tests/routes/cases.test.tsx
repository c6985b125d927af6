import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { CasesPage } from "~/routes/cases._index/cases-page";
import { loader } from "~/routes/cases._index/route";
import { rendered, textOf } from "../components/rendered";
import { emptyDatabase } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { storiedCase } from "../support/storied-case";

type Data = Omit<ComponentProps<typeof CasesPage>, "format">;

const database = storiedCase();
afterAll(() => database.close());
beforeEach(() => servePagesFrom(database));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<CasesPage format={format(language, "CNY")} {...data} />, address);
}

describe("the list of cases", () => {
  test("says how many there are, in what order, and which are shown", async () => {
    const text = textOf(await page("/cases"));
    expect(text).toContain("2 cases, ordered by outstanding, largest first All are shown.");
    expect(textOf(await page("/cases?sort=borrower&lang=zh", "zh"))).toContain("共2件案件，按借款人升序排列");
  });

  test("names what rows hold codes for, and leads each row to its case", async () => {
    const markup = await page("/cases");
    const row = markup.slice(markup.indexOf("<tbody>"));
    expect(textOf(row)).toMatch(/^S Zhou 808 181 28 Mar 2024 north b1 o2 Wilful refusal 1,000 10 Jan 2024 /);
    expect(row).toContain('<a href="/cases/S">');
    expect(row).toContain('<a href="/cases/T%2F2">');
    expect(textOf(row)).toContain("special mention open");
  });

  test("keeps the filters in the search form, but not the page", async () => {
    const form =
      (await page("/cases?region=north&sort=case_id&page=1&q=S")).match(
        /<form class="search-form".*?<\/form>/s,
      )?.[0] ?? "";
    expect(
      [...form.matchAll(/type="hidden" name="(\w+)" value="(\w+)"/g)].map(([, ...pair]) => pair),
    ).toEqual([
      ["region", "north"],
      ["sort", "case_id"],
    ]);
    expect(form).toContain('value="S"');
  });

  test("is narrowed by how cases stand, in a form that keeps the other filters", async () => {
    const markup = await page("/cases?region=north&status=open&untouched=90&page=1");
    const form = markup.match(/<form[^>]*class="case-choices".*?<\/form>/s)?.[0] ?? "";
    expect(form).toContain('<input type="hidden" name="region" value="north"/>');
    expect(form).not.toContain('type="hidden" name="status"');
    expect(form).toContain('<option value="open" selected="">open</option>');
    expect(form).toMatch(/name="untouched"[^>]*value="90"/);
    expect(textOf(markup)).toContain("status open");
    expect(markup).toContain("/cases.csv?region=north&amp;status=open&amp;untouched=90");
    const chinese = textOf(await page("/cases?past_due=91-360&past_due=721-&lang=zh", "zh"));
    expect(chinese).toContain("逾期91至360天或720天以上");
  });

  test("says what was sought, and what to do where nothing begins so", async () => {
    expect(textOf(await page("/cases?q=zhou"))).toContain("2 cases begin with “zhou”");
    const text = textOf(await page("/cases?q=Wang"));
    expect(text).toContain("No case or borrower begins with “Wang”");
    expect(text).toContain("Show all cases");
  });

  test("leads back from beyond its end", async () => {
    const markup = await page("/cases?page=9&region=north");
    expect(textOf(markup)).toContain("There is no page 9 The list ends with page 1.");
    expect(markup).toContain('href="/cases?page=1&amp;region=north"');
  });

  test("says how to load a portfolio while there is none", async () => {
    const empty = emptyDatabase();
    servePagesFrom(empty);
    expect(textOf(await page("/cases?q=x"))).toContain("npm run import");
    empty.close();
  });

  test("names a column that it cannot be ordered by", async () => {
    const refused = await loaded(loader, "/cases?sort=beauty").catch((thrown: Response) => thrown);
    expect(refused).toMatchObject({ status: 400 });
    expect(await (refused as Response).text()).toContain("sort “beauty” is not a column of cases");
  });
});
