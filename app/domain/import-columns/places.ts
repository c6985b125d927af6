/** The columns of branches and officers. */
import type { ImportColumn } from "./import-column";

const ofTheOfficer = { unshown: "It describes the officer at work, not of any one case." };

export const BRANCH_COLUMNS = [
  {
    key: "branch",
    zh: "分支机构",
    also: ["网点"],
    kind: "id",
    required: true,
    example: "B01",
    into: ["code"],
    page: "drawn",
  },
  {
    key: "name",
    zh: "分支机构英文名称",
    also: ["网点英文名称"],
    kind: "text",
    example: "Harbour branch",
    into: ["name"],
    page: "drawn",
  },
  {
    key: "name_zh",
    zh: "分支机构名称",
    also: ["网点名称"],
    kind: "text",
    example: "港口支行",
    into: ["name_zh"],
    page: "drawn",
  },
  {
    key: "region",
    zh: "地区",
    kind: "region",
    required: true,
    example: "north",
    into: ["region_id"],
    page: { unshown: "The case's own region is shown; a branch may lie in another." },
  },
  { key: "region_name", zh: "地区英文名称", kind: "text", example: "North", into: [], page: "drawn" },
  { key: "region_name_zh", zh: "地区名称", kind: "text", example: "北部", into: [], page: "drawn" },
] as const satisfies readonly ImportColumn[];

export const OFFICER_COLUMNS = [
  {
    key: "officer",
    zh: "信贷员",
    kind: "id",
    required: true,
    example: "O001",
    into: ["code"],
    page: "drawn",
  },
  {
    key: "name",
    zh: "姓名",
    kind: "text",
    example: { en: "Example officer", zh: "示例信贷员" },
    into: ["name"],
    page: "drawn",
  },
  {
    key: "branch",
    zh: "分支机构",
    also: ["网点"],
    kind: "branch",
    unknown: 0,
    example: "B01",
    into: ["branch_id"],
    page: ofTheOfficer,
  },
  {
    key: "hired_on",
    zh: "入职日期",
    kind: "day",
    example: "2019-07-01",
    into: ["hired_day"],
    page: ofTheOfficer,
  },
  { key: "left_on", zh: "离职日期", kind: "day", into: ["left_day"], page: ofTheOfficer },
  {
    key: "weekly_minutes",
    zh: "每周工时（分钟）",
    kind: "count",
    example: "2400",
    into: ["weekly_minutes"],
    page: ofTheOfficer,
  },
  { key: "name_zh", zh: "中文姓名", kind: "text", into: ["name_zh"], page: "drawn" },
] as const satisfies readonly ImportColumn[];
