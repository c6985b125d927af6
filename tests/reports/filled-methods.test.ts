import { afterAll, describe, expect, test } from "vitest";
import type { FilterState } from "~/domain/filters";
import { type Reasons, reasonOf, reasonText } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { ADJUSTED_COLUMNS } from "~/reports/methods/adjusted-columns";
import { effectsFill } from "~/reports/methods/effects-fill.server";
import { methodsReport } from "~/reports/methods/methods-report.server";
import { viewed } from "~/reports/viewed";
import { visiting, whollyShown } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { effectsOf, interval, judgedEffect } from "../support/judged-effect";

const ledger = evenLedger();
afterAll(() => ledger.close());
const idOf = (code: string) =>
  ledger.sqlite.prepare("SELECT id FROM methods WHERE code = ?").pluck().get(code) as number;
const why = (row: Row | undefined, key: string) => reasonOf(row?.reason, key);

async function filled(filters: Partial<FilterState> = {}) {
  const looking = visiting(ledger, { filters });
  const report = await looking.whole(methodsReport, {}, []);
  const effects = effectsOf(
    [
      judgedEffect(idOf("active-attack"), {
        adjustedRate: interval(0.02, -0.01, 0.05),
        effect: interval(-0.03, -0.06, 0),
        badge: "descriptive",
        reason: "unbalanced",
      }),
      judgedEffect(idOf("mediation"), { badge: "descriptive", reason: "too-few", effectiveSampleSize: 1.5 }),
    ],
    {
      standardised: [
        {
          methodId: idOf("active-attack"),
          estimate: 0.04,
          low: -0.01,
          high: 0.09,
          lostShare: 0.125,
          reason: null,
        },
        {
          methodId: idOf("mediation"),
          estimate: null,
          low: null,
          high: null,
          lostShare: 1,
          reason: "too-few",
        },
      ],
    },
  );
  const filled = await effectsFill.into(report, effects, await looking.look(methodsReport.reads));
  const { rows } = viewed(filled, methodsReport.reads, looking);
  return { rows, row: (code: string) => rows.find(({ method }) => method === code) };
}

describe("the report of the methods with its effects", () => {
  test("holds shares within 0 and 1, the effect as it is, and why it is descriptive", async () => {
    const { row } = await filled();
    expect(row("active-attack")).toMatchObject({
      adjusted_rate: 0.02,
      adjusted_low: 0,
      adjusted_high: 0.05,
      effect: -0.03,
      effect_low: -0.06,
      effect_high: 0,
      effective_sample_size: 70.5,
      standardised_rate: 0.04,
      standardised_low: 0,
      standardised_high: 0.09,
      standardised_lost_share: 0.125,
      effect_lost_share: null,
      badge: "descriptive",
      // Breaches of conduct are counted apart.
      reason: {
        badge: "unbalanced",
        breaches: "not-computed",
        breaches_per_100: "not-computed",
        open_breaches: "not-computed",
        open_grave_breaches: "not-computed",
        effect_lost_share: "unbalanced",
      },
    });
    // In files in the order of the columns.
    expect(reasonText(row("active-attack")?.reason as Reasons)).toBe(
      "badge:unbalanced;breaches:not-computed;breaches_per_100:not-computed;open_breaches:not-computed;open_grave_breaches:not-computed;effect_lost_share:unbalanced",
    );
  });

  test("refuses with the gate's code, keeps what was measured, and the reasons of other columns", async () => {
    const refused = (await filled()).row("mediation");
    expect([refused?.adjusted_rate, why(refused, "adjusted_rate")]).toEqual([null, "too-few"]);
    expect([refused?.effect_high, why(refused, "effect_high")]).toEqual([null, "too-few"]);
    expect([refused?.effective_sample_size, why(refused, "effective_sample_size")]).toEqual([1.5, null]);
    expect(why(refused, "standardised_rate")).toBe("too-few");
    expect([refused?.standardised_lost_share, why(refused, "standardised_lost_share")]).toEqual([1, null]);
  });

  test("says of money without work that there is nothing to judge", async () => {
    const rest = (await filled()).row("none");
    for (const key of ADJUSTED_COLUMNS)
      expect([rest?.[key], why(rest, key)]).toEqual([null, "no-observations"]);
  });

  test("is ordered by what was found, where that is asked for", async () => {
    const { rows } = await filled({ sort: "-effect" });
    expect(rows.map(({ method }) => method)).toEqual(["active-attack", "mediation", "none"]);
    const another = await filled({ horizon: 90 });
    expect(why(another.row("active-attack"), "effect")).toBe("no-observations");
  });
});

describe("exports", () => {
  const analyses = ({ sqlite } = ledger) =>
    (sqlite.prepare("SELECT question FROM analyses").pluck().all() as string[])
      .map((question) => /\["([\w-]+)"/.exec(question)?.[1])
      .sort();

  test("wait for the fits, which are stored; while dates are assumed nothing is fitted", async () => {
    expect(analyses()).toEqual([]);
    const { rows } = await whollyShown(ledger, REPORT_DEFINITIONS.methods);
    expect(analyses()).toEqual(["conduct", "method-effects"]);
    // Next to no other method: nobody to be compared with.
    const visits = [...rows].find(({ method }) => method === "active-attack");
    expect([visits?.adjusted_rate, why(visits, "adjusted_rate")]).toEqual([null, "no-overlap"]);
    const assumed = evenLedger();
    assumed.sqlite.exec("UPDATE portfolio SET dates_assumed = 1");
    const refused = [...(await whollyShown(assumed, REPORT_DEFINITIONS.methods)).rows];
    expect(refused.map((row) => why(row, "effect"))).toEqual(refused.map(() => "dates-assumed"));
    expect(analyses(assumed)).toEqual(["conduct"]);
    assumed.close();
  });
});
