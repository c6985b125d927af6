import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { lastCompleteMonth } from "~/components/last-complete-month";
import { monthTicks } from "~/components/month-ticks";
import { format } from "~/format";
import { loader } from "~/routes/trend/route";
import { TrendPage } from "~/routes/trend/trend-page";
import { rendered, textOf } from "../components/rendered";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Omit<ComponentProps<typeof TrendPage>, "format">;

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<TrendPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of months", () => {
  test("says what came in during the last complete month", async () => {
    expect(textOf(await page("/trend"))).toContain(
      "¥10 was received during Dec 2024, the last complete month. The months shown do not include the same month of the year before.",
    );
  });

  test("draws no months of money that nobody dated, nor of work", async () => {
    const assume = (tables: string[]) =>
      ledger.sqlite.exec(
        `UPDATE portfolio SET version = version + 1, dates_assumed = ${Number(tables.length > 0)},
         assumptions = '${JSON.stringify(tables.map((table) => ({ table, field: "on", value: "2024-01-01" })))}'`,
      );
    assume(["receipts"]);
    const money = await page("/trend");
    assume(["receipts", "activities"]);
    const both = await page("/trend?lang=zh", "zh");
    assume([]);
    expect(textOf(money)).toContain("nobody knows in which month money was received");
    expect(textOf(money)).not.toContain("Every month");
    expect(textOf(money)).not.toContain("of receipts followed");
    expect(textOf(money)).toContain("Costs peaked in");
    expect(textOf(both)).toContain("各月回款无从得知");
    expect(money).toContain("trend-canvas");
    expect(both).not.toContain("trend-canvas");
    expect(textOf(both)).not.toContain("各月数据");
  });

  test("calls the last of chosen months so", async () => {
    expect(textOf(await page("/trend?to=2024-03"))).toContain(
      "¥100 was received during Mar 2024, the last month selected.",
    );
  });

  test("shows every month, the newest first, and leads each to its methods", async () => {
    const markup = await page("/trend?region=north");
    const months = [...markup.matchAll(/<th scope="row"><a href="([^"]+)">([^<]+)/g)];
    expect(months).toHaveLength(12);
    expect(months[0]?.slice(1)).toEqual([
      "/methods?region=north&amp;from=2024-12&amp;to=2024-12",
      "Dec\u00a02024",
    ]);
  });

  test("orders the table as asked, and refuses a column that it has not", async () => {
    const markup = await page("/trend?sort=-received_minor");
    const table = markup.slice(markup.lastIndexOf("<tbody>"));
    expect(textOf(table)).toMatch(/^Jan 2024 400/);
    const refused = await loaded(loader, "/trend?sort=beauty").catch((thrown: Response) => thrown);
    expect(refused).toMatchObject({ status: 400 });
  });

  test("says how much came after an act, and what was dear", async () => {
    const text = textOf(await page("/trend"));
    // 50,001 of 51,001 came within 90 days of an act.
    expect(text).toContain("98.0 % of receipts followed a collection activity within 90 days");
    expect(text).toContain("Costs peaked in Mar 2024: ¥10");
  });

  test("marks the month that is not over, and compares the one before", async () => {
    const early = smallLedger();
    early.sqlite.exec("UPDATE portfolio SET cut_off_day = cut_off_day - 10, version = 2");
    servePagesFrom(early);
    const text = textOf(await page("/trend?lang=zh", "zh"));
    expect(text).toContain("2024年12月 未满");
    expect(text).toContain("斜线部分：2024年12月尚未结束，数据截至2024年12月21日，不参与比较。");
    expect(text).toMatch(/最近的完整月份 ?2024年11月/);
    early.close();
  });
});

test("the last complete month is set against the same month a year earlier", () => {
  const row = (month: string, received_minor: number, complete = true) => ({
    month,
    received_minor,
    complete,
  });
  const rows = [row("2024-03", 400), row("2025-03", 500), row("2025-02", 9), row("2025-04", 9, false)];
  expect(lastCompleteMonth(rows)).toEqual({
    month: "2025-03",
    earlier: "2024-03",
    receivedMinor: 500,
    earlierMinor: 400,
    change: 0.25,
  });
  expect(lastCompleteMonth([row("2025-03", 500)])).toMatchObject({ earlierMinor: null, change: null });
  expect(lastCompleteMonth([row("2024-03", 0), row("2025-03", 5)])).toMatchObject({
    earlierMinor: 0,
    change: null,
  });
  expect(lastCompleteMonth([row("2025-04", 9, false)])).toBeNull();
});

test("an axis of months names beginnings of quarters, half-years or years, as there is room", () => {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    month: `${2021 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
  }));
  expect(monthTicks(rows, 10).ticks.slice(0, 3)).toEqual(["2021-01", "2021-07", "2022-01"]);
  expect(monthTicks(rows, 5)).toEqual({
    ticks: ["2021-01", "2022-01", "2023-01", "2024-01", "2025-01"],
    isYearly: true,
  });
  expect(monthTicks(rows.slice(0, 6), 12).ticks).toHaveLength(6);
  expect(monthTicks(rows.slice(1, 3), 1)).toEqual({ ticks: ["2021-02"], isYearly: false });
});
