import { type ComponentProps, createElement } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { PackPage } from "~/routes/pack/pack-page";
import { loader } from "~/routes/pack/route";
import { rendered, textOf } from "../components/rendered";
import { emptyDatabase, factsOf } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Omit<ComponentProps<typeof PackPage>, "format">;

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(createElement(PackPage, { format: format(language, "CNY"), ...data }), address);
}

/** One case of which the files say neither where nor why, and nothing that a rule of conduct could be held to. */
function bareLedger() {
  const database = emptyDatabase();
  const facts = factsOf(database);
  facts.recoveryCase("A", { borrower: "wa", defaulted: "2024-01-01", exposureMinor: 100_000 });
  facts.receipt("A", "2024-01-20", 40_000);
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
  return database;
}

const sheetsOf = (markup: string) => markup.split(/class="sheet(?: short)?"/).slice(1);

describe("the board pack", () => {
  test("has a sheet for each thing that a board asks, in both languages", async () => {
    const english = await page("/pack");
    const chinese = await page("/pack?lang=zh", "zh");
    expect(sheetsOf(english)).toHaveLength(8);
    expect(sheetsOf(chinese)).toHaveLength(8);
    for (const title of [
      "What was received",
      "What works",
      "What to do next",
      "Regions",
      "At risk",
      "Conduct",
    ])
      expect(textOf(english)).toContain(title);
    for (const title of ["回款情况", "哪些方法有效", "下一步怎么做", "各区域", "行为合规"])
      expect(textOf(chinese)).toContain(title);
  });

  test("states its months, those they are compared with, and the cut-off", async () => {
    expect(textOf(await page("/pack"))).toMatch(/Jan .*Dec .*compared with .*Data to /s);
  });

  test("the regions' receipts add up to what its first sentence says", async () => {
    const { markup } = await loaded<Data>(loader, "/pack");
    const regions = [...(markup ?? "").matchAll(/<\/svg><p>¥([\d,.]+)<\/p>/g)].map(([, money]) =>
      Number(money!.replaceAll(",", "")),
    );
    const lead = /class="answer-lead">[^<]*?¥([\d,.]+) was received/.exec(markup ?? "");
    expect(regions.length).toBeGreaterThan(0);
    expect(regions.reduce((sum, money) => sum + money, 0)).toBeCloseTo(
      Number(lead![1]!.replaceAll(",", "")),
      0,
    );
  });

  test("turns its sheets for landscape paper and back, with the filters; its files know no paper", async () => {
    const [tall, wide] = [await page("/pack?region=north"), await page("/pack?region=north&paper=landscape")];
    expect(tall).toContain('class="pack"');
    expect(wide).toContain('class="pack wide-paper"');
    const links = (markup: string) =>
      [...markup.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
    expect(links(tall)).toContain("/pack?region=north&lang=en&paper=landscape");
    expect(links(wide)).toContain("/pack?region=north&lang=en");
    expect(links(wide).filter((href) => /\.\w+\?/.test(href) && href.includes("paper"))).toEqual([]);
  });

  test("shows money without months where nobody knows when it came in", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = version + 1");
    const markup = await page("/pack");
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = version + 1");
    expect(sheetsOf(markup)).toHaveLength(7);
    expect(textOf(markup)).not.toContain("What was received");
    expect(markup).not.toContain("sparkline");
    expect(textOf(markup)).toMatch(/north ¥510/);
  });

  test("says in a sentence what the files do not hold, without tables of dashes", async () => {
    const bare = bareLedger();
    servePagesFrom(bare);
    const english = await page("/pack");
    const chinese = await page("/pack?lang=zh", "zh");
    bare.close();
    const last = (markup: string, count: number) => sheetsOf(markup).slice(-count);
    expect(textOf(last(english, 4)[0]!)).toContain("The files name no region.");
    expect(textOf(last(english, 1)[0]!)).toContain("The files record too little about contacts");
    for (const sheet of [last(english, 4)[0]!, last(english, 3)[0]!, last(english, 1)[0]!])
      expect(sheet).not.toContain("<table");
    expect(textOf(chinese)).toContain("数据文件未注明地区");
    expect(english.match(/class="sheet short"/g)).toHaveLength(5);
  });

  test("shows nothing of a selection that is empty, and names a wrong month", async () => {
    const refused = await loaded(loader, "/pack?from=2025-13").catch((thrown: Response) => thrown);
    expect(refused).toMatchObject({ status: 400 });
  });
});
