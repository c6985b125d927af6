/** Shares of the exposure beyond nothing and all: they are true, so they are shown, drawn in full, and explained in both languages. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { PlacePlot } from "~/components/place-plot";
import { VintageCurves } from "~/components/vintage-curves";
import { NO_FILTERS } from "~/domain/filters";
import type { Report } from "~/domain/report";
import { format } from "~/format";
import { branchesReport } from "~/reports/places/places-report.server";
import { vintagesReport } from "~/reports/vintages/vintages-report.server";
import { vintageWords } from "~/words/served-words.server";
import type { Database } from "~db/client";
import { rendered, textOf } from "../components/rendered";
import { shown } from "../support/answered";
import { emptyDatabase, factsOf } from "../support/facts";

let database: Database;

/** `plain` pays half, `over` half as much again as it owed at default, `back` loses what came in before the default. */
beforeAll(() => {
  database = emptyDatabase();
  const facts = factsOf(database);
  const month = (at: number) => `${2023 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  for (const branch of ["plain", "over", "back"])
    for (let at = 0; at < 12; at += 1) {
      const code = `${branch}-${at}`;
      facts.recoveryCase(code, {
        branch,
        region: "north",
        borrower: code,
        defaulted: "2023-03-01",
        exposureMinor: 1000,
      });
      facts.activity(code, `${month(at)}-25`, "routine-contact");
      facts.activity(code, `${month(at + 12)}-25`, "routine-contact");
      if (branch === "back") {
        facts.receipt(code, "2023-02-01", 300, { code: `R${at}` });
        facts.receipt(code, "2023-04-01", -300, { code: `X${at}`, reversalOf: `R${at}` });
      } else facts.receipt(code, "2023-04-01", branch === "over" ? 1500 : 500);
    }
  facts.derive();
  database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
});
afterAll(() => database.close());

const of = (branch: string) => ({ filters: { ...NO_FILTERS, branch: [branch] } });
const SAID = {
  en: /Above 100 %, interest and charges after the default, or more than was owed, came in too; below 0 %/,
  zh: /高于100%：违约后的利息、费用或超出所欠的款项也已收到；低于0%/,
} as const;
const LANGUAGES = Object.keys(SAID) as (keyof typeof SAID)[];

const rateOf = ({ rows }: Report) => rows[0]!.gross_rate;

test.each([
  ["plain", 0.5, false],
  ["over", 1.5, true],
  ["back", -0.3, true],
] as const)("%s: %s", async (branch, rate, isSaid) => {
  const places = await shown(database, branchesReport, of(branch));
  const vintages = await shown(database, vintagesReport, of(branch));
  expect(rateOf(places)).toBeCloseTo(rate, 9);
  expect(rateOf(vintages)).toBeCloseTo(rate, 9);
  for (const language of LANGUAGES) {
    const writer = format(language, "CNY");
    const report = { ...places, rows: places.rows.map((row) => ({ ...row, standardised_rate: rate })) };
    const plot = rendered(<PlacePlot format={writer} report={report} name="branches" />);
    const { rows, cutOffDate } = vintages;
    const curves = rendered(
      <VintageCurves format={writer} text={vintageWords(language)} rows={rows} cutOffDate={cutOffDate} />,
    );
    for (const markup of [plot, curves])
      if (isSaid) expect(textOf(markup)).toMatch(SAID[language]);
      else expect(textOf(markup)).not.toMatch(SAID[language]);
    // Every dot lies inside the picture.
    for (const [, at] of plot.matchAll(/c?x[12]?="([-\d.]+)%"/g))
      expect([Number(at) >= -0.001, Number(at) <= 100.001]).toEqual([true, true]);
  }
});
