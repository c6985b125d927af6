/** Notes on the time line: written, refused, shown where they belong, withdrawn, and kept through imports. */

import type { AppLoadContext } from "@remix-run/node";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { desk } from "~/desk.server";
import { EVERYTHING } from "~/domain/scope";
import { twin } from "~/exports/twin.server";
import { undoBatch } from "~/intake/undo-batch.server";
import { loader as branchLoader } from "~/routes/branches_.$branch/route";
import { loader as packLoader } from "~/routes/pack/route";
import { action, loader } from "~/routes/trend/route";
import { removeDemo } from "~db/load/remove-demo";
import { textOf } from "../components/rendered";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { loaded, servePagesFrom } from "../support/page-of";
import { smallLedger } from "../support/small-ledger";

const ledger = smallLedger();
afterAll(() => ledger.close());
beforeEach(() => servePagesFrom(ledger));
afterEach(() => {
  ledger.sqlite.exec(
    "UPDATE annotations SET withdrawn_by = 'test', withdrawn_at = '2025' WHERE withdrawn_at IS NULL",
  );
});

interface Shown {
  annotations: string;
}

async function post(fields: Record<string, string>, search = "") {
  const request = new Request(`http://localhost/trend${search}`, {
    method: "POST",
    body: new URLSearchParams(fields),
  });
  const response = (await action({ request, params: {}, context: {} as AppLoadContext })) as Response;
  const refused = response.status === 409 ? ((await response.json()) as Shown).annotations : null;
  return { status: response.status, to: response.headers.get("Location"), refused };
}

const NOTE = { act: "add", on: "2024-03-05", text: "New policy", by: "Li Wei", branch: "" };
const onTrend = async (search = "") => textOf((await loaded<Shown>(loader, `/trend${search}`)).annotations);
async function file(search = ""): Promise<string> {
  const asked = new URLSearchParams(`${search}&format=csv`);
  const answer = await twin(desk(), EVERYTHING, {
    path: "trend",
    search: asked,
    exportedAt: "2025-01-01T00:00Z",
  });
  return answer.text();
}

describe("a note on the time line", () => {
  test("is on the trend, in its file, on the branch and in the pack, at once", async () => {
    await file();
    expect(await onTrend()).toContain("No note yet");
    expect(await post(NOTE)).toMatchObject({ status: 302, to: "/trend#annotations" });
    expect(await onTrend()).toContain("1 5 Mar 2024 New policy Li Wei, written on");
    expect(await file()).toMatch(/2024-03,.*,2024-03-05 New policy \(Li Wei\)\r\n/);
    const { markup } = await loaded<{ markup: { before: string } }>(branchLoader, "/branches/b1", {
      branch: "b1",
    });
    expect(textOf(markup.before)).toContain("5 Mar 2024 New policy");
    const pack = await loaded<{ markup: string }>(packLoader, "/pack");
    expect(textOf(pack.markup)).toContain("1 5 Mar 2024 New policy");
    expect(pack.markup).toContain('class="annotation-mark"');
  });

  test("of a branch is shown where the branch is", async () => {
    await post({ ...NOTE, branch: "b1", text: "Campaign" });
    expect(await file()).toContain("2024-03-05 b1: Campaign (Li Wei)");
    expect(await file("branch=b1")).toContain("Campaign");
    expect(await file("region=north")).toContain("Campaign");
    expect(await file("region=south")).not.toContain("Campaign");
    expect(await onTrend("?from=2024-04")).not.toContain("Campaign");
  });

  test.each([
    [{ on: "2024-02-30" }, "Enter the date as a day of the calendar"],
    [{ on: "1969-12-31" }, "must lie between 1970-01-01"],
    [{ on: "2099-12-31" }, "must lie between 1970-01-01"],
    [{ text: "  " }, "Enter what happened"],
    [{ text: "x".repeat(161) }, "at most 160 characters"],
    [{ text: "a\u202eb" }, "invisible character"],
    [{ text: "a\nb" }, "invisible character"],
    [{ by: "" }, "Enter your name"],
    [{ by: "x".repeat(81) }, "Enter your name"],
    [{ branch: "nowhere" }, "There is no branch “nowhere”"],
    [{ act: "dance" }, "The form asks for nothing"],
  ])("%j is refused, and what was typed stays", async (wrong, sentence) => {
    const answer = await post({ ...NOTE, ...wrong });
    expect(answer.status).toBe(409);
    expect(textOf(answer.refused!)).toContain(sentence);
    if (!("act" in wrong)) expect(answer.refused).toContain('<details open=""');
    expect(await onTrend()).toContain("No note yet");
  });

  test("is withdrawn once, by name, and stays kept", async () => {
    await post(NOTE);
    const { id } = ledger.sqlite.prepare("SELECT max(id) AS id FROM annotations").get() as { id: number };
    expect((await post({ act: "withdraw", id: String(id), by: "" })).status).toBe(409);
    expect((await post({ act: "withdraw", id: String(id), by: "Zhao" }, "?region=north")).to).toBe(
      "/trend?region=north#annotations",
    );
    expect(await file()).not.toContain("New policy");
    expect(textOf((await post({ act: "withdraw", id: String(id), by: "Zhao" })).refused!)).toContain(
      "somebody has withdrawn it already",
    );
    expect(
      ledger.sqlite.prepare("SELECT text, withdrawn_by AS by FROM annotations WHERE id = ?").all(id),
    ).toEqual([{ text: "New policy", by: "Zhao" }]);
  });

  test("cannot write markup or a formula", async () => {
    await post({ ...NOTE, text: "<script>alert(1)</script>", by: "=cmd" });
    expect((await loaded<Shown>(loader, "/trend")).annotations).not.toContain("<script>");
  });
});

const BANK = {
  "cases.csv": "case_id,borrower_id,branch,officer,exposure,defaulted_on\nC1,K1,N1,O1,1000,2024-01-10\n",
  "activities.csv": "activity_id,case_id,on,method\nA1,C1,2024-02-01,mediation\n",
  "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2024-02-05,30\n",
};

test("notes outlive imports and undone imports; those on the demo go with it", async () => {
  const database = freshDatabase();
  servePagesFrom(database);
  const texts = () => database.sqlite.prepare("SELECT text FROM annotations").pluck().all();
  await importPaths(database, [folderOf(BANK)]);
  await post(NOTE);
  await importPaths(database, [
    folderOf({ ...BANK, "receipts.csv": `${BANK["receipts.csv"]}R2,C1,2024-03-05,5\n` }),
  ]);
  expect(texts()).toEqual(["New policy"]);
  await undoBatch(database, 2, "2025-01-01T00:00:00Z");
  expect(texts()).toEqual(["New policy"]);
  removeDemo(database);
  expect(texts()).toEqual([]);
});
