import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { AtRisk } from "~/components/overview/at-risk";
import { leadSentences } from "~/components/overview/lead";
import { shownBars } from "~/components/shown-bars";
import { isoFromMonth, monthFromIso } from "~/domain/calendar";
import { NOTHING_DELIVERED } from "~/domain/delivery";
import { NO_FILTERS } from "~/domain/filters";
import type { OverviewFigure, OverviewReport } from "~/domain/overview";
import { format } from "~/format";
import { moneyMarkup } from "~/routes/_index/money-markup.server";
import { OverviewPage } from "~/routes/_index/overview-page";
import { loader } from "~/routes/_index/route";
import { atRiskWords } from "~/words/served-words.server";
import { rendered, textOf } from "../components/rendered";
import { emptyDatabase } from "../support/facts";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Omit<ComponentProps<typeof OverviewPage>, "format">;

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return rendered(<OverviewPage format={format(language, "CNY")} {...data} />, address);
}

describe("the overview", () => {
  test("says first what came in, and that there is nothing to compare it with", async () => {
    const text = textOf(await page("/"));
    expect(text).toContain(
      "¥510 was received over the last twelve complete months. The data do not reach back far enough for a comparison.",
    );
    expect(text).toContain("Net received ¥447");
  });

  test("says what the trade asks for, and how many breaches of conduct are open", async () => {
    const markup = await page("/");
    expect(textOf(markup)).toMatch(/Measures of the portfolio Receipts per officer-hour .* PAR90/);
    expect(markup).toContain('href="/vintages"');
    const known = textOf(
      rendered(
        <AtRisk
          format={format("en", "CNY")}
          report={(await loaded<Data>(loader, "/")).report}
          openBreaches={3}
          text={atRiskWords("en")}
        />,
        "/",
      ),
    );
    expect(known).toContain("3 breaches of conduct in the last 365 days");
    expect(textOf(await page("/?lang=zh", "zh"))).toContain("组合指标");
  });

  test("names what was received by method and by region, and leads to the months it speaks of", async () => {
    const markup = await page("/");
    expect(textOf(markup)).toContain("Most credited: Active visits, ¥400");
    expect(markup).toContain('href="/methods?from=2024-01&amp;to=2024-12"');
    // Several methods narrow the page itself, as does what no method earned; one alone leads on to the methods.
    expect(markup).toContain('href="/?method=active-attack"');
    expect(markup).toContain('href="/?method=none"');
    expect(await page("/?method=active-attack")).toContain(
      'href="/methods?method=active-attack&amp;from=2024-01&amp;to=2024-12"',
    );
    // So do several regions; one alone leads on to its branches.
    expect(markup).toContain('href="/?region=north"');
    expect(await page("/?region=north")).toContain(
      'href="/branches?region=north&amp;from=2024-01&amp;to=2024-12"',
    );
    expect(textOf(markup)).toContain("No method ¥10");
  });

  test("sets a method's effect on comparable cases beside its credit, where that is known", async () => {
    const data = await loaded<Data>(loader, "/");
    const drawn = (effects: Parameters<typeof moneyMarkup>[1]["effects"]) =>
      textOf(moneyMarkup(data.report, { report: data.report, effects }, new Request("http://localhost/")));
    // Three episodes pass no gate.
    expect(textOf(data.money)).toBe(drawn({}));
    expect(drawn({})).not.toContain("At the right, where every check passes");
    const known = drawn({ "active-attack": { low: 0.006, high: 0.018 } });
    expect(known).toContain(
      "the effect of episodes begun in these months, within 180 days, in points recovered above the other methods",
    );
    expect(known).toContain("Active visits ¥400 +0.60 to +1.80");
  });

  test("names what is owed by cause, whenever it defaulted", async () => {
    const markup = await page("/?from=2024-03&to=2024-03");
    expect(textOf(markup)).toContain("¥100 was received during Mar 2024.");
    expect(textOf(markup)).toContain("Most owed: Wilful refusal, ¥490");
    expect(markup).toContain('href="/?cause=wilful-refusal&amp;from=2024-03&amp;to=2024-03"');
    expect(await page("/?cause=wilful-refusal&from=2024-03&to=2024-03")).toContain(
      'href="/cases?cause=wilful-refusal"',
    );
  });

  test("lists what cannot wait, each case with the way to it", async () => {
    const markup = await page("/");
    const text = textOf(markup);
    expect(text).toContain("No open case&#x27;s limitation expires by 31 Mar 2025.");
    expect(text).toContain("2 open cases (¥990) without any activity for 90 days or more");
    expect(markup).toContain('href="/cases/B"');
    expect(text).toContain("10 Feb 2024");
    expect(markup).toContain('href="/cases?sort=limitation_ends_on"');
  });

  test("keeps the chosen filters in the addresses it leads to", async () => {
    const markup = await page("/?region=north&horizon=90");
    expect(markup).toMatch(/href="\/(cases)?\?region=north&amp;cause=wilful-refusal&amp;horizon=90"/);
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("/?lang=zh", "zh"));
    expect(text).toMatch(/最近十二个完整月份共回款 ?510元/);
    expect(text).toContain("归因回款最多：主动出击法，400元");
  });

  test("says what to do while nothing is loaded", async () => {
    servePagesFrom(emptyDatabase());
    const text = textOf(await page("/"));
    expect(text).toContain("npm run import -- FOLDER");
    expect(text).not.toContain("At risk");
  });

  test("knows no limitation and no rate while dates are assumed", async () => {
    const assumed = smallLedger();
    assumed.sqlite.exec("UPDATE portfolio SET dates_assumed = 1");
    servePagesFrom(assumed);
    const text = textOf(await page("/"));
    expect(text).toContain("Time-barred in 90 days – dates were assumed at import");
    expect(text).toContain("so limitation dates cannot be determined");
    expect(text).toContain("Recovered within 180 days – dates were assumed at import");
  });

  test("knows no months where the receipts' dates are assumed, and not who waits where the work's are", async () => {
    const assumed = smallLedger();
    const assumptions = ["receipts", "activities"].map((table) => ({
      table,
      field: "on",
      value: "2000-01-01",
    }));
    assumed.sqlite
      .prepare("UPDATE portfolio SET dates_assumed = 1, assumptions = ?")
      .run(JSON.stringify(assumptions));
    servePagesFrom(assumed);
    const markup = await page("/");
    const text = textOf(markup);
    const received = assumed.sqlite.prepare("SELECT sum(amount_minor) FROM receipts").pluck().get() as number;
    expect(text).toContain(
      `${textOf(format("en", "CNY").money(received))} was received in all; the dates were assumed at import, so nothing is known of months.`,
    );
    expect(text).not.toMatch(/twelve complete months|in the twelve before|Strongest month|acted on within/i);
    expect(text).toContain("it is not known which cases were last worked on when");
    expect(markup).not.toMatch(/href="\/methods[^"]*from=/);
  });

  test("names a wrong parameter", async () => {
    const answer = await loaded(loader, "/?region=nroth").catch((thrown: Response) => thrown);
    expect(answer).toMatchObject({ status: 400 });
    expect(await (answer as Response).text()).toContain("Unknown region “nroth”. Known:");
  });
});

