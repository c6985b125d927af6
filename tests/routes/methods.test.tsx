import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { MethodsPicture } from "~/components/methods/methods-picture";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { methodConductFill } from "~/reports/conduct/conduct-fill.server";
import { effectsFill } from "~/reports/methods/effects-fill.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { viewed } from "~/reports/viewed";
import { MethodsFindings } from "~/routes/methods/methods-findings";
import { MethodsPage } from "~/routes/methods/methods-page";
import { loader } from "~/routes/methods/route";
import { packWords } from "~/words/served-words.server";
import { words } from "~/words/words";
import { rendered, renderedWithLoaders, textOf } from "../components/rendered";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { emptyDatabase } from "../support/facts";
import { effectsOf, interval, judgedEffect } from "../support/judged-effect";
import { loaded, servePagesFrom } from "../support/page-of";
import { stubbornLane } from "../support/stubborn-lane";

type Data = Omit<ComponentProps<typeof MethodsPage>, "format">;

const ledger = evenLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const data = await loaded<Data>(loader, address);
  return renderedWithLoaders(<MethodsPage format={format(language, "CNY")} {...data} />, address);
}
const idOf = (code: string) =>
  ledger.sqlite.prepare("SELECT id FROM methods WHERE code = ?").pluck().get(code) as number;
const FOUND = [
  judgedEffect(idOf("mediation"), {
    adjustedRate: interval(0.2, 0.16, 0.24),
    effect: interval(0.05, 0.01, 0.09),
    gates: [
      {
        gate: "overlap",
        value: 0.12,
        limit: 0.25,
        side: "most",
        isOpen: true,
        consequence: "empty",
        reason: "no-overlap",
      },
    ],
  }),
  judgedEffect(idOf("active-attack"), {
    adjustedRate: interval(0.3, 0.26, 0.34),
    effect: interval(0.1, 0.06, 0.14),
    badge: "descriptive",
    reason: "unbalanced",
  }),
];
async function withEffects(effects: ReturnType<typeof effectsOf>): Promise<Report> {
  const looking = visiting(ledger);
  const report = await looking.whole(methodsReport, {}, [methodConductFill]);
  const filled = await effectsFill.into(report, effects, await looking.look(methodsReport.reads));
  return viewed(filled, methodsReport.reads, looking);
}
/** The part of the page from one heading to the next figure. */
const section = (markup: string, className: string) =>
  new RegExp(`<figure class="${className}">(.*?)</figure>`, "s").exec(markup)?.[1] ?? "";

