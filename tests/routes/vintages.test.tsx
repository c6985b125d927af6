import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { StillPage } from "~/components/still-page";
import { format } from "~/format";
import { loader } from "~/routes/vintages/route";
import { rendered, textOf } from "../components/rendered";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Pick<ComponentProps<typeof StillPage>, "facts" | "meaning" | "hasRows" | "choices" | "markup">;

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(
    <StillPage format={format(language, "CNY")} title="Vintages" exportPath="/vintages" {...data} />,
    address,
  );
}

describe("the page of entry cohorts", () => {
  test("offers its files where they hold rows", async () => {
    const data = await loaded<Data>(loader, "/vintages");
    const drawn = (hasRows: boolean) =>
      rendered(
        <StillPage
          format={format("en", "CNY")}
          title="Vintages"
          exportPath="/vintages"
          {...data}
          hasRows={hasRows}
        />,
        "/vintages",
      );
    expect(data.hasRows).toBe(true);
    expect(drawn(true)).toContain('href="/vintages.csv');
    expect(drawn(false)).not.toContain("/vintages.csv");
  });

  test("says what came back at the horizon, before and after cost and time", async () => {
    const text = textOf(await page("/vintages"));
    // 50,001 of 150,000 within 180 days; 1,301 of cost.
    expect(text).toContain("33.3 % of the exposure was recovered within 180 days of default, over 2 cases");
    expect(text).toContain("a loss given default of");
  });

  test("draws a curve to where the youngest case stands, and no point beyond", async () => {
    const markup = await page("/vintages");
    // A and B: 50,001 of 150,000 by month 3 and still by month 9; the 1,000 of the last day is month 12 of A alone.
    expect(markup).toContain("2024-Q1, month 9: 33.3");
    expect(markup).not.toContain("2024-Q1, month 12");
    expect(markup).not.toContain("2024-Q4, month");
  });

  test("says in Chinese what it says in English", async () => {
    expect(textOf(await page("/vintages?lang=zh", "zh"))).toMatch(/违约后\s*180天\s*内收回敞口的\s*33.3%/);
  });

  test("leaves the horizon's rates unsaid while dates are assumed", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = version + 1");
    const text = textOf(await page("/vintages"));
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = version + 1");
    expect(text).toContain("The dates of this portfolio were assumed at import");
    expect(text).not.toContain("Loss given default");
  });

  test("says that nothing fits where nothing does, and names a wrong column", async () => {
    expect((await loaded<Data>(loader, "/vintages?from=2030-01")).markup).toBeNull();
    const refused = await loaded(loader, "/vintages?sort=beauty").catch((thrown: Response) => thrown);
    expect(refused).toMatchObject({ status: 400 });
  });
});