/** As many months, of which the last is the one before. */
function justBefore({ from, to }: { from: string; to: string }) {
  const [first, last] = [monthFromIso(from)!, monthFromIso(to)!];
  return { from: isoFromMonth(2 * first - last - 1), to: isoFromMonth(first - 1) };
}

describe("the first sentence", () => {
  const sentence = (
    change: number | null,
    period: { from: string; to: string },
    language: "en" | "zh" = "en",
    before = justBefore(period),
  ) =>
    leadSentences(
      {
        filters: NO_FILTERS,
        delivery: NOTHING_DELIVERED,
        period: { ...period, before },
        figures: { received: { current: 4_820_000_000, before: 1, change } as OverviewFigure },
      } as unknown as OverviewReport,
      format(language, "CNY"),
    )
      .filter((part) => part !== null)
      .join(" ")
      .replaceAll("\u00a0", " ");
  const YEAR = { from: "2025-01", to: "2025-12" };

  test("says more, less, as much, and many times as much", () => {
    expect(sentence(0.06, YEAR)).toBe(
      "¥48.2 m was received over the last twelve complete months, 6 % more than in the twelve before.",
    );
    expect(sentence(-0.214, YEAR)).toMatch(/, 21 % less than in the twelve before\.$/);
    expect(sentence(0.004, YEAR)).toMatch(/, as much as in the twelve before\.$/);
    expect(sentence(1.4, YEAR)).toMatch(/, 2\.4 times as much as in the twelve before\.$/);
    expect(sentence(0.06, YEAR, "zh")).toBe("最近十二个完整月份共回款4,820万，比此前十二个月多6%。");
  });

  test("names the months where they are others", () => {
    expect(sentence(0.06, { from: "2025-01", to: "2025-06" })).toBe(
      "¥48.2 m was received during Jan 2025 – Jun 2025, 6 % more than in the 6 months before.",
    );
    expect(sentence(-0.5, { from: "2025-06", to: "2025-06" })).toBe(
      "¥48.2 m was received during Jun 2025, 50 % less than in the month before.",
    );
  });

  test("calls months chosen to compare with by their names, and shows both where they are not as many", () => {
    const half = { from: "2025-01", to: "2025-06" };
    const yearAgo = { from: "2024-01", to: "2024-06" };
    expect(sentence(0.06, half, "en", yearAgo)).toBe(
      "¥48.2 m was received during Jan 2025 – Jun 2025, 6 % more than in Jan 2024 – Jun 2024.",
    );
    expect(sentence(null, half, "en", { from: "2024-01", to: "2024-03" })).toMatch(
      /during Jan 2025 – Jun 2025\. Jan 2024 – Mar 2024: ¥0\.$/,
    );
  });
});

test("bars name the largest, sum up the others and set the rest apart: together the whole", () => {
  const bars = Array.from({ length: 12 }, (_, index) => ({
    key: `m${index}`,
    name: `M${index}`,
    value: index + 1,
  }));
  const shown = shownBars([{ key: "none", name: "No method", value: 100 }, ...bars], {
    keys: ["none"],
    others: (count) => `${count} others`,
    othersHref: "/methods",
  });
  expect(shown.map(({ name }) => name)).toEqual([
    ...["M11", "M10", "M9", "M8", "M7", "M6", "M5", "M4"],
    "4 others",
    "No method",
  ]);
  expect(shown.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(100 + 78);
  expect(shown.filter(({ isRest }) => isRest).map(({ key }) => key)).toEqual(["others", "none"]);
});
