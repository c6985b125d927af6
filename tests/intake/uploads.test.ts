/** Files from a browser: their names, their way to the disk, and what a person says about how they are read. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import { OWN_WORD, uploadField } from "~/domain/upload-form";
import { lookAt } from "~/intake/look.server";
import { checkedProfile } from "~/intake/read-profile.server";
import { correctedProfile, formAsLooked } from "~/intake/uploads/corrected-profile.server";
import { fittedMapping, keepMapping, keptMappings } from "~/intake/uploads/kept-mappings.server";
import { receiveFiles } from "~/intake/uploads/receive-files.server";
import { leaveJob } from "~/intake/uploads/upload-jobs.server";
import { pathWithin, uploadName, withoutFolder } from "~/intake/uploads/upload-name.server";
import { uploadStore } from "~/intake/uploads/upload-store.server";
import { uploadAsked } from "~/routes/imports_.$upload/upload-asked.server";
import { errorLines, folderOf, freshDatabase, importPaths, TODAY, temporaryFolder } from "./imported";

const NONE: ReadonlySet<string> = new Set();

test("a name is the words of its last part, whatever way it was given with", () => {
  expect(uploadName("案件 2024(1).csv", NONE)).toBe("案件 2024(1).csv");
  expect(uploadName("../../etc/cases.csv", NONE)).toBe("cases.csv");
  expect(uploadName("C:\\bank\\cases.XLSX", NONE)).toBe("cases.xlsx");
  expect(uploadName("con.csv", NONE)).toBe("file_con.csv");
  expect(uploadName("a\u0000b\u202egpj.csv", NONE)).toBe("a_b_gpj.csv");
  expect(uploadName("cases.csv", new Set(["cases.csv"]))).toBe("cases (2).csv");
  for (const other of ["cases.exe", ".cases.csv", "~$cases.xlsx", "..", "", "csv"])
    expect(uploadName(other, NONE), other).toBeNull();
});

test("no name leads out of its folder", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.constantFrom("", "../", "\\", "/"), (words, way) => {
      const name = uploadName(`${way}${words}.csv`, NONE);
      if (name === null) return;
      expect(path.dirname(pathWithin("/uploads/x", name))).toBe("/uploads/x");
      expect(Buffer.byteLength(name)).toBeLessThan(256);
    }),
  );
  expect(() => pathWithin("/uploads/x", "../y")).toThrow("plain name");
});

test("no sentence says where the server keeps the files", () => {
  const said = "No portfolio file in /srv/a/files (x.csv); /srv/a/files/y.csv cannot be read.";
  expect(withoutFolder(said, "/srv/a/files")).toBe("No portfolio file in … (x.csv); y.csv cannot be read.");
});

test("an upload is named by its number alone", () => {
  const store = uploadStore(path.join(temporaryFolder(), "recoup.db"));
  const id = store.open(new Date());
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(store.has(id)).toBe(true);
  for (const other of ["..", "../..", `${id}/..`, "", "x"]) {
    expect(store.has(other)).toBe(false);
    expect(() => store.remove(other)).toThrow();
  }
  store.write(id, "facts", { uploadedAt: "2025-01-01T00:00:00Z", id });
  expect(store.list().map((facts) => facts.id)).toEqual([id]);
  store.removeOld(new Date(Date.now() + 8 * 86_400_000));
  expect(store.has(id)).toBe(false);
});

async function received(files: Record<string, string>) {
  const body = new FormData();
  for (const [name, content] of Object.entries(files)) body.append("files", new File([content], name));
  const folder = temporaryFolder();
  const answer = receiveFiles(
    new Request("http://localhost/imports/files", { method: "POST", body }),
    folder,
  );
  return { folder, answer };
}

test("files go to the disk as they are, other kinds are named and left", async () => {
  const text = `case_id\n${"C1\n".repeat(200_000)}`;
  const { folder, answer } = await received({ "../cases.csv": text, "notes.docx": "x", "receipts.csv": "" });
  expect(await answer).toEqual({
    files: [
      { name: "cases.csv", bytes: text.length },
      { name: "receipts.csv", bytes: 0 },
    ],
    leftOut: ["notes.docx"],
  });
  expect(readdirSync(folder).sort()).toEqual(["cases.csv", "receipts.csv"]);
  expect(readFileSync(path.join(folder, "cases.csv"), "utf8")).toBe(text);
  expect(existsSync(path.join(folder, "../cases.csv"))).toBe(false);
});

test("nothing, other kinds alone, and half a body are refused", async () => {
  await expect((await received({})).answer).rejects.toMatchObject({
    reason: expect.stringMatching(/nothing|brokenOff/),
  });
  await expect((await received({ "x.exe": "x" })).answer).rejects.toMatchObject({ reason: "noneReadable" });
  const headers = { "Content-Type": "multipart/form-data; boundary=b" };
  const body = '--b\r\nContent-Disposition: form-data; name="files"; filename="cases.csv"\r\n\r\ncase_id';
  const half = new Request("http://localhost/", { method: "POST", headers, body });
  await expect(receiveFiles(half, temporaryFolder())).rejects.toMatchObject({ reason: "brokenOff" });
});

const LEDGER =
  "借据号,客户名称,余额甲,转不良日期,不良原因\nJ1,王建国,1.25,05/02/2024,经营不善\nJ2,李芳,3,06/03/2024,天灾\nJ3,赵云,2,07/03/2024,市场萎缩\n";

async function looked(profile?: Record<string, unknown>) {
  const paths = [folderOf({ "台账.csv": LEDGER })];
  const request = { paths, choices: {}, today: dayFromIso(TODAY)!, defaultCurrency: "CNY" };
  const look = await lookAt(freshDatabase(), {
    ...request,
    ...(profile && { profile: checkedProfile(profile, "corrected", "begun") }),
  });
  return { look, paths, form: formAsLooked(look) };
}

test("what is corrected on the page is what the files are read by", async () => {
  const { look, form } = await looked();
  expect(look.parts[0]).toMatchObject({ table: "cases", missing: ["exposure"] });
  form.set(uploadField.column(0, 2), "exposure");
  const first = await looked(correctedProfile(look, form, "台账"));
  expect(first.look.parts[0]!.missing).toEqual([]);

  // With their unit, the order of day and month, and words of the bank's own.
  const { words } = first.look.parts[0]!.columns[4]!;
  expect(words.map(({ word }) => word)).toEqual(["经营不善", "天灾", "市场萎缩"]);
  first.form.set(uploadField.unit(0, 2), "万元");
  first.form.set(uploadField.dates(0, 3), "DD/MM/YYYY");
  for (const [place, chosen] of [OWN_WORD, "natural-disaster", "market-shock"].entries())
    first.form.set(uploadField.word(0, 4, place), chosen);
  const profile = correctedProfile(first.look, first.form, "台账");
  const database = freshDatabase();
  const result = await importPaths(database, first.paths, { profile: checkedProfile(profile, "台账") });
  expect(errorLines(result)).toEqual([]);
  expect(
    database.sqlite
      .prepare(
        "SELECT exposure_minor, date(defaulted_day * 86400, 'unixepoch') FROM recovery_cases ORDER BY code",
      )
      .raw()
      .all(),
  ).toEqual([
    [1_250_000, "2024-02-05"],
    [3_000_000, "2024-03-06"],
    [2_000_000, "2024-03-07"],
  ]);
  expect(
    database.sqlite
      .prepare(
        "SELECT causes.code FROM recovery_cases JOIN causes ON causes.id = cause_id ORDER BY recovery_cases.code",
      )
      .pluck()
      .all(),
  ).toEqual(["经营不善", "natural-disaster", "market-shock"]);
});

test("a part may be left out, or be another table", async () => {
  const { look, form } = await looked();
  form.set(uploadField.table(0), "");
  expect(correctedProfile(look, form, "x").tables).toEqual([]);
  form.set(uploadField.table(0), "receipts");
  expect(correctedProfile(look, form, "x").tables).toMatchObject([
    { table: "receipts", source: "台账.csv", fields: { case_id: "借据号" } },
  ]);
});

test("files under names of their own are tried as they were understood, without a correction", async () => {
  const files = {
    "january cases.csv": "case_id,borrower_id,exposure,defaulted_on\nC1,K1,9.00,2024-01-02\n",
    "january work.csv": "case_id,on,method\nC1,2024-01-03,active-attack\n",
    "january money.csv": "case_id,on,amount\nC1,2024-01-04,1.00\n",
  };
  const paths = [folderOf(files)];
  const today = dayFromIso(TODAY)!;
  const look = await lookAt(freshDatabase(), { paths, choices: {}, today, defaultCurrency: "CNY" });
  expect(look.parts.map(({ table }) => table)).toEqual(["cases", "activities", "receipts"]);
  const store = uploadStore(path.join(temporaryFolder(), "recoup.db"));
  const id = store.open(new Date());
  const named = Object.keys(files).map((name) => ({ name, bytes: 1 }));
  store.write(id, "facts", { id, uploadedAt: TODAY, files: named, leftOut: [], choices: {}, mapping: null });
  store.write(id, "look", look);
  const form = new FormData();
  form.set("wish", "try");
  uploadAsked({ store, id, language: "en", now: new Date(), form });
  leaveJob(id);
  const written = store.read<Record<string, unknown>>(id, "profile");
  const profile = checkedProfile(written, "january cases");
  expect(errorLines(await importPaths(freshDatabase(), paths, { profile }))).toEqual([]);
});

test("a mapping is kept by its name and fits files of the same shape under any name", async () => {
  const folder = path.join(temporaryFolder(), "mappings");
  const { look, form } = await looked();
  form.set(uploadField.column(0, 2), "exposure");
  const profile = correctedProfile(look, form, "draft");
  keepMapping(folder, { name: "核心系统月报", profile });
  keepMapping(folder, { name: "../核心", profile });
  expect(readdirSync(folder).every((file) => /^[0-9a-f]{32}\.json$/.test(file))).toBe(true);
  const kept = keptMappings(folder).find(({ name }) => name === "核心系统月报")!;
  const [part] = look.parts;
  const fitted = fittedMapping(kept, [{ source: "台账二月.csv", columns: part!.columns }]);
  expect(fitted).toMatchObject({ name: "核心系统月报", tables: [{ source: "台账二月.csv" }] });
  expect(fittedMapping(kept, [{ source: "台账.csv", columns: part!.columns.slice(1) }])).toBeNull();
});
