/** What is understood of files before anything is loaded. */
import { expect, test } from "vitest";
import { dayFromIso } from "~/domain/calendar";
import type { ImportLook, LookedPart } from "~/domain/import-look";
import { type LookRequest, lookAt } from "~/intake/look.server";
import { EMPTY_FILES, type Files, folderOf, freshDatabase, SMALL_PORTFOLIO, TODAY } from "./imported";

function lookOf(files: Files, more: Partial<LookRequest> = {}): Promise<ImportLook> {
  const request = {
    paths: [folderOf(files)],
    choices: {},
    today: dayFromIso(TODAY)!,
    defaultCurrency: "CNY",
  };
  return lookAt(freshDatabase(), { ...request, ...more });
}

const partOf = ({ parts }: ImportLook, source: string) => parts.find((part) => part.source === source)!;
const columnOf = (part: LookedPart, name: string) => part.columns.find((column) => column.name === name)!;

test("files that keep to our names need no mapping, and say how their cells are read", async () => {
  const look = await lookOf(SMALL_PORTFOLIO);
  expect(look.profile).toBeNull();
  expect(look.unreadable).toEqual([]);
  const cases = partOf(look, "cases.csv");
  expect(cases).toMatchObject({ table: "cases", encoding: "utf-8", headerLine: 1, rows: 2, missing: [] });
  expect(columnOf(cases, "defaulted_on").cells).toEqual([
    { text: "2024-01-31", value: "2024-01-31", problem: null },
    { text: "2024/2/29", value: "2024-02-29", problem: null },
  ]);
  expect(columnOf(cases, "exposure").cells[0]).toMatchObject({ text: "1,234.56", value: 123456 });
  const activities = partOf(look, "activities.csv");
  expect(columnOf(activities, "on").cells[0]!.value).toBe("2024-02-03T10:30");
  expect(columnOf(activities, "method").words).toEqual([
    { word: "active-attack", code: "active-attack" },
    { word: "routine-contact", code: "routine-contact" },
  ]);
});

const LEDGER =
  "不良贷款台账,,,,,\n借据号,客户名称,不良余额（万元）,转不良日期,经办机构,备注颜色\n" +
  "J001,王建国,1.25,2024/1/5,城东支行,红\nJ002,李芳,3,2024/2/6,城西支行,绿\n";

test("a file in a shape of its own is read by the draft that its headers and cells make", async () => {
  const look = await lookOf({ "台账2024.csv": LEDGER });
  const part = partOf(look, "台账2024.csv");
  expect(part).toMatchObject({ table: "cases", headerLine: 2, missing: [] });
  expect(columnOf(part, "借据号").fields).toEqual(["case_id", "borrower_id"]);
  expect(columnOf(part, "不良余额（万元）")).toMatchObject({ fields: ["exposure"], unit: "万元" });
  expect(columnOf(part, "不良余额（万元）").cells[0]).toEqual({
    text: "1.25",
    value: 1_250_000,
    problem: null,
  });
  expect(columnOf(part, "备注颜色")).toMatchObject({ fields: [], cells: [{ text: "红" }, { text: "绿" }] });
  expect(look.profile).toMatchObject({ tables: [{ table: "cases" }] });
});

test("a file of ours with a header of the bank's is drafted, too; a cell that cannot be read says why", async () => {
  const look = await lookOf({
    ...EMPTY_FILES,
    "receipts.csv": "借据号,on,amount\nC1,2024-01-05,5\nC1,2024-01-06,6\nC1,2024-01-07,7\nC1,yesterday,8\n",
  });
  const receipts = partOf(look, "receipts.csv");
  expect(columnOf(receipts, "借据号").fields).toEqual(["case_id"]);
  const [wrong] = columnOf(receipts, "on").cells.filter(({ problem }) => problem);
  expect(wrong).toMatchObject({ text: "yesterday" });
  expect(wrong!.problem!.en).toMatch(/is not a date; expected a date such as/);
});

test("what cannot be read is named, and the rest is shown; a file that says nothing is shown as it is", async () => {
  const big5 = Buffer.concat([
    Buffer.from("case_id,borrower_id,exposure,defaulted_on,borrower_name\nC1,K1,1,2024-01-01,"),
    Buffer.from("a4fda46aa9fa", "hex"),
  ]);
  const files = { ...EMPTY_FILES, "cases.csv": big5, "colours.csv": "shade,tone\nred,dark\n" };
  const look = await lookOf(files);
  expect(look.unreadable).toEqual([
    { file: "cases.csv", says: expect.objectContaining({ en: expect.stringContaining("Big5") }) },
  ]);
  expect(partOf(look, "colours.csv")).toMatchObject({ table: null, missing: [] });
  expect(columnOf(partOf(look, "colours.csv"), "shade").cells[0]!.text).toBe("red");
  const looked = await lookOf(files, { choices: { encodings: { [Object.keys(files)[0]!]: "big5" } } });
  expect(columnOf(partOf(looked, "cases.csv"), "borrower_name").cells[0]!.value).toBe("王大明");
});
