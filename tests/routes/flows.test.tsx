import type { ComponentProps } from "react";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { StillPage } from "~/components/still-page";
import { rolledYear } from "~/routes/flows/rolled-year";
import { loader } from "~/routes/flows/route";
import { textOf } from "../components/rendered";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

type Data = Pick<ComponentProps<typeof StillPage>, "facts" | "meaning" | "choices" | "markup">;

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));

const page = async (address: string) => (await loaded<Data>(loader, address)).markup;

describe("the page of flows", () => {
  test("shows each class's balance a month later, and the ways of cases", async () => {
    const text = textOf((await page("/flows")) ?? "");
    expect(text).toContain("Roll rates: where each class’s balance stood a month later");
    // Two cases of a month of twelve are not twenty-four cases.
    expect(text).toContain("Balance on average");
    expect(text).toContain("The 2 most frequent case paths, 100.0 % of all cases");
    expect(text).toContain("Active visits → payment → Group attack → payment → payment");
  });

  test("speaks Chinese", async () => {
    expect(textOf((await page("/flows?lang=zh")) ?? "")).toContain("迁徙率：各类别余额一个月后的去向");
  });

  test("says that dates were assumed, and shows nothing that needs them", async () => {
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 1, version = version + 1");
    const text = textOf((await page("/flows")) ?? "");
    ledger.sqlite.exec("UPDATE portfolio SET dates_assumed = 0, version = version + 1");
    expect(text).toMatch(/The dates of this portfolio were assumed/);
    expect(text).not.toContain("Yield");
  });

  test("has nothing to draw where nothing fits, and names a wrong column", async () => {
    expect(await page("/flows?from=2030-01")).toBeNull();
    const refused = await loaded(loader, "/flows?sort=beauty").catch((thrown: Response) => thrown);
    expect(refused).toMatchObject({ status: 400 });
  });
});

test("months are put together: what got worse, what was paid or cured", () => {
  const roll = (month: string, from: string, to: string, balance: number) => ({
    month,
    from_class: from,
    to_class: to,
    cases: 1,
    balance_minor: balance,
  });
  const rolled = rolledYear([
    roll("2024-01", "substandard", "doubtful", 300),
    roll("2024-02", "substandard", "substandard", 500),
    roll("2024-02", "substandard", "normal", 100),
    roll("2024-02", "loss", "paid", 100),
  ]);
  expect(rolled).toMatchObject({ months: 2, worse: 0.3, paid: 0.2 });
  expect(rolled.reached).toEqual(["normal", "substandard", "doubtful", "paid"]);
  expect(rolled.classes.map(({ from, balanceMinor }) => [from, balanceMinor])).toEqual([
    ["substandard", 900],
    ["loss", 100],
  ]);
  expect(rolledYear([])).toMatchObject({ months: 0, worse: null, paid: null });
});
