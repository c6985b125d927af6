import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { REPORT_DEFINITIONS } from "~/reports/definitions.server";
import { loader as candidatesLoader } from "~/routes/candidates/route";
import { loader } from "~/routes/where-to-try/route";
import type { Database } from "~db/client";
import { textOf } from "../components/rendered";
import { whollyShown } from "../support/answered";
import { loaded, servePagesFrom } from "../support/page-of";
import { stalledLedger } from "../support/stalled-ledger";

interface Data {
  markup: string | null;
  waiting: unknown;
  facts: { total: number };
}

let ledger: Database;
beforeAll(() => {
  ledger = stalledLedger();
});
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

const page = async (search = "") =>
  textOf((await loaded<Data>(loader, `/where-to-try${search}`)).markup ?? "");

describe("where to try", () => {
  test("says where a group attack would pay, in words to act on, with why and how it could be wrong", async () => {
    const text = await page();
    expect(text).toContain("The plan uses neither group attack nor personnel rotation");
    expect(text).toMatch(/With unlimited hours, each taken by itself, all candidates could yield ¥[\d.]+ ?k/);
    expect(text).toMatch(
      /Taken by itself, the evidence of this place says “adopt”: ¥[\d.]+ ?[km]? over all its candidates with unlimited hours. The plan differs because/,
    );
    expect(text).toContain("Of 12 candidates: 12 wait.");
    expect(text).toContain(
      "How it could be wrong: officers chose past uses for reasons that no file records",
    );
    expect(text).toContain("Unadjusted:");
  });

  test("without hours there is no plan: each place stands on its own evidence, and the page says so", async () => {
    const hourless = stalledLedger({ hours: false });
    servePagesFrom(hourless);
    try {
      const text = await page("?horizon=90");
      expect(text).toMatch(/adopt Use it on the 12 cases: expected net gain ¥[\d.]+ ?[km]?, between/);
      expect(text).toContain("There is no plan of this portfolio, so hours are not shared out");
    } finally {
      servePagesFrom(ledger);
      hourless.close();
    }
  });

  test("the report holds a line a place, its cases another report, and both agree", async () => {
    const lines = await whollyShown(ledger, REPORT_DEFINITIONS["where-to-try"]);
    const cases = await whollyShown(ledger, REPORT_DEFINITIONS.candidates);
    const [rows, members] = [[...lines.rows], [...cases.rows]];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.reduce((sum, row) => sum + Number(row.candidates), 0)).toBe(members.length);
    expect(rows.reduce((sum, row) => sum + Number(row.outstanding_minor), 0)).toBe(
      members.reduce((sum, row) => sum + Number(row.outstanding_minor), 0),
    );
    for (const row of members) expect(String(row.why)).toContain("no receipt in spite of work");
  });

  test("candidates whose gain is not known stand in the order of what is owed, and the list says so", async () => {
    const unattacked = stalledLedger({ attacks: false });
    servePagesFrom(unattacked);
    try {
      const { rows } = await whollyShown(unattacked, REPORT_DEFINITIONS.candidates);
      expect(new Set(rows.map((row) => row.expected_gain_minor))).toEqual(new Set([null]));
      const owed = rows.map((row) => Number(row.outstanding_minor));
      expect(new Set(owed).size).toBeGreaterThan(2);
      expect(owed).toEqual([...owed].sort((one, other) => other - one));
      const { markup } = await loaded<Data>(candidatesLoader, "/candidates");
      expect(textOf(markup ?? "")).toContain("most owed first");
    } finally {
      servePagesFrom(ledger);
      unattacked.close();
    }
  });

  test("settings of the rule stand in the address, and a wrong one is a 400 that names it", async () => {
    expect(await page("?stalled=1800")).toContain("No case meets the rule below: nothing to try.");
    await expect(loaded(loader, "/where-to-try?stalled=ten")).rejects.toMatchObject({ status: 400 });
    await expect(loaded(loader, "/where-to-try?kind=magic")).rejects.toMatchObject({ status: 400 });
  });

  test("lists the cases behind a line", async () => {
    const { markup, facts } = await loaded<Data>(candidatesLoader, "/candidates?stake=large");
    expect(facts.total).toBeGreaterThan(0);
    expect(textOf(markup ?? "")).toContain("a matter of will, not of ability");
  });

  test("where nobody ever attacked in a group, says that there is no evidence and suggests nothing", async () => {
    const quiet = stalledLedger({ attacks: false });
    servePagesFrom(quiet);
    try {
      const text = await page();
      expect(text).toContain(
        "these methods were never used here: there is no evidence, so nothing is suggested.",
      );
      expect(text).not.toContain("adopt Use it");
    } finally {
      servePagesFrom(ledger);
      quiet.close();
    }
  });

  test("speaks Chinese", async () => {
    expect((await page("?lang=zh")).replaceAll(" ", "")).toContain("方案未采用群体进攻法或人员交流法");
  });
});
