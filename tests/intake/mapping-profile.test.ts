import path from "node:path";
import { expect, test } from "vitest";
import { checkedProfile, readProfile } from "~/intake/read-profile.server";
import { Refusal } from "~/intake/refusal.server";
import { errorLines, type Files, folderOf, freshDatabase, importPaths } from "./imported";

const LOG = `kredit;ereignis;tag;saldo;zahlung;gebuehr;nachlass;weg
K-1;Eröffnung;31.01.2024;1.000,50;;;;
K-1;Brief;02.02.2024 14:30;;;3,20;0,20;Post
K-1;Zahlung;10.02.2024;;100,00;;;
K-1;Zinslauf;29.02.2024;1.012,75;;;;
K-2;Eröffnung;01.02.2024;20;;;;
K-2;Zinslauf;29.02.2024;19,50;;;;
K-1;Zinslauf;31.03.2024;1.025,00;;;;
`;

const PROFILE = {
  name: "Event log",
  currency: "EUR",
  dateFormats: ["DD.MM.YYYY", "DD.MM.YYYY HH:mm"],
  createMethods: [{ code: "dunning-letter", name: "Dunning letter", nameZh: "催收函" }],
  tables: [
    {
      table: "charges",
      source: "log*.csv",
      where: [{ column: "ereignis", is: ["Zinslauf"] }],
      fields: {
        charge_id: { template: "{kredit}/{tag}" },
        case_id: "kredit",
        on: "tag",
        amount: { change: "saldo" },
        kind: { constant: "interest" },
      },
    },
    {
      table: "cases",
      source: "log*.csv",
      where: [{ column: "ereignis", is: "Eröffnung" }],
      fields: { case_id: "kredit", borrower_id: "kredit", exposure: "saldo", defaulted_on: "tag" },
    },
    {
      table: "activities",
      source: "log*.csv",
      where: [{ column: "weg", isNot: "" }],
      fields: {
        case_id: "kredit",
        on: "tag",
        method: { column: "ereignis", values: { Brief: "dunning-letter" } },
        cost: { difference: ["gebuehr", "nachlass"] },
        channel: { column: "weg", values: { Post: "letter" } },
      },
    },
    {
      table: "receipts",
      source: "log*.csv",
      where: [{ column: "zahlung", isNot: "" }],
      fields: { case_id: "kredit", on: "tag", amount: "zahlung" },
    },
  ],
};

const imported = (files: Files, profile: unknown = PROFILE) => {
  const database = freshDatabase();
  const options = { profile: checkedProfile(profile, "profile.json") };
  return { database, result: importPaths(database, [folderOf(files)], options) };
};

test("an event log feeds four tables: filters, value maps, differences, changes, formats of its own", async () => {
  const { database, result } = imported({ "log-2024.csv": LOG, "readme.md": "" });
  expect(await result).toMatchObject({ outcome: "loaded", currency: "EUR", ignored: ["readme.md"] });
  const rows = (sql: string) => database.sqlite.prepare(sql).raw().all();
  expect(rows("SELECT code, exposure_minor FROM recovery_cases ORDER BY code")).toEqual([
    ["K-1", 100050],
    ["K-2", 2000],
  ]);
  expect(
    rows(
      "SELECT m.code, m.name_zh, minute_of_day, cost_minor, channel FROM activities a JOIN methods m ON m.id = method_id",
    ),
  ).toEqual([["dunning-letter", "催收函", 870, 300, "letter"]]);
  expect(rows("SELECT amount_minor FROM receipts")).toEqual([[10000]]);
  expect(rows("SELECT code, amount_minor, kind FROM charges ORDER BY code")).toEqual([
    ["K-1/29.02.2024", 1225, "interest"],
    ["K-1/31.03.2024", 1225, "interest"],
    ["K-2/29.02.2024", -50, "interest"],
  ]);
  expect(database.sqlite.prepare("SELECT profile FROM batches").pluck().get()).toBe("Event log");
});

test("a wrong row of a source is named once, by the source's own column", async () => {
  const { result } = imported({ "log.csv": `${LOG}K-1;Zahlung;10.13.2024;;1x;;;\nK-1;Zahlung\n` });
  expect(errorLines(await result)).toEqual([
    "log.csv, line 10: the row has 2 cells; expected 8, as in the header; the row may be cut off or miss a quotation mark",
    "log.csv, line 9, column tag: “10.13.2024” is not a date; expected a date such as 31.01.2024 (DD.MM.YYYY) or 31.01.2024 14:30 (DD.MM.YYYY HH:mm)",
    "log.csv, line 9, column zahlung: “1x” is not an amount; expected an amount such as 1234,56",
  ]);
});

test("a column of the profile that the source lacks is named with the nearest it has", async () => {
  const { result } = imported({ "log.csv": LOG.replace("gebuehr", "gebühr") });
  expect(errorLines(await result)).toEqual([
    "log.csv, line 1, column gebuehr: the column of the profile is missing; the nearest that is there is gebühr; write it in the profile as it stands in the file",
  ]);
});

