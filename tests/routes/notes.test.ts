/** Notes of people on a case: kept line by line, shown on its day, in the list's file, and beside steps; never changed. */
import type { AppLoadContext } from "@remix-run/node";
import { beforeEach, describe, expect, test } from "vitest";
import { undoBatch } from "~/intake/undo-batch.server";
import { casesReport } from "~/reports/cases/cases-report.server";
import { action, loader } from "~/routes/cases.$caseId/route";
import type { Database } from "~db/client";
import { removeDemo } from "~db/load/remove-demo";
import { lastNote, lastNotesOf } from "~db/queries/case-notes";
import { sqliteStore } from "~db/sqlite-store";
import { textOf } from "../components/rendered";
import { exportedFile } from "../exports/exported";
import { folderOf, freshDatabase, importPaths } from "../intake/imported";
import { shown } from "../support/answered";
import { loaded, servePagesFrom } from "../support/page-of";

const HEAD = "case_id,borrower_id,branch,officer,exposure,defaulted_on\n";
const FILES = {
  "cases.csv": `${HEAD}C1,K1,N1,O1,1000,2024-06-01\nC2,K2,N1,O1,500,2024-06-01\nC/3,K3,N2,O2,200,2024-06-01\n`,
  "receipts.csv": "receipt_id,case_id,on,amount\nR1,C1,2024-12-31,5\n",
  "activities.csv": "activity_id,case_id,on,method\nA1,C2,2025-06-30,mediation\n",
};
let database: Database;

beforeEach(async () => {
  database = freshDatabase();
  await importPaths(database, [folderOf(FILES)]);
  servePagesFrom(database);
});

async function post(code: string, fields: Record<string, string>, lang = "en") {
  const body = new URLSearchParams(fields);
  const address = `http://localhost/cases/${encodeURIComponent(code)}?lang=${lang}`;
  const request = new Request(address, { method: "POST", body });
  const given = { request, params: { caseId: code }, context: {} as AppLoadContext };
  const response = (await action(given).catch((thrown) => thrown)) as Response;
  const sentence = response.status === 409 ? ((await response.json()) as { sentence: string }).sentence : "";
  return { status: response.status, to: response.headers.get("Location"), sentence };
}
const write = (code: string, text: string, on = "2025-01-05", by = "") =>
  post(code, { "note-text": text, "note-on": on, "note-by": by });
const page = async (code: string, search = "") =>
  (await loaded<{ notes: string }>(loader, `/cases/${encodeURIComponent(code)}${search}`, { caseId: code }))
    .notes;
/** Two notes on C1, the newer one first, one on a case whose code needs care. */
async function written() {
  await write("C1", "Second <b>visit</b>\r\nson was there", "2025-02-01", "Li Na");
  await write("C1", "First visit", "2025-01-05");
  await write("C/3", "slash", "2024-07-01");
}
const lines = () => database.sqlite.prepare("SELECT * FROM case_notes ORDER BY id").all();

