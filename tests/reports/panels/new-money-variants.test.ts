/**
 * Rescue loans on small ledgers with a known answer: several old debts, several loans on one case, money that comes back at
 * once or in parts, loans of others, and loans too young to be judged. Every variant is a borrower of its own.
 */
import { beforeAll, describe, expect, test } from "vitest";
import { NO_FILTERS } from "~/domain/filters";
import type { Row } from "~/domain/report";
import { methodPanel } from "~/reports/panels/method-panel.server";
import { sharedReceipts } from "~/reports/panels/shared-receipts";
import type { Database } from "~db/client";
import { about, visiting } from "../../support/answered";
import { emptyDatabase, factsOf } from "../../support/facts";

interface Variant {
  what: string;
  /** Day of default and due date of each old debt; the loan is booked on the first. */
  debts: readonly (readonly [defaulted: string, due?: string])[];
  lent?: readonly (readonly [on: string, amountMinor: number])[];
  /** Place of the debt, day, amount, kind. */
  paid?: readonly (readonly [debt: number, on: string, amountMinor: number, kind?: string])[];
  /** Of each loan; none: no sign. */
  signs: readonly string[];
  /** What came in within 180 days, and whether so long has passed, of all of them. */
  cameInMinor: number;
  below?: readonly number[];
}

const ONE = [["2024-01-01"]] as const;
const LENT = [["2024-03-01", 1000]] as const;

const VARIANTS: readonly Variant[] = [
  {
    what: "half of it on the old debt the same day",
    debts: ONE,
    paid: [[0, "2024-03-01", 500]],
    signs: ["old-debt-paid"],
    cameInMinor: 500,
    below: [500],
  },
  {
    what: "less than half of it",
    debts: ONE,
    paid: [[0, "2024-03-01", 499]],
    signs: [""],
    cameInMinor: 499,
    below: [501],
  },
  {
    what: "in parts up to the thirtieth day",
    debts: ONE,
    paid: [
      [0, "2024-03-05", 250],
      [0, "2024-03-31", 250],
    ],
    signs: ["old-debt-paid"],
    cameInMinor: 500,
    below: [500],
  },
  {
    what: "the last part a day late",
    debts: ONE,
    paid: [
      [0, "2024-03-05", 250],
      [0, "2024-04-01", 250],
    ],
    signs: [""],
    cameInMinor: 500,
    below: [500],
  },
  {
    what: "taken back",
    debts: ONE,
    paid: [
      [0, "2024-03-05", 600],
      [0, "2024-03-09", -600],
    ],
    signs: [""],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "another old debt of the borrower paid",
    debts: [["2024-01-01"], ["2023-05-01"]],
    paid: [[1, "2024-03-02", 900]],
    signs: ["old-debt-paid"],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "several old debts, each paid a little",
    debts: [["2024-01-01"], ["2023-05-01"], ["2023-09-01"]],
    paid: [
      [0, "2024-03-02", 200],
      [1, "2024-03-02", 200],
      [2, "2024-03-02", 100],
    ],
    signs: ["old-debt-paid"],
    cameInMinor: 200,
    below: [800],
  },
  {
    what: "near the due date of another old debt",
    debts: [
      ["2024-01-01", "2023-06-01"],
      ["2024-02-01", "2024-02-15"],
    ],
    signs: ["near-due"],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "lent before the default, near the due date",
    debts: [["2024-04-01", "2024-03-20"]],
    signs: ["near-due"],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "the new loan came back on the day",
    debts: ONE,
    paid: [[0, "2024-03-01", 1, "new-loan"]],
    signs: ["new-loan"],
    cameInMinor: 1,
    below: [999],
  },
  {
    what: "the new loan came back on another case",
    debts: [["2024-01-01"], ["2023-05-01"]],
    paid: [[1, "2024-03-01", 1, "new-loan"]],
    signs: ["new-loan"],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "two loans, and more than both came in",
    debts: ONE,
    lent: [
      ["2024-03-01", 500],
      ["2024-03-04", 500],
    ],
    paid: [[0, "2024-06-01", 1200]],
    signs: ["", ""],
    cameInMinor: 1200,
  },
  {
    what: "two loans, and less than both came in",
    debts: ONE,
    lent: [
      ["2024-03-01", 500],
      ["2024-03-04", 500],
    ],
    paid: [[0, "2024-06-01", 700]],
    signs: ["", ""],
    cameInMinor: 700,
    below: [300],
  },
  {
    what: "a day short of 180: not judged",
    debts: ONE,
    lent: [["2024-07-05", 1000]],
    signs: [""],
    cameInMinor: 0,
  },
  {
    what: "180 days over on the cut-off itself",
    debts: ONE,
    lent: [["2024-07-04", 1000]],
    signs: [""],
    cameInMinor: 0,
    below: [1000],
  },
  {
    what: "too young to see anything, without a due date",
    debts: ONE,
    lent: [["2024-12-20", 1000]],
    signs: [""],
    cameInMinor: 0,
  },
  {
    what: "another's loan: the debt is paid, nothing was lent",
    debts: ONE,
    lent: [],
    paid: [[0, "2024-03-02", 900]],
    signs: [],
    cameInMinor: 0,
  },
];

