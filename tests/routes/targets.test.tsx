/** Targets typed on their page: set, refused, over those of files, replaced, withdrawn, and kept through imports. */
import type { AppLoadContext } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { desk } from "~/desk.server";
import { EVERYTHING } from "~/domain/scope";
import { targetsInForce } from "~/domain/targets-in-force";
import { twin } from "~/exports/twin.server";
import { undoBatch } from "~/intake/undo-batch.server";
import { action, loader } from "~/routes/targets/targets-loader.server";
import type { Database } from "~db/client";
import { removeDemo } from "~db/load/remove-demo";
import { textOf } from "../components/rendered";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { loaded, servePagesFrom } from "../support/page-of";

const BANK = {
  "branches.csv": "branch,name,region,region_name\nB1,One,N,North\nB2,Two,N,North\n",
  "cases.csv":
    "case_id,borrower_id,branch,exposure,defaulted_on\nC1,K1,B1,90000,2023-01-05\nC2,K2,B2,90000,2023-01-05\n",
  "activities.csv": "activity_id,case_id,on,method\nA1,C1,2023-12-31,mediation\nA2,C1,2024-09-30,mediation\n",
  "receipts.csv":
    "receipt_id,case_id,on,amount\nR1,C1,2024-08-10,100\nR2,C1,2024-09-10,100\nR3,C2,2024-09-11,40\n",
  "targets.csv": "month,branch,amount\n2024-08,B1,200\n2024-09,B1,200\n",
};

let database: Database;
beforeEach(async () => {
  database = freshDatabase();
  servePagesFrom(database);
  await importPaths(database, [folderOf(BANK)]);
});

const LINE = { act: "set", place: "branch B1", from: "2024-09", to: "", amount: "50", by: "Li Wei" };