describe("a note", () => {
  test("is refused with what is wrong and what to do, and nothing is kept", async () => {
    const refused = async (answer: ReturnType<typeof post>) => {
      const { status, sentence } = await answer;
      expect(status).toBe(409);
      return sentence;
    };
    expect(await refused(write("C1", " \n "))).toContain("Write the note first");
    expect(await refused(write("C1", "x".repeat(1001)))).toContain("1000 characters, and 1001 were typed");
    for (const hidden of ["a\u0000b", "a\u001bb", "pay\u202eyap", "a\u0085b"])
      expect(await refused(write("C1", hidden)), hidden).toContain(
        "Note contains invisible control characters",
      );
    expect(await refused(write("C1", "ok", "2025-02-30"))).toContain("“2025-02-30” is not a day");
    expect(await refused(write("C1", "ok", ""))).toContain("is not a day");
    expect(await refused(write("C1", "ok", "2199-01-01"))).toContain("in the future");
    expect(await refused(write("C1", "ok", "2025-01-01", "a\nb"))).toContain("Your name (optional) contains");
    expect(await refused(write("C1", "ok", "2025-01-01", "x".repeat(81)))).toContain("80 characters");
    expect(await refused(post("C1", { withdraw: "7" }))).toContain("no such note");
    expect(await refused(post("C1", { "note-text": "", "note-on": "" }, "zh"))).toContain("未保存");
    expect((await write("C9", "of no case")).status).toBe(404);
    expect(lines()).toEqual([]);
  });

  test("stands on its page in the order of days, with who and when, as it was typed", async () => {
    await written();
    expect(await write("C1", "Same day, later", "2025-02-01")).toEqual({
      status: 302,
      to: "/cases/C1#notes",
      sentence: "",
    });
    expect((await write("C/3", "again", "2024-07-02")).to).toBe("/cases/C%2F3#notes");
    const markup = await page("C1");
    expect(markup).toContain("Second &lt;b&gt;visit&lt;/b&gt;\nson was there");
    const text = textOf(markup).replace(/\s/g, " ");
    expect(text).toMatch(
      /1 Feb 2025 Same day.*1 Feb 2025 Second.*written on .*, by Li Na.*5 Jan 2025 First visit.*no name given/,
    );
    // By the numbers under which the picture marks them.
    for (const number of [1, 2, 3]) expect(markup).toContain(`id="note-${number}"`);
    expect(textOf(await page("C1", "?lang=zh"))).toContain("由Li Na");
    expect(textOf(await page("C2"))).toContain("Nobody has written a note");
    expect(textOf(await page("C/3"))).toContain("slash");
  });

  test("is the last one in the list's file and in its order, and is escaped there", async () => {
    await written();
    await write("C2", "=1+1", "2025-03-01");
    const csv = async () =>
      (await exportedFile(database, "cases", "csv", { filters: { sort: "-last_note_on" } })).bytes.toString();
    const rows = (await csv()).trim().split("\r\n").slice(1);
    expect(rows.map((row) => row.split(",")[0])).toEqual(["C2", "C1", "C/3"]);
    expect(rows[0]).toMatch(/2025-03-01,'=1\+1$/);
    expect(
      (await shown(database, casesReport, { filters: { sort: "last_note" } })).rows.at(-1)?.last_note,
    ).not.toBeNull();
    const detail = await lastNotesOf(sqliteStore(database), ["C1", "C9"]);
    expect(detail).toEqual({
      C1: { on: "2025-02-01", text: "Second <b>visit</b>\nson was there", by: "Li Na", notes: 2 },
    });
  });

  test("is withdrawn once, on its own case, and stays readable as withdrawn", async () => {
    await written();
    const before = lines();
    const [second] = before as { id: number }[];
    expect((await post("C2", { withdraw: String(second!.id) })).sentence).toContain("no such note");
    expect((await post("C1", { withdraw: String(second!.id) })).to).toBe("/cases/C1#notes");
    expect((await post("C1", { withdraw: String(second!.id) })).sentence).toContain("already");
    expect(lines().slice(0, before.length)).toEqual(before);
    const text = textOf(await page("C1")).replace(/\s/g, " ");
    expect(text).toMatch(/First visit.*1 withdrawn note 1 Feb 2025 Second.*withdrawn on/);
    const { rows } = await shown(database, casesReport);
    expect(rows.find(({ case_id }) => case_id === "C1")).toMatchObject({
      last_note_on: "2025-01-05",
      last_note: "First visit",
    });
  });

  test("survives the files being imported again and an undo, which names it; the demo goes with its own", async () => {
    await written();
    const before = lines();
    const more = { ...FILES, "cases.csv": `${HEAD}C9,K9,N1,O1,10,2024-06-01\nC1,K1,N1,O2,1000,2024-06-01\n` };
    await importPaths(database, [folderOf(more)]);
    expect(lines()).toEqual(before);
    expect(textOf(await page("C1"))).toContain("First visit");
    await write("C9", "new one");
    const { notedCases } = await undoBatch(database, 2, "2025-07-01T08:00:00.000Z");
    expect(notedCases).toEqual(["C9"]);
    expect(lines().length).toBe(before.length + 1);
    database.sqlite.transaction(() => removeDemo(database))();
    expect(await lastNote(sqliteStore(database))).toBe(0);
  });
});
