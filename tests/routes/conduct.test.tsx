import type { ComponentProps } from "react";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { methodsHeadline } from "~/components/methods/methods-headline";
import type { StillPage } from "~/components/still-page";
import { RULE_KIND_CODES, RULE_NAMES } from "~/domain/conduct/rule-names";
import { type FilterState, NO_FILTERS } from "~/domain/filters";
import type { Reasons } from "~/domain/reasons";
import type { Language } from "~/domain/text";
import { format } from "~/format";
import { loader as breachesLoader } from "~/routes/breaches/route";
import { CasePage } from "~/routes/cases.$caseId/case-page";
import { loader as caseLoader } from "~/routes/cases.$caseId/route";
import { loader } from "~/routes/conduct/route";
import { type Database, openDatabase } from "~db/client";
import { migrateDatabase } from "~db/migrate";
import { rendered, textOf } from "../components/rendered";
import { importFiles } from "../intake/imported";
import { CONDUCT_LEDGER } from "../reports/conduct/conduct-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

type Data = Pick<ComponentProps<typeof StillPage>, "facts" | "meaning" | "choices" | "markup">;

let database: Database;

beforeAll(async () => {
  database = openDatabase(":memory:");
  migrateDatabase(database);
  await importFiles(database, CONDUCT_LEDGER);
  servePagesFrom(database);
});
afterAll(() => database.close());

const markup = async (address: string) => (await loaded<Data>(loader, address)).markup ?? "";
const plain = (text: string) => textOf(text).replaceAll("&#x27;", "'");

test("what a rule forbids stands in its own column, and under its name for those who have no room", async () => {
  const page = await markup("/conduct");
  const [, ...rows] = page.slice(page.indexOf("rule-table")).split("</table>")[0]!.split("<tr");
  const said = rows.flatMap((row) => {
    const [, folded] =
      /<details class="row-definition"><summary>Breach<\/summary><div class="row-definition-text">(.*?)<\/div><\/details>/s.exec(
        row,
      ) ?? [];
    const [, column] = /<td class="rule-meaning in-own-column">(.*?)<\/td>/s.exec(row) ?? [];
    return column === undefined ? [] : [{ folded, column }];
  });
  expect(said).toHaveLength(RULE_KIND_CODES.length);
  for (const { folded, column } of said) expect(folded).toBe(column);
});

test("of rules that nothing could be checked against, none is said to be kept", async () => {
  const page = await markup("/conduct?method=mediation");
  const [, ...rows] = page.slice(page.indexOf("rule-table")).split("</table>")[0]!.split("<tr");
  const cells = rows.map((row) =>
    [...row.matchAll(/<td class="number">(.*?)<\/td>/gs)].map(([, cell]) => textOf(cell!).trim()),
  );
  const unchecked = cells.filter(([contacts]) => contacts === "0");
  expect(unchecked.length).toBeGreaterThan(0);
  for (const [, breaches, open] of unchecked) expect([breaches, open]).toEqual(["–", "–"]);
  expect(cells.some(([contacts, breaches]) => contacts !== "0" && /^\d/.test(breaches ?? ""))).toBe(true);
});

test("the page of a case says which of its activities break which rule", async () => {
  const data = await loaded<Omit<ComponentProps<typeof CasePage>, "format">>(caseLoader, "/cases/C2", {
    caseId: "C2",
  });
  const page = rendered(<CasePage format={format("en", "CNY")} {...data} />, "/cases/C2");
  const [, row = ""] = /<tr[^>]*>((?:(?!<tr).)*id="activity-A19".*?)<\/tr>/s.exec(page) ?? [];
  expect(page).toContain(">Breaches</th>");
  expect(textOf(row)).toMatch(/Freeze without a court number$/);
});

describe("the page of conduct", () => {
  test("names every rule with its limit, its source and its breaches, which lead to their activities", async () => {
    const page = await markup("/conduct");
    const text = plain(page);
    for (const kind of RULE_KIND_CODES) {
      expect(text).toContain(RULE_NAMES[kind].en);
      expect(page).toContain(`href="/breaches?rule=${kind}"`);
    }
    expect(text).toContain(
      "13 conduct breaches from the last 365 days are open; 15.4 % of them: Collecting on a loan set aside",
    );
    expect(text).toContain("A visit, call or meeting outside 08:00–22:00 local time.");
    expect(text).toContain("one of more than 7 on the case within 7 days");
    expect(text).toContain("Limitation: 1 claim expires within 90 days, 1 has expired");
    expect(text).toContain("Lawful referral: 2 cases");
    expect(page).toContain('href="/breaches?rule=police-as-third-party&amp;method=mediation"');
  });

  test("speaks Chinese, and follows the rules asked for", async () => {
    const text = plain(await markup("/conduct?lang=zh&jurisdiction=us"));
    for (const kind of RULE_KIND_CODES) expect(text).toContain(RULE_NAMES[kind].zh);
    expect(text).toContain("12 CFR 1006.6(b)(1)");
    expect(text).toContain("08:00–21:01");
  });

  test("names a jurisdiction that it does not know", async () => {
    const refused = await loaded(loader, "/conduct?jurisdiction=mars").catch((thrown: Response) => thrown);
    expect(await (refused as Response).text()).toContain("one of cn, us, uk, eu");
  });

  test("lists breaches, each with the way to its case's activities", async () => {
    const { markup: list } = await loaded<Data>(breachesLoader, "/breaches?rule=freeze-without-court");
    expect(plain(list ?? "")).toContain("1 breach");
    expect(list).toContain('href="/cases/C2#activity-A19"');
    const { markup: complaints } = await loaded<Data>(breachesLoader, "/breaches?rule=complaint");
    expect(complaints).toMatch(/href="\/cases\/C\d#complaints"/);
  });
});

