/** Units that stand beside the amounts, in a header or a title: taken over by a draft, never passed over in silence. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { draftProfile } from "~/intake/draft-profile.server";
import { unitOfHeader, unitOfTitles } from "~/intake/named-unit.server";
import { checkedProfile } from "~/intake/read-profile.server";
import { errorLines, freshDatabase, importFiles, importPaths, temporaryFolder } from "./imported";

test.each([
  ["不良余额（万元）", "万元", null],
  ["不良余额(万)", "万元", null],
  ["不良余额/万元", "万元", null],
  ["不良余额万元", "万元", null],
  ["不良余额（百万元）", "百万元", null],
  ["不良余额（人民币千元）", "千元", "CNY"],
  ["不良余额（元）", "元", null],
  ["不良余额（美元）", "元", "USD"],
  ["不良余额（万美元）", "万元", "USD"],
  ["Balance (USD thousand)", "千元", "USD"],
  ["Balance ('000)", "千元", null],
  ["balance_cny", "元", "CNY"],
])("the header %s names %s, %s", (header, unit, currency) => {
  expect(unitOfHeader(header)).toEqual({ unit, currency });
});

test.each(["不良余额", "不良余额（本金）", "exposure", "余额（含息）", "amount (net)", "案件（户）"])(
  "the header %s names none",
  (header) => expect(unitOfHeader(header)).toBeNull(),
);

test.each([
  ["单位：万元", "万元"],
  ["金额单位：人民币万元", "万元"],
  ["（单位：户、万元、%）", "万元"],
  ["单位:百万元", "百万元"],
  ["（万元）", "万元"],
  ["Unit: RMB 10,000", "万元"],
  ["All amounts in thousands of USD", "千元"],
  ["单位：元", "元"],
])("the title %s names %s", (title, unit) => expect(unitOfTitles(["台账", title])?.unit).toBe(unit));

test.each(["填报单位：万元支行", "报送单位：元", "2024年台账", "制表人：万千"])(
  "the title %s names none",
  (title) => expect(unitOfTitles([title])).toBeNull(),
);

const OURS = "case_id,borrower_id,exposure,defaulted_on\nC1,K1,32.5,2024-01-03\n";

test.each([
  ["单位：万元", [/column exposure: the header or the title .* amounts are in 万元; .*"unit": "万元"/]],
  ["单位：美元", [/names USD, and the portfolio is kept in CNY; .*CURRENCY=USD/]],
  ["单位：元", []],
] as const)("a file in our shape under the title %s", async (title, errors) => {
  const result = await importFiles(freshDatabase(), { "cases.csv": `台账\n${title}\n${OURS}` });
  const lines = errorLines(result);
  expect(lines).toHaveLength(errors.length);
  for (const [place, error] of errors.entries()) expect(lines[place]).toMatch(error);
  expect(result.outcome).toBe(errors.length > 0 ? "refused" : "loaded");
});

function ledger(
  title: string,
  header: string,
  rate = "年利率（%）",
  text = "32.5",
  day = "2024-01-03",
): string {
  const file = path.join(temporaryFolder(), "台账.csv");
  writeFileSync(
    file,
    `台账\n${title}\n借据号,客户号,${header},${rate},转不良日期\nJ1,K1,${text},6.5,${day}\n`,
  );
  return file;
}

const plain = (exposure: unknown) => ({
  name: "台账",
  tables: [
    {
      table: "cases",
      fields: { case_id: "借据号", borrower_id: "客户号", exposure, defaulted_on: "转不良日期" },
    },
  ],
});

test.each([
  ["单位：万元", "不良余额", "万元", 32_500_000],
  ["", "不良余额（百万元）", "百万元", 3_250_000_000],
  ["单位：万元", "不良余额（元）", "元", 3250],
])(
  "a profile over the title “%s” and the header %s says the unit, or is refused",
  async (title, header, unit, minor) => {
    const file = ledger(title, header);
    const { profile, remarks } = await draftProfile(file);
    expect(remarks).toEqual([]);
    expect(profile.tables).toMatchObject([{ fields: { exposure: { column: header, unit } } }]);
    const database = freshDatabase();
    expect(
      errorLines(await importPaths(database, [file], { profile: checkedProfile(profile, "draft") })),
    ).toEqual([]);
    expect(database.sqlite.prepare("SELECT exposure_minor FROM recovery_cases").pluck().get()).toBe(minor);
    if (unit === "元") return;
    const silent = await importPaths(freshDatabase(), [file], {
      profile: checkedProfile(plain(header), "plain"),
    });
    expect(errorLines(silent)).toEqual([
      expect.stringContaining(`amounts are in ${unit}; say so in a profile`),
    ]);
  },
);

test("a draft takes the currency of its headers, and no rate of a month for a yearly one", async () => {
  const foreign = await draftProfile(ledger("", "不良余额（美元）"));
  expect(foreign.profile.currency).toBe("USD");
  const monthly = await draftProfile(ledger("", "不良余额", "执行利率（‰）"));
  expect(monthly.profile.tables).toMatchObject([
    { fields: expect.not.objectContaining({ annual_rate: expect.anything() }) },
  ]);
  expect(monthly.remarks.map(({ en }) => en)).toEqual([
    expect.stringMatching(/执行利率（‰） is no yearly rate/),
  ]);
});

test.each(["24/01/05", "05-02-24", "1/2/24", "05.02.2024"])(
  "the date %s of a draft is left to the person",
  async (day) => {
    const { profile, remarks } = await draftProfile(ledger("", "不良余额", "年利率（%）", "1", day));
    expect(profile.tables).toMatchObject([{ fields: { defaulted_on: "转不良日期" } }]);
    expect(remarks.map(({ en }) => en)).toEqual([expect.stringMatching(/dateFormats\): .* or /)]);
  },
);
