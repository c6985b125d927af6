import type { ComponentProps } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StillPage } from "~/components/still-page";
import { loader } from "~/routes/cross/route";
import type { Database } from "~db/client";
import { textOf } from "../components/rendered";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Pick<ComponentProps<typeof StillPage>, "facts" | "markup">;

let database: Database;
beforeAll(() => {
  database = smallLedger();
  servePagesFrom(database);
});
afterAll(() => database.close());

const markup = async (address: string) => (await loaded<Data>(loader, address)).markup ?? "";
const refused = (address: string) => loaded(loader, address).catch((thrown: Response) => thrown.text());

/** Rows of the first table as texts. */
const rowsOf = (page: string) =>
  [...(/<table.*?<\/table>/s.exec(page)?.[0] ?? "").matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd].*?<\/t[hd]>/gs)].map(([cell]) => textOf(cell)),
  );

describe("the cross table", () => {
  test("has a form that holds its layout, and totals at its edges that its cells add up to", async () => {
    const page = await markup("/cross?rows=method&columns=region&measure=activities");
    expect(page).toContain('<option value="method" selected="">Method</option>');
    expect(page).toMatch(/<input type="checkbox" name="measure"[^>]*checked=""[^>]*value="activities"/);
    expect(textOf(page)).toContain("Activities by method and region");
    const [head = [], ...rows] = rowsOf(page);
    expect(head.at(-1)).toBe("Total");
    const figures = rows.map((row) => row.slice(1).map((text) => Number(text.replaceAll(",", ""))));
    for (const row of figures)
      expect(row.at(-1)).toBe(row.slice(0, -1).reduce((sum, figure) => sum + figure, 0));
    const total = figures.pop() ?? [];
    total.forEach((figure, at) => {
      expect(figure).toBe(figures.reduce((sum, row) => sum + row[at]!, 0));
    });
    expect(total.at(-1)).toBe(database.sqlite.prepare("SELECT count(*) FROM activities").pluck().get());
  });

  test("says a repeated name to a screen reader alone: no link stands where nothing is seen", async () => {
    const page = await markup("/cross?rows=region&rows=method&columns=branch&measure=received");
    const cells = [...page.matchAll(/<th scope="row"([^>]*)>(.*?)<\/th>/gs)];
    const repeated = cells.filter(([, attributes]) => attributes!.includes("repeated"));
    expect(repeated.length).toBeGreaterThan(0);
    for (const [, , inside] of repeated) expect(inside).toMatch(/^[^<]+$/);
    expect(cells.some(([, , inside]) => inside!.includes("<a "))).toBe(true);
  });

  test("says what does not add up instead of a sum, and how few stand behind a pale cell", async () => {
    const page = await markup("/cross?rows=method&columns=region&measure=recovered_share");
    expect(textOf(page)).toContain("“Recovered share” does not add up over rows or columns");
    expect(rowsOf(page)[0]?.at(-1)).toBe("Overall, not a sum");
    expect(page).toContain('class="fraction">n ');
    expect(page).toContain("Not a sum: see the overview");
  });

  test("is narrowed by each place that its heads name, except by what is chosen already or not recorded", async () => {
    const page = await markup("/cross?rows=method&columns=region&measure=received&region=north&region=south");
    const layout = "rows=method&amp;columns=region&amp;measure=received";
    expect(page).toContain(`href="/cross?region=north&amp;${layout}"`);
    expect(page).toContain(
      `href="/cross?region=north&amp;region=south&amp;${layout}&amp;method=group-attack"`,
    );
    expect(page).not.toContain("method=none");
    expect(await markup("/cross?rows=method&columns=region&measure=received&region=north")).not.toContain(
      `<a href="/cross?region=north&amp;${layout}"`,
    );
  });

  test("keeps filters in its form and files, and turns rows into columns", async () => {
    const page = await markup("/cross?region=north&rows=method&columns=cause&measure=cost&measure=hours");
    expect(page).toContain('<input type="hidden" name="region" value="north"/>');
    expect(page).toContain(
      'href="/cross.csv?region=north&amp;rows=method&amp;columns=cause&amp;measure=cost&amp;measure=hours&amp;lang=en"',
    );
    expect(page).toContain(
      'href="/cross?region=north&amp;rows=cause&amp;columns=method&amp;measure=cost&amp;measure=hours"',
    );
  });

  test("is a plain list by rows alone, and speaks Chinese", async () => {
    const page = await markup("/cross?rows=past_due&rows=amount&measure=received&lang=zh");
    expect(textOf(page)).toContain("按金额区间、逾期天数区间");
    expect(textOf(page)).not.toMatch(/past_due|amount/);
  });

  test("names what is wrong with a layout", async () => {
    expect(await refused("/cross?rows=method&columns=method")).toContain("already stands in the rows");
    expect(await refused("/cross?rows=method&rows=cause&rows=region")).toContain("at most 2 values");
    expect(await refused("/cross?measure=luck")).toContain("measure “luck”");
  });
});