describe.each([false, true])("rows turned round: %s", (isReversed) => {
  let database: Database;
  let tables: Readonly<Record<string, readonly Row[]>>;

  beforeAll(async () => {
    database = emptyDatabase();
    const facts = factsOf(database);
    const inOrder = <Each>(each: readonly Each[]) => (isReversed ? [...each].reverse() : each);
    for (const [at, { debts, lent = LENT, paid = [] }] of inOrder([...VARIANTS.entries()])) {
      const codeOf = (debt: number) => `V${at}-${debt}`;
      const branch = { branch: `V${at}`, region: "north", borrower: `K${at}` };
      for (const [debt, [defaulted, due]] of debts.entries())
        facts.recoveryCase(codeOf(debt), { ...branch, defaulted, due, exposureMinor: 10_000 });
      for (const [on, amount] of inOrder(lent)) facts.advance(codeOf(0), on, amount);
      for (const [debt, on, amount, kind] of inOrder(paid)) facts.receipt(codeOf(debt), on, amount, { kind });
    }
    facts.activity("V0-0", "2024-12-31", "routine-contact");
    facts.derive();
    database.sqlite.exec("UPDATE portfolio SET version = 1, currency = 'CNY'");
    return () => database.close();
  });

  const shownIn = async (at: number) => {
    const of = { ...about("method", "capital-start-up"), filters: { ...NO_FILTERS, branch: [`V${at}`] } };
    const filled = await visiting(database).whole(methodPanel("capital-start-up"), of);
    return Object.fromEntries(filled.map(({ key, rows }) => [key, rows])) as typeof tables;
  };

  test.each(VARIANTS.map((variant, at) => [variant.what, variant, at] as const))(
    "%s",
    async (_what, { lent = LENT, signs, cameInMinor, below = [] }, at) => {
      tables = await shownIn(at);
      const flagged = signs.filter((each) => each !== "");
      expect(tables.warnings!.map(({ why }) => why)).toEqual(flagged);
      expect(tables["below-lent"]!.map(({ short_minor }) => short_minor)).toEqual(below);
      if (lent.length === 0) return expect(tables["new-money"]).toEqual([]);
      const sign = (key: string) => tables.signs!.find((row) => row.sign === key)!;
      expect(sign("any").loans).toBe(flagged.length);
      expect(sign("below-lent").loans).toBe(below.length);
      const [sums] = tables["new-money"]!;
      expect(sums).toMatchObject({ advances: lent.length, came_in_minor: cameInMinor });
      return undefined;
    },
  );

  test("a loan of which nothing can be seen yet is in no share", async () => {
    const at = VARIANTS.findIndex(({ what }) => what.startsWith("too young"));
    for (const row of (await shownIn(at)).signs!)
      expect(row).toMatchObject({ loans: 0, checked: 0, loans_share: null });
  });
});

describe("receipts shared out over the loans of a case", () => {
  const lent = [0, 3].map((day) => ({ day, amountMinor: 50 }));
  const of = (...received: (readonly [number, number])[]) =>
    sharedReceipts(
      lent,
      received.map(([day, amountMinor]) => ({ day, amountMinor })),
      180,
    );
  test("the oldest first, what is over to the newest, each once", () => {
    expect(of([9, 80])).toEqual([50, 30]);
    expect(of([9, 130])).toEqual([50, 80]);
    expect(of([1, 70], [5, 20])).toEqual([70, 20]);
  });
  test("a reversal takes back from the newest first, and no reversal or receipt outside the horizon", () => {
    expect(of([9, 80], [10, -40])).toEqual([40, 0]);
    expect(of([9, 80], [10, -80])).toEqual([0, 0]);
    expect(of([181, 20], [184, 20])).toEqual([0, 20]);
  });
});
