/** A 台账 as branches keep it, through a profile and through its own draft. */
import { expect, test } from "vitest";
import { draftProfile } from "~/intake/draft-profile.server";
import { day, loaded } from "./shaped";
import { workbookFile } from "./workbook-file";

/** 45 columns. */
const LEDGER = {
  借据号: "JJ2021000101",
  客户号: "KH0001",
  客户名称: "王建国",
  经办机构: "城关支行",
  客户经理: "李敏",
  贷款品种: "农户经营贷款",
  担保方式: "保证",
  "贷款金额（万元）": 50,
  "不良余额（万元）": 32.5,
  "执行利率（%）": 6.525,
  发放日期: new Date("2021-03-05T00:00:00Z"),
  到期日: "2022.3.5",
  转不良日期: "2022年6月30日",
  五级分类: "次级",
  不良原因: "自然灾害",
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, place) => [`备用${place + 1}`, place % 3 === 0 ? "-" : ""]),
  ),
} as const;

test("a 台账 of 45 columns with a title and 合计, as a workbook", async () => {
  const header = Object.keys(LEDGER);
  expect(header).toHaveLength(45);
  const file = await workbookFile(
    {
      台账: [
        ["不良贷款清收台账（2024年）"],
        ["单位：万元", null, "填报：信贷部"],
        header,
        Object.values(LEDGER),
        ["合计", null, null, null, null, null, null, 50, 32.5],
      ],
    },
    "台账.xlsx",
  );
  const { rows, notes } = await loaded([file], {
    name: "台账",
    currency: "CNY",
    empty: ["-"],
    columns: "ignore",
    tables: [
      {
        table: "cases",
        where: [{ column: "借据号", isNot: ["", "合计"] }],
        fields: {
          case_id: "借据号",
          borrower_id: "客户号",
          borrower_name: "客户名称",
          branch: "经办机构",
          officer: "客户经理",
          product: "贷款品种",
          security: "担保方式",
          principal: { column: "贷款金额（万元）", unit: "万元" },
          exposure: { column: "不良余额（万元）", unit: "万元" },
          annual_rate: { column: "执行利率（%）", unit: "%" },
          originated_on: "发放日期",
          due_on: "到期日",
          defaulted_on: "转不良日期",
          five_tier: "五级分类",
          cause: "不良原因",
        },
      },
    ],
  });
  expect(
    rows(
      `SELECT code, exposure_minor, annual_rate, ${day("originated_day")}, ${day("due_day")}, ${day("defaulted_day")}, security FROM recovery_cases`,
    ),
  ).toEqual([["JJ2021000101", 32500000, 0.06525, "2021-03-05", "2022-03-05", "2022-06-30", "guarantee"]]);
  expect(notes).toEqual(["the header stands on line 3; 2 rows above it left out"]);
});

test("the same 台账 through the draft that its headers and cells make", async () => {
  const header = Object.keys(LEDGER);
  const file = await workbookFile(
    {
      台账: [
        ["不良贷款清收台账（2024年）"],
        header,
        Object.values(LEDGER),
        ["合计", ...header.slice(1).map(() => null)],
      ],
    },
    "台账.xlsx",
  );
  const { profile, remarks } = await draftProfile(file);
  expect(remarks).toEqual([]);
  const { rows } = await loaded([file], profile);
  expect(
    rows(
      "SELECT c.code, exposure_minor, annual_rate, o.code FROM recovery_cases c JOIN officers o ON o.id = officer_id",
    ),
  ).toEqual([["JJ2021000101", 32500000, 0.06525, "李敏"]]);
});
