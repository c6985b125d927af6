import { describe, expect, test } from "vitest";
import { PageHead, type PageHeadProps } from "~/components/page-head";
import { NO_FILTERS, ownChoices } from "~/domain/filters";
import { namedAssumption } from "~/domain/named-assumption";
import { REPORTS } from "~/domain/reports";
import { format } from "~/format";
import { filterChoices } from "~/reports/filter-choices.server";
import { regionsReport } from "~/reports/places/places-report.server";
import { shown, visiting } from "../support/answered";
import { emptyDatabase } from "../support/facts";
import { smallLedger } from "../support/small-ledger";
import { rendered, textOf } from "./rendered";

const database = smallLedger();
database.sqlite.exec("UPDATE portfolio SET loaded_at = '2025-01-03T08:00:00.000Z', cut_off_day = 20088");
database.sqlite.exec(
  `INSERT INTO batches (id, loaded_at, source, status, counts, assumptions, is_demo, dates_assumed)
   VALUES (14, '2025-01-03T08:00:00.000Z', 'files', 'loaded', '{}', '[]', 0, 0)`,
);
const choices = await visiting(database).whole(filterChoices);
const filters = {
  ...NO_FILTERS,
  region: ["north"] as readonly string[],
  from: "2024-01",
  to: "2024-12",
  horizon: 90,
  sort: "label",
} as const;
const facts = await shown(database, regionsReport, { filters: filters });
const SEARCH = "/regions?region=north&from=2024-01&to=2024-12&horizon=90&sort=label&page=2";

function head(props: Partial<PageHeadProps> = {}, address = SEARCH): string {
  return rendered(
    <PageHead
      format={format("en", "CNY")}
      title="Regions"
      subject={REPORTS.regions.subject}
      facts={facts}
      choices={choices}
      exportPath="/regions"
      {...props}
    />,
    address,
  );
}

describe("the head of a page", () => {
  test("says in words what is filtered, how fresh and how many", () => {
    const text = textOf(head());
    expect(text).toContain(
      "Receipts and recovery by region in north, Jan 2024 – Dec 2024, outcomes measured at 90 days.",
    );
    expect(text).toContain("Data to 31 Dec 2024, loaded 3 Jan 2025 (import 14).");
    expect(text).toContain("2 cases, 1 with complete follow-up.");
    expect(textOf(head({ counted: "episodes" }))).toContain("3 episodes, 2 with complete follow-up.");
  });

  test("has a way out of every filter that keeps the others and goes to the first page", () => {
    const markup = head();
    expect(markup).toContain('aria-label="Remove the filter Region: north"');
    expect(markup).toContain('href="/regions?from=2024-01&amp;to=2024-12&amp;horizon=90&amp;sort=label"');
    expect(markup).toContain('href="/regions?region=north&amp;horizon=90&amp;sort=label"');
  });

  test("has one out of what its page alone chooses too, but none of its settings, which have a form", () => {
    const chosen = { ...NO_FILTERS, action: ["group-attack"], not_stake: ["small"], stalled: 60 } as const;
    const address = "/plan?action=group-attack&not_stake=small&stalled=60";
    const markup = head(
      { facts: { ...facts, filters: chosen, phrases: {}, ownChoices: ownChoices(chosen) } },
      address,
    );
    expect(markup).toContain('aria-label="Remove the filter Next step: next step group attack"');
    expect(markup).toContain('href="/plan?not_stake=small&amp;stalled=60"');
    expect(markup).toContain('href="/plan?action=group-attack&amp;stalled=60"');
    expect(markup.match(/class="chip"/g)).toHaveLength(2);
  });

  test("offers the horizons, its default without a parameter", () => {
    const markup = head();
    expect(markup).toContain("measured at 90\u00a0days");
    expect(markup).toMatch(/aria-current="true"[^>]*>90/);
    expect(markup).toMatch(
      /href="\/regions\?region=north&amp;from=2024-01&amp;to=2024-12&amp;sort=label&amp;page=2"/,
    );
  });

  test("asks by a GET form that holds the present choice and carries what it does not set", () => {
    const markup = head();
    expect(markup).toMatch(/<form[^>]*method="get"/);
    expect(markup).toMatch(/type="checkbox"[^>]*name="region"[^>]*checked=""[^>]*value="north"/);
    expect(markup).toMatch(/type="checkbox" name="region" value="south"/);
    expect(markup).toMatch(/type="month"[^>]*name="from"[^>]*value="2024-01"/);
    expect(markup).toContain('<input type="hidden" name="horizon" value="90"/>');
    expect(markup).toContain('<input type="hidden" name="sort" value="label"/>');
    expect(markup).not.toContain('<input type="hidden" name="page"');
    expect(markup).toMatch(/<option value="o1">/);
  });

  test("hands out the table in the reader's language with the same filters, all pages", () => {
    expect(head()).toContain(
      'href="/regions.csv?region=north&amp;from=2024-01&amp;to=2024-12&amp;horizon=90&amp;sort=label&amp;lang=en"',
    );
    expect(head({ exportPath: undefined })).not.toContain(".csv");
  });

  test("is silent about a filter that the page itself sets", () => {
    const markup = head({ fixed: ["region"] });
    expect(markup).not.toContain('name="region"');
    expect(markup).not.toContain("Remove the filter Region");
    expect(textOf(markup)).not.toContain("in north");
  });

  test("takes an officer by code and lets a chosen one go", () => {
    const chosen = { ...facts, filters: { ...filters, officer: ["o1"] } };
    expect(head({ facts: chosen })).toMatch(/type="checkbox" name="officer"[^>]*checked=""[^>]*value="o1"/);
  });

  test("names the dates that were assumed", () => {
    const assumed = {
      ...facts,
      datesAssumed: true,
      assumptions: [namedAssumption({ table: "cases", field: "defaulted_on", value: "2011-01-01" })],
      population: { ...facts.population, maturedCases: null, maturedEpisodes: null },
    };
    const text = textOf(head({ facts: assumed }));
    expect(text).toContain("2 cases. Dates were assumed at import (defaulted_on of cases: 1 Jan 2011)");
    expect(namedAssumption({ table: "cases", field: "defaulted_on", value: "" }).name.zh).toBe(
      "案件的违约日期",
    );
  });

  test("says that nothing is loaded", async () => {
    const nothing = await shown(emptyDatabase(), regionsReport);
    expect(textOf(head({ facts: nothing }))).toContain("Nothing is loaded yet.");
  });

  test("speaks Chinese", () => {
    const text = textOf(head({ format: format("zh", "CNY") }));
    expect(text).toContain("各地区的回款与回收率，north，2024年1月至2024年12月，以90天为观察期。");
    expect(text).toContain(
      "数据截至2024年12月31日，2025年1月3日导入（第14批）。共2件案件，其中1件观察期满。",
    );
  });
});
