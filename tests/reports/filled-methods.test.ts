import { afterAll, describe, expect, test } from "vitest";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import { reasonsByColumn } from "~/domain/reasons";
import type { Row } from "~/domain/report";
import { EVERYTHING } from "~/domain/scope";
import { filledMethods } from "~/reports/methods/filled-methods.server";
import { ADJUSTED_COLUMNS, methodsReport } from "~/reports/methods/methods-report.server";
import { wholeReport } from "~/reports/whole-report.server";
import { sqliteStore } from "~db/sqlite-store";
import { evenLedger } from "../support/even-ledger";
import { effectsOf, interval, judgedEffect } from "../support/judged-effect";

const ledger = evenLedger();
afterAll(() => ledger.close());
const idOf = (code: string) =>
  ledger.sqlite.prepare("SELECT id FROM methods WHERE code = ?").pluck().get(code) as number;
const why = (row: Row | undefined, key: string) => reasonsByColumn(String(row?.reason ?? "")).get(key);

async function filled(filters: Partial<FilterState> = {}) {
  const report = await methodsReport(sqliteStore(ledger), EVERYTHING, { ...NO_FILTERS, ...filters });
  const effects = effectsOf([
    judgedEffect(idOf("active-attack"), {
      adjustedRate: interval(0.02, -0.01, 0.05),
      effect: interval(-0.03, -0.06, 0),
      badge: "descriptive",
      reason: "unbalanced",
    }),
    judgedEffect(idOf("mediation"), { badge: "descriptive", reason: "too-few", effectiveSampleSize: 1.5 }),
  ]);
  const { rows } = await filledMethods(sqliteStore(ledger), report, effects);
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
      badge: "descriptive",
      // Breaches of conduct are counted apart.
      reason:
        "badge:unbalanced;breaches:not-computed;breaches_per_100:not-computed;open_breaches:not-computed",
    });
  });

  test("refuses with the gate's code, keeps what was measured, and the reasons of other columns", async () => {
    const refused = (await filled()).row("mediation");
    expect([refused?.adjusted_rate, why(refused, "adjusted_rate")]).toEqual([null, "too-few"]);
    expect([refused?.effect_high, why(refused, "effect_high")]).toEqual([null, "too-few"]);
    expect([refused?.effective_sample_size, why(refused, "effective_sample_size")]).toEqual([1.5, undefined]);
    expect(why(refused, "standardised_rate")).toBe("too-few");
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
  const analyses = () => ledger.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get();

  test("wait for the fits, which are stored; while dates are assumed nothing is fitted", async () => {
    expect(analyses()).toBe(0);
    const { rows } = await wholeReport(sqliteStore(ledger), EVERYTHING, "methods", NO_FILTERS);
    expect(analyses()).toBe(1);
    // Next to no other method: nobody to be compared with.
    const visits = [...rows].find(({ method }) => method === "active-attack");
    expect([visits?.adjusted_rate, why(visits, "adjusted_rate")]).toEqual([null, "no-overlap"]);
    const assumed = evenLedger();
    assumed.sqlite.exec("UPDATE portfolio SET dates_assumed = 1");
    const refused = [...(await wholeReport(sqliteStore(assumed), EVERYTHING, "methods", NO_FILTERS)).rows];
    expect(refused.map((row) => why(row, "effect"))).toEqual(refused.map(() => "dates-assumed"));
    expect(assumed.sqlite.prepare("SELECT count(*) FROM analyses").pluck().get()).toBe(0);
    assumed.close();
  });
});