describe("the headline of the methods", () => {
  const row = (label: string, effect: number, open: number | null, reason: Reasons | null = null) => ({
    method: label,
    label,
    badge: "adjusted-observational",
    credited_minor: 100,
    effect,
    effect_low: effect - 0.01,
    effect_high: effect + 0.01,
    adjusted_rate: 0.2,
    open_grave_breaches: open,
    open_breaches: open === null ? null : open + 2,
    breaches_per_100: open === null ? null : 4.2,
    reason,
  });
  const facts = { filters: NO_FILTERS, cutOffDate: "2024-12-31", datesAssumed: false, assumptions: [] };
  type Rows = Parameters<typeof methodsHeadline>[1]["rows"];
  const sentence = (rows: Rows, language: Language = "en", filters: Partial<FilterState> = {}) =>
    methodsHeadline(format(language, "CNY"), {
      ...facts,
      filters: { ...NO_FILTERS, ...filters },
      rows,
    })[0];
  const also = row("Zest", 0.01, 0);

  test("passes over officers with open grave breaches, and says so", () => {
    expect(sentence([row("Best", 0.09, 3), row("Second", 0.05, 0)])).toMatch(
      /^Of the methods without an open grave breach: .*Second/,
    );
    expect(sentence([row("Best", 0.09, 0), row("Second", 0.05, 0)])).toMatch(
      /^Best recovers most on comparable cases/,
    );
    expect(sentence([row("Best", 0.09, 3), row("Second", 0.05, 1)])).toBe(
      "None of the 2 methods that pass every check is named: each has an open incident, police involvement, a freeze without a court or a third party without consent.",
    );
  });

  test("names the officer who broke no grave rule, with the breach rate in the same sentence", () => {
    expect(sentence([row("Best", 0.09, 0), also])).toMatch(
      /^Best recovers most on comparable cases[^.]*: 8\.0 to 10\.0 more.*; 4\.2 conduct breaches per 100 cases \(2 open\)\.$/,
    );
  });

  test("waits until it is known, and accepts a log that does not say", () => {
    expect(sentence([row("Best", 0.09, null, { open_breaches: "not-computed" })])).toBeNull();
    expect(sentence([row("Best", 0.09, null, { open_breaches: "not-recorded" }), also])).toMatch(
      /^Best recovers most on comparable cases.*; nothing is known of its conduct\.$/,
    );
  });

  test("says most only of several, all of them in sight", () => {
    const alone = { ...also, badge: "descriptive" };
    expect(sentence([row("Best", 0.09, 0), alone])).toMatch(
      /^On comparable cases, Best recovers 8.* No other method passes every check; differences that were not recorded may remain\.$/,
    );
    for (const filters of [{ method: ["Best", "Zest"] }, { not_method: ["Rest"] }])
      expect(sentence([row("Best", 0.09, 0), also], "en", filters)).toMatch(
        /^On comparable cases, Best recovers 8[^.]*.0 to 10.0 more [^.]*; 4.2 conduct/,
      );
    expect(sentence([row("Best", 0.09, 0)], "en", { method: ["Best"] })).toMatch(/\(2 open\)\.$/);
  });

  test("names of equal ones always the same, and nobody where every check fails", () => {
    const equal = [row("Best", 0.05, 0), also, row("Able", 0.05, 0)];
    expect(sentence(equal)).toMatch(/^Able recovers most/);
    expect(sentence([...equal].reverse())).toMatch(/^Able recovers most/);
    expect(sentence(equal.map((each) => ({ ...each, badge: "descriptive" })))).toBe(
      "No method passes every check, so methods are not ranked.",
    );
  });

  test("says the same in Chinese", () => {
    expect(sentence([row("Best", 0.09, 3), row("Second", 0.05, 0), also], "zh")).toMatch(
      /^在没有未整改严重违规的方法中：在可比案件上收回最多的是Second：.*；每百件违规4\.2次（未整改共2次）。$/,
    );
    expect(sentence([row("Best", 0.09, null, { open_breaches: "not-recorded" }), also], "zh")).toMatch(
      /；其合规情况不详。$/,
    );
  });
});
