import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { format } from "~/format";
import { type MethodPageReport, methodPageReport } from "~/reports/method/method-page-report.server";
import { analysedMethod } from "~/reports/methods/analysed-method";
import { CreditTable } from "~/routes/methods_.$method/credit-table";
import { MethodBody } from "~/routes/methods_.$method/method-body";
import { MethodPage } from "~/routes/methods_.$method/method-page";
import { methodSentences } from "~/routes/methods_.$method/method-sentences";
import { loader } from "~/routes/methods_.$method/route";
import { analysisWords, panelWords } from "~/words/served-words.server";
import { rendered, renderedWithLoaders, textOf } from "../components/rendered";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { interval, judgedEffect } from "../support/judged-effect";
import { loaded, servePagesFrom } from "../support/page-of";
import { stubbornLane } from "../support/stubborn-lane";

type Data = Omit<ComponentProps<typeof MethodPage>, "format">;

const ledger = evenLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

async function page(address: string, language: "en" | "zh" = "en"): Promise<string> {
  const method = new URL(address, "http://localhost").pathname.split("/")[2]!;
  const data = await loaded<Data>(loader, address, { method });
  return renderedWithLoaders(<MethodPage format={format(language, "CNY")} {...data} />, address);
}

describe("the page of a method", () => {
  test("says what it is in both languages, its figures, and where its cases are", async () => {
    const markup = await page("/methods/active-attack?region=north");
    const text = textOf(markup);
    expect(text).toContain("Active visits · 主动出击法");
    expect(text).toContain("信贷员主动上门清收");
    expect(text).toContain("Visit log and a served demand notice");
    // 40 + 5 cases of the north; 20 paid 4,000.
    expect(text).toContain("Credited receipts ¥800");
    expect(text).toContain("Cost ¥45 5.6 % of its credited receipts");
    expect(text).toMatch(/Working time 2[23] h ¥36 credited per hour/);
    expect(text).toContain("Episodes 45 45 with complete follow-up; 45 cases");
    expect(markup).toContain('href="/cases?region=north&amp;method=active-attack"');
    expect(text).toContain("All 45 cases worked with this method");
    expect(markup).toContain('href="/methods/active-attack.json?region=north&amp;lang=en"');
    expect(markup).toContain('href="/methods?region=north"');
  });

  test("says why no effect can be estimated, gate by gate", async () => {
    const text = textOf(await page("/methods/mediation"));
    expect(text).toContain("Its effect on comparable cases cannot be estimated: too few cases.");
    expect(text).toContain("Mediation not passed 2 not passed 0");
  });

  test("says in one breath where it is otherwise, and what the suggestions make of it", async () => {
    const report = (await methodPageReport(visiting(ledger), "mediation"))!;
    const name = { en: "Mediation", zh: "调解法" };
    const found = analysedMethod(judgedEffect(1, { effect: interval(-0.02, -0.036, -0.003) }), {
      code: "mediation",
      name,
    });
    const group = (code: string, en: string) => ({ code, name: { en, zh: en } });
    const cell = (code: string, low: number, high: number) => ({
      method: "mediation",
      group: code,
      matured: 60,
      begun: 60,
      own: { estimate: 0, low: -0.2, high: 0.2 },
      shrunken: { estimate: (low + high) / 2, low, high },
    });
    const causes = {
      groups: [group("fraud", "Fraud"), group("refusal", "Refusal"), group("weak", "Weakness")],
      cells: [cell("fraud", -0.01, 0.06), cell("refusal", 0.045, 0.097), cell("weak", -0.08, -0.02)],
      verdict: "differs" as const,
      p: 0.001,
    };
    const spoken = (effect: typeof found, tried: MethodPageReport["tried"]) =>
      methodSentences(
        format("en", "CNY"),
        analysisWords("en"),
        { ...report, tried, analysis: { ...report.analysis!, methods: [effect], causes } },
        effect,
      );
    const tried = { kind: "group-attack" as const, adopt: 1, try: 2, cases: 40, gainMinor: 900_000 };
    const [lead, suggested] = spoken(found, tried);
    expect(textOf(lead!)).toBe(
      "On comparable cases, Mediation recovers 0.3 to 3.6 less of every ¥100 outstanding within 180 days than the mix of other methods. More than the other methods by cause of default: Refusal +4.5 to +9.7 points.",
    );
    expect(textOf(suggested!)).toBe(
      "The suggestions adopt it in 1 place and try it in 2: 40 cases, ¥9,000 expected.",
    );
    const better = { ...found, effect: { estimate: 0.03, low: 0.01, high: 0.05 } };
    const otherwise = spoken(better, { ...tried, adopt: 0, try: 0 }).slice(0, 2);
    expect(otherwise.map((sentence) => textOf(sentence!))).toEqual([
      expect.stringMatching(
        /1\.0 to 5\.0 more .*Less than the other methods by cause of default: Weakness −8\.0 to −2\.0 points\.$/,
      ),
      "The suggestions neither adopt nor try it in any place now.",
    ]);
  });

  test("says the effect in words, after cost, and how soon the money comes", async () => {
    const report = await methodPageReport(visiting(ledger), "mediation");
    const found = analysedMethod(
      judgedEffect(1, {
        effect: interval(0.05, 0.01, 0.09),
        net: { methodCostShare: 0.02, othersCostShare: 0.01, netEffect: interval(0.04, 0.0, 0.08) },
        daysToCash: { ...interval(-12, -20, -4), treatedMean: 100, controlMean: 112 },
      }),
      { code: "mediation", name: { en: "Mediation", zh: "调解法" } },
    );
    const withEffect = { ...report!, analysis: { ...report!.analysis!, methods: [found] } };
    const text = textOf(
      rendered(
        <MethodBody
          format={format("en", "CNY")}
          text={analysisWords("en")}
          panelText={panelWords("en")}
          page={withEffect}
          search=""
        />,
      ),
    );
    expect(text).toContain(
      "Mediation recovers 1.0 to 9.0 more of every ¥100 outstanding within 180 days than the mix",
    );
    expect(text).toContain(
      "After its cost (2.00 % of the outstanding, the others 1.00 %) the effect is likely 0.0 to +8.0",
    );
    expect(text).toContain(
      "The first receipt comes after 100 days on average, with the other methods after 112",
    );
    expect(text).toContain("Its effect by horizon");
  });

  test("lays credit under three rules beside the effect, and names a closer", async () => {
    const report = await methodPageReport(visiting(ledger), "active-attack");
    // 30 receipts of 4,000 came within 90 days of the visit, each after no other method; none within 7.
    expect(report?.credit).toMatchObject([
      { windowDays: 7, lastTouchMinor: 0 },
      { windowDays: 30, lastTouchMinor: 120_000, equalSplitMinor: 120_000, isCloser: null },
      { windowDays: 90, lastTouchMinor: 120_000, markovMinor: expect.closeTo(120_000, 6) },
    ]);
    const shown = (isCloser: boolean | null) =>
      textOf(
        rendered(
          <CreditTable
            format={format("en", "CNY")}
            text={analysisWords("en")}
            credit={[
              {
                windowDays: 30,
                lastTouchMinor: 120_000,
                equalSplitMinor: 60_000,
                markovMinor: 70_000,
                isCloser,
              },
            ]}
            effect={interval(-0.01, -0.05, 0.03)}
          />,
        ),
      );
    expect(shown(true)).toContain("30 days 1,200 600 700 −5.0 to +3.0 points A closer:");
    expect(shown(false)).toContain("are consistent");
    expect(shown(null)).not.toContain("closer");
  });

  test("shows everything else while the effects are computed", async () => {
    const fresh = evenLedger();
    servePagesFrom(fresh);
    const release = stubbornLane({ state: "computing", progress: { share: null, ahead: 0 } });
    const text = textOf(await page("/methods/active-attack"));
    release();
    expect(text).toContain("These figures are being computed");
    expect(text).toContain("Its effect on comparable cases is being computed.");
    expect(text).toContain("Credited receipts ¥1,200");
  });

  test("refuses effects while dates are assumed, and says so", async () => {
    const assumed = evenLedger();
    assumed.sqlite.exec("UPDATE portfolio SET dates_assumed = 1");
    servePagesFrom(assumed);
    const text = textOf(await page("/methods/active-attack"));
    expect(text).toContain("cannot be estimated: dates were assumed at import");
  });

  test("says that nothing fits where no episode does", async () => {
    expect(textOf(await page("/methods/mediation?from=2030-01"))).toContain("No case fits this filter");
  });

  test.each(["luck", "none"])("is not there for %s", async (code) => {
    const answer = await loaded(loader, `/methods/${code}`, { method: code }).catch(
      (thrown: Response) => thrown,
    );
    expect(answer).toMatchObject({ status: 404 });
  });

  test("speaks Chinese", async () => {
    const text = textOf(await page("/methods/mediation?lang=zh", "zh")).replaceAll(" ", "");
    expect(text).toContain("在可比案件上的成效无法估计：样本太少");
    expect(text).toContain("采用过该方法的全部2件案件");
  });
});