test("amounts in 万元, finer than a cent rounded where the profile says so", async () => {
  const profile = {
    name: "万元",
    unit: "万元",
    rounds: true,
    tables: [
      {
        table: "cases",
        fields: {
          case_id: "id",
          borrower_id: "id",
          exposure: "敞口",
          defaulted_on: { assumed: "2024-01-01" },
        },
      },
    ],
  };
  const { database, result } = imported(
    { "any-name.csv": 'id,敞口\n1,1.2345\n2,0.00000051\n3,"1,234.5"\n' },
    profile,
  );
  expect((await result).outcome).toBe("loaded");
  expect(
    database.sqlite.prepare("SELECT exposure_minor FROM recovery_cases ORDER BY code").pluck().all(),
  ).toEqual([1234500, 1, 1234500000]);
  expect(database.sqlite.prepare("SELECT dates_assumed, assumptions FROM portfolio").get()).toEqual({
    dates_assumed: 1,
    assumptions: JSON.stringify([{ table: "cases", field: "defaulted_on", value: "2024-01-01" }]),
  });
});

test("any unknown cause is created where the profile says so, under names it makes", async () => {
  const profile = {
    name: "Causes",
    createCauses: { code: "article-{value}", name: "Article {value}", nameZh: "第{value}条", tag: "moral" },
    tables: [
      {
        table: "cases",
        fields: { case_id: "id", borrower_id: "id", exposure: "e", defaulted_on: "d", cause: "c" },
      },
    ],
  };
  const { database, result } = imported(
    { "x.csv": "id,e,d,c\n1,1,2024-01-01,7 bis\n2,1,2024-01-01,7 bis\n3,1,2024-01-01,市场波动\n" },
    profile,
  );
  expect((await result).outcome).toBe("loaded");
  expect(
    database.sqlite
      .prepare(
        "SELECT c.code, c.name, c.name_zh, c.tag FROM recovery_cases r JOIN causes c ON c.id = cause_id ORDER BY r.code",
      )
      .raw()
      .all(),
  ).toEqual([
    ["article-7-bis", "Article 7 bis", "第7 bis条", "moral"],
    ["article-7-bis", "Article 7 bis", "第7 bis条", "moral"],
    ["market-shock", null, null, "ability"],
  ]);
});

test("a profile that is not right is refused with every place and what would be right, in both languages", () => {
  const wrong = (profile: unknown): Refusal => {
    try {
      checkedProfile(profile, "bank.json");
    } catch (error) {
      if (error instanceof Refusal) return error;
    }
    throw new Error("expected a Refusal");
  };
  const shape = wrong({ name: "x", tables: [{ table: "loans", fields: {} }], speed: 3 });
  expect(shape.sentence.en).toMatch(/^The profile bank\.json is not right:\n {2}tables\[1\]\.table: .*cases/);
  expect(shape.sentence.zh).toMatch(
    /^映射配置 bank\.json 有误：\n {2}tables\[1\]\.table: “loans”不在取值之内/,
  );

  const { sentence } = wrong({
    name: "x",
    dateFormats: ["DD/MM"],
    tables: [
      {
        table: "cases",
        where: [{ column: "a" }],
        fields: {
          case_id: "a",
          borrower_id: "a",
          exposures: "b",
          defaulted_on: "c",
          originated_on: { assumed: "2024-01-01" },
          borrower_name: { change: "b" },
        },
      },
    ],
  });
  expect(
    sentence.en
      .split("\n")
      .slice(1)
      .map((line) => line.replace(/ Columns: case_id, .*$/, "")),
  ).toEqual([
    "  dateFormats: “DD/MM” must hold YYYY or YY, MM or MMM, and DD, each once (without DD it is the first day of the month)",
    "  tables[1].fields.exposure: cases cannot do without it",
    "  tables[1].where[1]: expected one of is, isNot, isEmpty, or comparisons (< <= > >=)",
    "  tables[1].fields.exposures: no such column; did you mean exposure?",
    "  tables[1].fields.originated_on: only a required date may be assumed",
    "  tables[1].fields.borrower_name: only an amount can be a difference",
  ]);
});

test("a profile that begins with a byte order mark reads like any other", () => {
  const folder = folderOf({ "bank.json": `\ufeff${JSON.stringify(PROFILE)}` });
  expect(readProfile(path.join(folder, "bank.json"))).toEqual(checkedProfile(PROFILE, "bank.json"));
});

test("another currency than the portfolio's is refused", async () => {
  const { database, result } = imported({ "log.csv": LOG });
  await result;
  const other = importPaths(database, [folderOf({ "log.csv": LOG })], {
    profile: checkedProfile({ ...PROFILE, currency: "USD" }, "other.json"),
  });
  await expect(other).rejects.toThrow(
    "The portfolio is kept in EUR; an import in USD would mix two currencies.",
  );
});

test("a month without a day counts as its first day, is named, and makes nothing unknown", async () => {
  const profile = {
    name: "Months",
    tables: [
      {
        table: "cases",
        fields: {
          case_id: "id",
          borrower_id: "id",
          exposure: "e",
          defaulted_on: { column: "d", dateFormats: ["MMM-YYYY"] },
        },
      },
    ],
  };
  const { database, result } = imported({ "x.csv": "id,e,d\n1,1,Aug-2023\n" }, profile);
  expect((await result).outcome).toBe("loaded");
  expect(database.sqlite.prepare("SELECT dates_assumed, assumptions FROM portfolio").get()).toEqual({
    dates_assumed: 0,
    assumptions: JSON.stringify([{ table: "cases", field: "defaulted_on", value: "MMM-YYYY" }]),
  });
  expect(
    database.sqlite
      .prepare("SELECT date(defaulted_day * 86400, 'unixepoch') FROM recovery_cases")
      .pluck()
      .get(),
  ).toBe("2023-08-01");
});