async function post(fields: Record<string, string>, search = "") {
  const request = new Request(`http://localhost/targets${search}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const response = (await action({ request, params: {}, context: {} as AppLoadContext })) as Response;
  const refused = response.status === 409 ? ((await response.json()) as { markup: string }).markup : null;
  return { status: response.status, to: response.headers.get("Location"), refused };
}

const page = async (search = "") =>
  textOf((await loaded<{ markup: string }>(loader, `/targets${search}`)).markup).replace(/\s/g, " ");

async function file(): Promise<string[]> {
  const answer = await twin(desk(), EVERYTHING, {
    path: "targets",
    search: new URLSearchParams("from=2024-08&to=2024-09&format=csv"),
    exportedAt: "2025-01-01T00:00Z",
  });
  return (await answer.text()).trim().split("\r\n").slice(1);
}

describe("a target typed on its page", () => {
  test("holds over the file's of the same month, on the page and in the file, at once", async () => {
    expect(await file()).toEqual(["branch,B1,One,2,40000,20000,0.5,"]);
    expect(await post(LINE)).toMatchObject({ status: 302, to: "/targets#targets-set" });
    expect(await file()).toEqual(["branch,B1,One,2,25000,20000,0.8,"]);
    const shown = await page();
    expect(shown).toContain("One, Sep 2024: ¥50.00 Li Wei, written on");
    expect(shown).toContain("One ¥250.00 2 files; 1 month typed here");
    expect(shown).toContain("What was typed on this page holds over what files say");
    expect(await page("?lang=zh")).toContain("以本页录入的目标为准");
  });

  test("of several months is split evenly to the minor unit, also for a place that no file names", async () => {
    await post({ ...LINE, place: "B2", from: "2024-07", to: "2024-09", amount: "100.00" });
    expect(await file()).toEqual([
      "branch,B1,One,2,40000,20000,0.5,",
      "branch,B2,Two,2,6666,4000,0.600060006,",
    ]);
    expect(await page("?branch=B2")).toContain("Two, Jul 2024 – Sep 2024: ¥100.00, ¥33.33 a month");
    expect(await page("?branch=B1")).not.toContain("Two, Jul 2024");
  });

  test("may be that there is none, may be replaced, and the earlier holds again where it is withdrawn", async () => {
    await post(LINE);
    await post({ ...LINE, act: "none", amount: "" });
    expect(await file()).toEqual(["branch,B1,One,1,20000,10000,0.5,"]);
    expect(await page()).toMatch(
      /One, Sep 2024: no target .*One, Sep 2024: ¥50\.00 .*replaced by a later line/,
    );
    expect(await post({ act: "withdraw", id: "2", by: "Zhao" })).toMatchObject({ status: 302 });
    expect(await file()).toEqual(["branch,B1,One,2,25000,20000,0.8,"]);
    await post({ act: "withdraw", id: "1", by: "Zhao" });
    expect(await file()).toEqual(["branch,B1,One,2,40000,20000,0.5,"]);
    expect(textOf((await post({ act: "withdraw", id: "1", by: "Zhao" })).refused!)).toContain(
      "withdrawn it already",
    );
    expect(database.sqlite.prepare("SELECT withdrawn_by AS by FROM typed_targets").all()).toEqual([
      { by: "Zhao" },
      { by: "Zhao" },
    ]);
  });

  test.each([
    [{ place: "" }, "Choose the branch or region"],
    [{ place: "branch N" }, "There is no branch or region “branch N”"],
    [{ place: "region unknown" }, "There is no branch or region"],
    [{ from: "2024-13" }, "Enter the months as year and month"],
    [{ from: "" }, "Enter the months as year and month"],
    [{ from: "1989-12" }, "must lie between 1990-01"],
    [{ from: "2024-09", to: "2190-01" }, "must lie between 1990-01"],
    [{ to: "2024-08" }, "The last month lies before the first"],
    [{ from: "2020-01", to: "2023-01" }, "at most 36 months"],
    [{ amount: "" }, "Enter the amount, or use"],
    [{ amount: "-5" }, "“-5” is no amount"],
    [{ amount: "1.005" }, "is no amount"],
    [{ amount: "many" }, "“many” is no amount"],
    [{ amount: "<b>" }, "“<b>” is no amount"],
    [{ by: "" }, "Enter your name"],
    [{ by: "x".repeat(81) }, "Enter your name"],
    [{ by: "a\u202eb" }, "invisible character"],
    [{ act: "dance" }, "The form asks for nothing"],
  ])("%j is refused, nothing is kept, and what was typed stays", async (wrong, sentence) => {
    const { status, refused } = await post({ ...LINE, ...wrong });
    expect(status).toBe(409);
    expect(textOf(refused!)).toContain(sentence);
    expect(refused).not.toContain("<b>");
    if (!("act" in wrong)) expect(refused).toContain('<details open=""');
    expect(await page()).toContain("Nobody has typed a target");
  });

  test("outlives imports and undone imports, and goes with the demo", async () => {
    await post(LINE);
    await importPaths(database, [
      folderOf({ "targets.csv": "month,branch,amount\n2024-08,B1,300\n2024-09,B1,300\n" }),
    ]);
    expect(await file()).toEqual([expect.stringMatching(/^branch,B1,One,2,35000,20000,/)]);
    await undoBatch(database, 2, "2025-01-01T00:00:00Z");
    expect(await file()).toEqual(["branch,B1,One,2,25000,20000,0.8,"]);
    await undoBatch(database, 1, "2025-01-02T00:00:00Z");
    expect(database.sqlite.prepare("SELECT count(*) FROM typed_targets").pluck().get()).toBe(1);
    removeDemo(database);
    expect(database.sqlite.prepare("SELECT count(*) FROM typed_targets").pluck().get()).toBe(0);
  });
});

test("a line of a place that is there no more, or of other months, changes nothing", () => {
  const filed = [{ month: 5, branchId: 1, regionId: 2, amountMinor: 100 }];
  const line = { kind: "branch", placeId: 1, fromMonth: 5, toMonth: 6, amountMinor: 7 } as const;
  const held = (typed: Parameters<typeof targetsInForce>[1], toMonth = 5) =>
    targetsInForce(filed, typed, { fromMonth: 5, toMonth });
  expect(held([{ ...line, placeId: null }])).toEqual([{ ...filed[0], isTyped: false }]);
  expect(held([{ ...line, fromMonth: 6 }])).toEqual([{ ...filed[0], isTyped: false }]);
  expect(held([{ ...line, kind: "region" }], 6)).toMatchObject([
    { amountMinor: 100 },
    { month: 5, regionId: 1, amountMinor: 4 },
    { month: 6, regionId: 1, amountMinor: 3 },
  ]);
  expect(held([line], 6).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(7);
});