describe("the page of the methods", () => {
  test("says first what came in and how much of it followed any work", async () => {
    const text = textOf(await page("/methods"));
    // 30 receipts of 4,000 and 1,000 without work.
    expect(text).toContain(
      "¥1,210 was received up to 31 Dec 2024; ¥1,200 of it (99 %) followed an activity in the 90 days before.",
    );
  });

  test("ranks nothing where no method passes every check: what was credited, and why it is not compared", async () => {
    const markup = await page("/methods");
    expect(section(markup, "interval-plot")).toBe("");
    expect(textOf(section(markup, "bar-list"))).toContain("Active visits ¥1,200");
    expect(textOf(markup)).toContain("No method passes every check, so methods are not ranked.");
    // 30 × 0.4 / 85 = 14.1 % of 85 episodes that are nearly all there are: the mix of cases changes nothing.
    expect(textOf(section(markup, "table-figure"))).toMatch(/Active visits 1,200 .*14\.1 %/);
  });

  test("leads money to the cases behind it: other filters stay, the period does not", async () => {
    const markup = await page("/methods?region=north&from=2024-01&to=2024-02&sort=label");
    expect(markup).toContain('href="/cases?region=north&amp;method=active-attack"');
    expect(section(markup, "table-figure")).not.toContain("method=none");
  });

  test("leaves columns that no row has out of the table, and says so", async () => {
    const markup = await page("/methods");
    const table = section(markup, "table-figure");
    expect(textOf(table)).toContain("Standardised share");
    expect(textOf(table)).not.toContain("Adjusted share");
    expect(textOf(markup)).toContain("6 columns without figures");
    expect(textOf(markup)).toContain("exports keep the columns, empty, with the reason");
    expect(markup).toContain('href="/methods.xlsx?lang=en"');
  });

  test("orders picture and table the same way, as asked", async () => {
    const names = (markup: string) =>
      [...section(markup, "table-figure").matchAll(/<th scope="row">(?:<a[^>]*>)?([^<]+)/g)].map(
        ([, name]) => name,
      );
    const ascending = names(await page("/methods?sort=label"));
    const descending = names(await page("/methods?sort=-label"));
    expect(ascending.slice(-3)).toEqual(["Active visits", "Mediation", "No method"]);
    expect(descending.slice(-3)).toEqual(["Mediation", "Active visits", "No method"]);
  });

  test("says in sight what may not be concluded", async () => {
    const text = textOf(await page("/methods"));
    expect(text).toContain("Hard cases get the hard methods.");
    expect(text).not.toMatch(/significant|best/i);
  });

  test("shows what was credited and the shares that came in, and no effect, while defaults are assumed", async () => {
    const assumed = evenLedger();
    assumed.sqlite.exec(
      `UPDATE portfolio SET dates_assumed = 1,
       assumptions = '[{"table":"cases","field":"defaulted_on","value":"2024-01-01"}]'`,
    );
    servePagesFrom(assumed);
    const markup = await page("/methods");
    expect(markup).not.toContain("interval-plot");
    expect(textOf(section(markup, "bar-list"))).toContain("Active visits ¥1,200");
    // Activities and receipts have their own dates: what came in after an episode is known.
    expect(textOf(section(markup, "table-figure"))).toMatch(/Active visits 1,200 14\.1 %/);
    expect(textOf(markup)).toContain("10 columns without figures");
    expect(textOf(markup)).toContain("– dates were assumed at import");
    // Whether cases could be compared is known all the same, and what it would take.
    expect(textOf(markup)).toContain("What would be needed for a conclusion");
    expect(textOf(markup)).toContain("assign the method at random for some of them");
    expect(textOf(markup)).not.toContain("Effect by horizon");
  });

  test("shows the raw table at once while the effects are computed, and looks again without scripts too", async () => {
    const fresh = evenLedger();
    servePagesFrom(fresh);
    const release = stubbornLane({ state: "computing", progress: { share: 0.4, ahead: 0 } });
    const markup = await page("/methods");
    release();
    expect(textOf(markup)).toContain("The effect on comparable cases requires a model over all episodes");
    expect(markup).toContain('<progress aria-label="These figures are being computed" value="0.4">');
    expect(markup).toMatch(/<noscript><meta http-equiv="refresh" content="\d+"/i);
    expect(textOf(section(markup, "table-figure"))).toContain("Active visits 1,200");
    expect(textOf(markup)).toContain("10 columns without figures");
    // What is found so far, the periods to compare and what the methods are: nothing that waits for the fit.
    expect(markup.match(/class="still"/g)).toHaveLength(3);
    expect(markup).toContain('id="compared-periods"');
  });

  test("keeps the raw table where the effects could not be computed, and says so", async () => {
    const fresh = evenLedger();
    servePagesFrom(fresh);
    const release = stubbornLane({ state: "failed", reason: "broke-off" });
    const text = textOf(await page("/methods"));
    release();
    expect(text).toContain(
      "The effects could not be computed The unadjusted figures below are not affected.",
    );
    expect(text).toContain("Active visits 1,200");
  });

  test("puts the largest effect first among those that passed, others below with their reason", async () => {
    const data = await loaded<Data>(loader, "/methods");
    const pageOf = (report: Report) => {
      const common = { format: format("en", "CNY"), report };
      const findings = rendered(<MethodsFindings {...common} text={words("en").methodsPage} />, "/methods");
      return rendered(<MethodsPage {...data} {...common} findings={findings} />, "/methods");
    };
    const markup = pageOf(await withEffects(effectsOf(FOUND)));
    const [compared = "", aside = ""] = section(markup, "interval-plot").split('class="aside"');
    expect(textOf(compared)).toContain(
      "Mediation Of every ¥100 outstanding, 1.0 to 9.0 more is recovered than with the mix of other methods on the same cases. 12 % of all episodes have no comparable episode",
    );
    // The name and, for a pointer, the interval itself.
    expect(compared.split('href="/methods/mediation"')).toHaveLength(3);
    expect(textOf(aside)).toContain("Active visits Unranked: compared cases remain unbalanced.");
    expect(textOf(markup)).toContain(
      "On comparable cases, Mediation recovers 1.0 to 9.0 more of every ¥100 outstanding within 180 days than the mix",
    );
    expect(section(markup, "table-figure")).toContain('class="badge">adjusted<');
    const unranked = await withEffects(effectsOf(FOUND.slice(1)));
    expect(textOf(pageOf(unranked))).toContain("No method passes every check");
  });

  test("in the board pack, says once for all methods what the comparison does not speak for", async () => {
    const methods = await withEffects(effectsOf(FOUND));
    const lostAtMost = packWords("en").lostAtMost;
    const picture = textOf(
      rendered(<MethodsPicture {...{ format: format("en", "CNY"), report: methods, lostAtMost }} />, "/pack"),
    );
    expect(picture).toContain("not a trial. For up to 12 % of all episodes, depending on the method,");
    expect(picture).toContain("than with the mix of other methods on the same cases. Not compared");
    expect(picture.split("no comparable episode")).toHaveLength(2);
  });

  test("leads names to the page of the method, with the filters", async () => {
    const markup = await page("/methods?region=north&within=region");
    expect(section(markup, "table-figure")).toContain('href="/methods/active-attack?region=north"');
    expect(section(markup, "bar-list")).toContain('href="/methods/mediation?region=north"');
  });

  test("draws what the fits say beyond the table; how its columns are chosen stands in the address", async () => {
    const still = (markup: string) => markup.slice(markup.indexOf('class="still"'));
    const byCause = still(await page("/methods"));
    expect(textOf(byCause)).toContain("Effect of each method, by cause of default");
    expect(textOf(byCause)).toContain("Effect by horizon");
    expect(textOf(byCause)).toContain("Cannot be estimated from these trials, too few cases: Mediation.");
    expect(textOf(byCause)).toContain("Population: 87 episodes within the filters");
    expect(textOf(still(await page("/methods?within=region")))).toContain("Effect of each method, by region");
    const wrong = await loaded(loader, "/methods?within=luck").catch((thrown: Response) => thrown);
    expect(wrong).toMatchObject({ status: 400 });
  });

  test("says what to do while nothing is loaded, and when nothing fits", async () => {
    expect(textOf(await page("/methods?region=north&from=2030-01"))).toContain("Remove all filters");
    servePagesFrom(emptyDatabase());
    expect(textOf(await page("/methods"))).toContain("npm run import -- FOLDER");
  });

  test("refuses a column that it has not, by name", async () => {
    const answer = await loaded(loader, "/methods?sort=-luck").catch((thrown: Response) => thrown);
    expect(answer).toMatchObject({ status: 400 });
    expect(await (answer as Response).text()).toContain("sort “-luck” is not a column of methods");
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("/methods?lang=zh", "zh")).replaceAll(" ", "");
    expect(text).toContain("截至2024年12月31日共回款1,210元，其中1,200元（占99%）到账前90天内有清收行动。");
    expect(text).toContain("主动出击法");
    expect(text).toContain("难案往往用难法");
  });
});
