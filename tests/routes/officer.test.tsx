import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { detailJson } from "~/exports/detail-json.server";
import { tenureBands } from "~/reports/officer/officer-profile.server";
import { loader } from "~/routes/officers_.$officer/route";
import { textOf } from "../components/rendered";
import { visiting } from "../support/answered";
import { evenLedger } from "../support/even-ledger";
import { loaded, servePagesFrom } from "../support/page-of";

const ledger = evenLedger({ isShared: true });
/** Each officer the only one of the branch. */
const apart = evenLedger();
ledger.sqlite.exec("UPDATE officers SET weekly_minutes = 2400 WHERE code = 'o1'");
afterAll(() => {
  ledger.close();
  apart.close();
});
beforeEach(() => servePagesFrom(ledger));

interface Data {
  markup: string | null;
  waiting: unknown;
  name: { en: string };
}

describe("the page of an officer", () => {
  test("says what was expected and what was observed, and how the officer works", async () => {
    const { markup } = await loaded<Data>(loader, "/officers/o1", { officer: "o1" });
    const text = textOf(markup ?? "");
    expect(text).toMatch(
      /20 of 45 cases paid, against [\d.]+ expected of comparable cases of the same branch: likely [\d.]+–[\d.]+ times as many\./,
    );
    expect(text).toContain("Within the range explained by chance and normal variation between officers.");
    expect(text).toContain("Open now");
    expect(text).toContain("the week has 40 h");
    expect(markup).toContain('data-officer="o1"');
    expect(markup).not.toContain('data-officer="o2"');
  });

  test("says that branch and officer cannot be separated where hardly any colleague is there, and what the branch does", async () => {
    servePagesFrom(apart);
    const { markup } = await loaded<Data>(loader, "/officers/o1", { officer: "o1" });
    const text = textOf(markup ?? "");
    expect(text).toContain("Not rated: hardly any colleague holds cases of the same branch");
    // 30 of 80 paid in both branches.
    expect(text).toMatch(
      /The whole branch \(b1\): 20 of 40\scases paid, against 1[45]\.\d expected of comparable cases of the bank/,
    );
    expect(markup).not.toContain("data-officer");
  });

  test("is a 404 for nobody", async () => {
    for (const officer of ["nobody", "none"])
      await expect(loaded(loader, `/officers/${officer}`, { officer })).rejects.toMatchObject({
        status: 404,
      });
  });

  test("speaks Chinese", async () => {
    const { markup } = await loaded<Data>(loader, "/officers/o1?lang=zh", { officer: "o1" });
    expect(textOf(markup ?? "").replaceAll(" ", "")).toContain(
      "45件中有20件回款，同一分支机构的可比案件期望为",
    );
  });

  test("has a twin that holds the same comparison", async () => {
    const twin = JSON.parse((await detailJson(visiting(ledger), "officers", "o1")) ?? "null");
    expect(twin.figures).toMatchObject({ officer: "o1", observed: 20, payers: 20 });
    expect(twin.comparison.score.payers).toBe(20);
    expect(twin.figures.expected).toBe(twin.comparison.score.expected);
    expect(twin.profile).toMatchObject({ openCases: 45, weeklyMinutes: 2400, complaints: 0 });
  });
});

test("every day held and every receipt belongs to one band of tenure", () => {
  const bands = tenureBands(
    [
      // Held 100 days and handed over; held 91 days and open.
      { startDay: 0, endDay: 100, isOpen: false, outstandingMinor: 0 },
      { startDay: 50, endDay: 141, isOpen: true, outstandingMinor: 500 },
    ],
    [
      { tenureDays: 0, amountMinor: 10 },
      { tenureDays: 90, amountMinor: 20 },
      { tenureDays: 91, amountMinor: 40 },
    ],
  );
  // Days 0 to 90 are 91 days each; what is left of the first hold, 9 days.
  expect(bands.map(({ heldDays }) => heldDays)).toEqual([182, 9, 0, 0, 0]);
  expect(bands.map(({ receivedMinor }) => receivedMinor)).toEqual([30, 40, 0, 0, 0]);
  expect(bands.map(({ openCases }) => openCases)).toEqual([1, 0, 0, 0, 0]);
});
